import Cases
import Desk
import Foundation
import Mail
import Store

/// The files that go with a letter: files of the case, and files from disk that are put on it.
struct LetterFiles {
  /// One file that was asked for.
  enum Choice {
    /// A file of the case.
    case known(AttachmentRecord)
    /// A file from disk.
    case new(LetterAttachment)
  }

  private let environment: Environment
  private let view: CaseView

  init(_ environment: Environment, _ view: CaseView) {
    self.environment = environment
    self.view = view
  }

  /// The files that names, numbers and paths stand for.
  func chosen(_ names: [String], context: ProcessContext) throws -> [Choice] {
    try names.map { name in
      try known(name).map(Choice.known) ?? fromDisk(name, context)
    }
  }

  /// The files of the case that names stand for.
  func ofCase(_ names: [String]) throws -> [Choice] {
    try names.map { name in
      guard let found = known(name) else {
        throw CommandError(
          "The letter goes with '\(name)', and case \(view.file.number) has no such file.",
          .noInput,
          hint: "Put it on the case with 'dossier attachment add'."
        )
      }
      return .known(found)
    }
  }

  private func known(_ name: String) -> AttachmentRecord? {
    view.attachments.last { $0.file.fileName == name || String($0.id) == name }
  }

  private func fromDisk(_ name: String, _ context: ProcessContext) throws -> Choice {
    let path = context.absolute(name)
    guard FileManager.default.fileExists(atPath: path) else {
      throw CommandError(
        "Case \(view.file.number) has no file '\(name)', and there is none at \(path).",
        .noInput,
        hint: "'dossier attachment list \(view.file.number)' shows the files of the case."
      )
    }
    let bytes = try InputFile.bytes(path, context: context)
    let fileName = AttachmentName.safe(URL(filePath: path).lastPathComponent)
    let file = LetterAttachment(
      fileName: fileName,
      mediaType: MediaType.byEnding(of: fileName),
      content: bytes
    )
    return .new(file)
  }

  /// The files as one recipient gets them; refuses what may not leave.
  func attachments(_ choices: [Choice], for person: Participant) throws -> [LetterAttachment] {
    try choices.map { choice in
      switch choice {
      case .new(let file): return file
      case .known(let record):
        guard record.visibility == .external || person.role.isInternal else {
          throw LetterError.internalAttachment(record.file.fileName)
        }
        let source = try environment.store.content(record.file.sha256)
        return LetterAttachment(
          fileName: record.file.fileName,
          mediaType: record.file.mediaType,
          content: try source.read(0..<source.count)
        )
      }
    }
  }

  /// Puts the files from disk on the case.
  func keep(_ choices: [Choice], visibility: Visibility, by actor: Actor, now: Date) throws {
    for case .new(let file) in choices {
      let writer = try environment.store.rawWriter()
      try writer.append(file.content[...])
      _ = try environment.store.addAttachment(
        writer.finish(),
        named: file.fileName,
        mediaType: file.mediaType,
        visibility: visibility,
        to: view.file.number,
        by: actor,
        now: now
      )
    }
  }
}
