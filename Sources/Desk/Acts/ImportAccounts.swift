package import Cases
package import Exports
package import Foundation
import Statements
import Store

/// What a run over a file of the accounts found and did.
package struct AccountsRun {
  /// What became of each row, in the order of the file.
  package var changes: [AccountChange]
  /// How a file of another program was read; nil for one with Dossier's own columns.
  package var reading: ExportReading?
  /// Whether somebody has confirmed how files of its shape are read.
  package var isConfirmed = true
}

/// Brings clients, people, items and payments of the accounts up to date.
package struct ImportAccounts: Act {
  package static var useCase: UseCase { .workOnAll }
  package static var isOneTransaction: Bool { false }

  /// The bytes of the file, CSV or JSON.
  package let data: Data
  package let kind: AccountsFile.Kind
  /// The name of the file, as the history names it.
  package let name: String
  /// When the accounts were so; nil for now.
  package let asOf: Date?
  /// Whether it is only said what would change.
  package let isTrial: Bool
  /// What a person says of a file that another program exported.
  package let told: ExportHints
  /// Whether it is confirmed how the file is read.
  package let confirms: Bool

  package init(
    _ data: Data,
    kind: AccountsFile.Kind,
    named name: String,
    asOf: Date? = nil,
    isTrial: Bool = false,
    told: ExportHints = ExportHints(),
    confirms: Bool = false
  ) {
    self.data = data
    self.kind = kind
    self.name = name
    self.asOf = asOf
    self.isTrial = isTrial
    self.told = told
    self.confirms = confirms
  }

  package func find(at desk: ActingDesk) {}

  package func perform(at desk: ActingDesk) throws -> AccountsRun {
    if told.isEmpty, AccountsFile.isOwn(data, kind: kind) {
      let file = try AccountsFile(
        data,
        kind: kind,
        references: desk.environment.references,
        fields: desk.environment.rules.fields,
        users: desk.environment.userNames
      )
      return AccountsRun(changes: try take(file.rows, file.rejections, at: desk))
    }
    return try export(at: desk)
  }

  /// Takes a file that another program exported.
  private func export(at desk: ActingDesk) throws -> AccountsRun {
    let (reading, hints, isKnown) = try read(at: desk)
    let open = reading.asks.filter(\.lines.isEmpty)
    var run = AccountsRun(changes: [], reading: reading, isConfirmed: isKnown)
    if isTrial, !open.isEmpty { return run }
    guard open.isEmpty else { throw DeskError.export(.questions(open.map(\.reason))) }
    guard isTrial || isKnown || confirms else { throw DeskError.export(.unconfirmed) }
    let rows = ExportRows(reading, references: desk.environment.references)
    let kept = KeptShape(
      shape: reading.shape,
      kind: kind.rawValue,
      mapping: ExportMapping(reading, told: hints).text,
      confirmedBy: desk.actor.name
    )
    run.changes = try take(rows.rows, rows.rejections, at: desk, keeping: confirms ? kept : nil)
    return run
  }

  /// Reads the file as its shape was confirmed, and as a person says now.
  private func read(at desk: ActingDesk) throws -> (ExportReading, ExportHints, isKnown: Bool) {
    let source = StatementSource(Array(data))
    let today = desk.context.today
    do {
      let first = try ExportReader(kind.exported, hints: told, today: today).read(source)
      let kept = try desk.store.exportMapping(of: first.shape).flatMap { ExportMapping($0) }
      guard let kept else { return (first, told, false) }
      let hints = kept.hints(under: told)
      let reading = try ExportReader(kind.exported, hints: hints, today: today).read(source)
      let isSame = told.isEmpty && reading.shape == first.shape
      return (reading, hints, isSame)
    } catch let error as ExportError {
      throw DeskError.export(.unreadable(error.sentence))
    }
  }

  private func take(
    _ rows: [(line: Int, row: AccountRow)],
    _ rejections: [AccountsFile.Rejection],
    at desk: ActingDesk,
    keeping shape: KeptShape? = nil
  ) throws -> [AccountChange] {
    let changes = try desk.store.take(
      rows,
      rejected: rejections.count,
      file: name,
      asOf: asOf ?? desk.now,
      timeZone: desk.environment.timeZone,
      isDryRun: isTrial,
      keeping: shape,
      desk.context
    )
    let rejected = rejections.map {
      AccountChange(line: $0.line, what: "row", outcome: "rejected", detail: $0.reason)
    }
    return (changes + rejected).sorted { $0.line < $1.line }
  }
}
