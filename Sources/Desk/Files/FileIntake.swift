package import Cases
import Foundation
import Mail
import Statements
import Store

/// Takes over the files that come by themselves: those of the watched folder, and the statements of banks that
/// came by mail.
///
/// What is taken over and that it was are one transaction, so that a file is taken once, wherever the program
/// is cut off.
package final class FileIntake {
  private let environment: Environment
  private let reader: DroppedFileReader
  private let folder: WatchedFolder?
  /// How shapes of exports were read when held files were tried last.
  private var shapes: String?
  /// How many files of mail are looked into in one round.
  private static let mostOfMail = 100

  /// Makes one for a workspace; nil when it has neither a folder nor banks that write.
  package init?(_ environment: Environment) {
    let settings = environment.workspace.configuration.files
    guard settings.isUsed,
      let user = environment.workspace.configuration.users.first(where: { $0.id == settings.user })
    else { return nil }
    self.environment = environment.whole
    reader = DroppedFileReader(
      environment: environment.whole,
      principal: Principal(user, face: .folder)
    )
    folder =
      settings.folder.isEmpty
      ? nil
      : WatchedFolder(
        path: environment.workspace.path(settings.folder),
        settleSeconds: settings.settleSeconds
      )
  }

  private var store: SQLiteStore { environment.store }

  /// Takes over what is there; `tell` gets each file with what became of it.
  package func round(stop: StopPipe, tell: (DroppedFile) -> Void) throws {
    for file in try store.waitingFiles(limit: Self.mostOfMail) where !stop.isRequested {
      tell(try takeFromMail(file))
    }
    guard let folder else { return }
    try folder.prepare()
    if shapes == nil { try folder.sweep() }
    // What was cut off comes first.
    for name in try folder.names(in: .taking) where !stop.isRequested {
      tell(try take(name, of: folder))
    }
    for file in try store.unmovedFiles() where folder.has(file.keptName, in: file.place) {
      try store.noteMoved(file.id)
    }
    let mark = try store.exportShapeMark()
    for name in mark == shapes ? [] : try folder.names(in: .held) where !stop.isRequested {
      try folder.claim(name, from: .held)
      tell(try take(name, of: folder))
    }
    shapes = mark
    for name in try folder.settled() where !stop.isRequested {
      guard !folder.has(name, in: .taking) else { continue }
      try folder.claim(name)
      tell(try take(name, of: folder))
    }
  }

  // MARK: The folder

  /// Takes over a file that was claimed, and puts it into its place.
  private func take(_ name: String, of folder: WatchedFolder) throws -> DroppedFile {
    let source = folder.source(name)
    let sha256 = try source.sha256()
    var file: DroppedFile
    if let known = try known(name, sha256) {
      // One that was held is tried again under its key; one that was cut off only lacks its place.
      file = known
      if file.state == .held { file = try takeOver(file, source) }
    } else {
      file = try takeOver(
        DroppedFile(name: name, sha256: sha256, state: .waiting, at: environment.context.now()),
        source
      )
    }
    try folder.put(name, as: file.keptName, in: file.place, report: report(file))
    try store.noteMoved(file.id)
    return file
  }

  /// The file that was held under a name, or of which only the last move is missing.
  private func known(_ name: String, _ sha256: String) throws -> DroppedFile? {
    let cutOff = try store.unmovedFiles().first {
      ($0.name == name || $0.keptName == name) && $0.sha256 == sha256
    }
    if let cutOff { return cutOff }
    guard let id = name.split(separator: "-").first.flatMap({ Int($0) }),
      let held = try store.openDroppedFiles(limit: .max).first(where: { $0.id == id }),
      held.state == .held, held.keptName == name, held.sha256 == sha256
    else { return nil }
    return held
  }

  private func report(_ file: DroppedFile) -> String {
    let cells = CellText(timeZone: environment.timeZone, isASCII: false)
    let lines = file.report.split(separator: "\n").map { cells.line(String($0)) }
    let head = "\(cells.line(file.name)): \(file.state.rawValue), \(cells.date(file.at))"
    return ([head, "sha256 \(file.sha256)"] + lines).joined(separator: "\n") + "\n"
  }

  // MARK: Mail

  private func takeFromMail(_ file: DroppedFile) throws -> DroppedFile {
    do {
      let content = try store.content(file.sha256)
      let source = StatementSource {
        var place = 0
        return {
          guard place < content.count else { return nil }
          let end = min(content.count, place + StatementSource.pieceBytes)
          defer { place = end }
          return try content.read(place..<end)[...]
        }
      }
      guard try StatementReader.mayRead(source) else { return try ignore(file) }
      return try takeOver(file, source)
    } catch is StoreError {
      return try ignore(file)
    }
  }

  /// It is no statement, or was erased: it stays a file of its message.
  private func ignore(_ file: DroppedFile) throws -> DroppedFile {
    var file = file
    file.state = .ignored
    return try keep(file)
  }

  // MARK: Both

  private func keep(_ file: DroppedFile) throws -> DroppedFile {
    try store.keep(file, by: reader.principal.actor, environment.desk)
  }

  /// Takes a file over, and keeps what became of it in the same transaction.
  private func takeOver(_ file: DroppedFile, _ source: StatementSource) throws -> DroppedFile {
    do {
      return try store.transaction {
        var file = file
        if file.id == 0 { file.id = try store.nextDroppedFile() }
        let taken =
          file.message == nil
          ? try reader.take(source, named: file.keptName)
          : try reader.statement(source, file.name)
        (file.state, file.report, file.isOpen) = (.taken, taken.report, taken.isOpen)
        return try keep(file)
      }
    } catch let error as DeskError {
      return try keep(file.refused(environment.context.fault(error).sentence, by: error))
    } catch let error as StatementError {
      return try keep(file.refused(environment.context.fault(error).sentence, by: nil))
    }
  }
}

extension Environment {
  /// What takes over files that come by themselves; nil when the configuration names none.
  package func fileIntake() -> FileIntake? { FileIntake(self) }
}

extension DroppedFile {
  /// Where a file of the folder is put.
  fileprivate var place: WatchedFolder.Place {
    switch state {
    case .waiting: .taking
    case .taken, .ignored: .done
    case .held: .held
    case .refused: .refused
    }
  }

  /// The file, held when what it lacks is an answer, else refused.
  fileprivate func refused(_ reason: String, by error: DeskError?) -> DroppedFile {
    var file = self
    switch error {
    case .export(.unconfirmed)?, .export(.questions)?: file.state = .held
    default: file.state = .refused
    }
    (file.report, file.isOpen) = (reason, true)
    return file
  }
}
