import Cases
import Exports
import Foundation
import Statements
import Store

/// Finds out what a file is that came by itself, and takes it over as the configured user.
struct DroppedFileReader {
  /// What was taken of a file.
  struct Taken {
    /// What a person should see of it, in lines of words, the counts first.
    var report: String
    /// Whether somebody should look at it.
    var isOpen: Bool
  }

  let environment: Environment
  let principal: Principal
  /// How many lines a report has.
  private static let most = 200

  /// Takes over the file of a name.
  ///
  /// Throws `DeskError.export` when something has to be said first, and another error of the file when it
  /// cannot be taken.
  func take(_ source: StatementSource, named name: String) throws -> Taken {
    if try StatementReader.mayRead(source) { return try statement(source, name) }
    return try accounts(source, name)
  }

  /// Takes over a bank statement.
  func statement(_ source: StatementSource, _ name: String) throws -> Taken {
    let intake = try StatementIntake(source, named: name)
    let run = try environment.perform(ImportStatement(intake), as: principal)
    let unknown = run.unknownAccounts.map { "\($0) is no account of the organisation" }
    return taken(
      run.found,
      ["new", "same", "taken back"],
      remarks: unknown + intake.doubts.map { "look at \($0)" }
    )
  }

  /// Takes over a list of the accounts.
  private func accounts(_ source: StatementSource, _ name: String) throws -> Taken {
    let kind = try kind(of: source)
    let act = ImportAccounts(
      source,
      kind: kind,
      named: name,
      isComplete: kind == .items && environment.workspace.configuration.files.complete,
      isUnattended: true
    )
    let found = try environment.perform(act, as: principal).found
    return taken(found, ["new", "changed", "same"], remarks: [])
  }

  /// What the rows of a list are: as Dossier's own columns say it, else as somebody confirmed it for files of this
  /// shape.
  private func kind(of source: StatementSource) throws -> AccountsFile.Kind {
    if let own = AccountsFile.ownKind(of: Data(try source.beginning(1 << 20))) { return own }
    var problem: ExportError?
    var isReadable = false
    var confirmed: [AccountsFile.Kind] = []
    for kind in [AccountsFile.Kind.items, .clients, .contacts, .payments] {
      do {
        let shape = try ExportReader(kind.exported, today: environment.today).shape(of: source)
        isReadable = true
        if try environment.store.exportMapping(of: shape) != nil { confirmed.append(kind) }
      } catch let error as ExportError {
        problem = problem ?? error
      }
    }
    if confirmed.count == 1 { return confirmed[0] }
    guard isReadable else {
      throw DeskError.export(.unreadable((problem ?? .empty).sentence))
    }
    guard confirmed.isEmpty else {
      let names = confirmed.map(\.rawValue).joined(separator: " and ")
      throw DeskError.export(.questions(["files of this shape were taken for \(names)"]))
    }
    throw DeskError.export(.unconfirmed)
  }

  private func taken(_ found: AccountChanges, _ outcomes: [String], remarks: [String]) -> Taken {
    let told = ["cleared", "to decide", "left out", "rejected"].filter { found.counts[$0] != nil }
    let counts = (outcomes + told).map { "\(found.counts[$0] ?? 0) \($0)" }
    let lines = found.changes.map { change in
      let place = change.line > 0 ? "line \(change.line): " : "\(change.what): "
      return "\(place)\(change.outcome): \(change.detail)"
    }
    let all = remarks + lines
    let cut = all.count > Self.most ? ["and \(all.count - Self.most) more"] : []
    let isOpen = !remarks.isEmpty || ["to decide", "rejected"].contains { found.counts[$0] != nil }
    return Taken(
      report: ([counts.joined(separator: ", ")] + all.prefix(Self.most) + cut)
        .joined(separator: "\n"),
      isOpen: isOpen
    )
  }
}
