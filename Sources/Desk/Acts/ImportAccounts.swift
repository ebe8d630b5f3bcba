package import Cases
package import Exports
package import Foundation
package import Statements
import Store

/// What a run over a file of the accounts found and did.
package struct AccountsRun {
  /// What became of the rows, in the order of the file.
  package var found: AccountChanges
  /// How a file of another program was read; nil for one with Dossier's own columns.
  package var reading: ExportReading?
  /// Whether somebody has confirmed how files of its shape are read.
  package var isConfirmed = true
}

/// Brings clients, people, items and payments of the accounts up to date.
package struct ImportAccounts: Act {
  package static var useCase: UseCase { .workOnAll }
  package static var isOneTransaction: Bool { false }

  /// The file, CSV or JSON.
  package let source: StatementSource
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
  /// Whether the file has all items that are open.
  package let isComplete: Bool
  /// Whether a doubt about a single row refuses the file, where nobody is there who could be asked.
  package let isUnattended: Bool

  package init(
    _ source: StatementSource,
    kind: AccountsFile.Kind,
    named name: String,
    asOf: Date? = nil,
    isTrial: Bool = false,
    told: ExportHints = ExportHints(),
    confirms: Bool = false,
    isComplete: Bool = false,
    isUnattended: Bool = false
  ) {
    self.source = source
    self.kind = kind
    self.name = name
    self.asOf = asOf
    self.isTrial = isTrial
    self.told = told
    self.confirms = confirms
    self.isComplete = isComplete
    self.isUnattended = isUnattended
  }

  package func find(at desk: ActingDesk) {}

  package func perform(at desk: ActingDesk) throws -> AccountsRun {
    guard told.isEmpty, AccountsFile.isOwn(Data(try source.beginning(65_536)), kind: kind) else {
      return try export(at: desk)
    }
    let file = try AccountsFile(
      Data(try source.all(atMost: Int.max) ?? []),
      kind: kind,
      references: desk.environment.references,
      fields: desk.environment.rules.fields,
      users: desk.environment.userNames
    )
    return AccountsRun(
      found: try take(at: desk, isExport: false) { take in
        for row in file.rows { try take(row.line, row.row) }
        return Unfit(rejected: file.rejections)
      }
    )
  }

  /// Takes a file that another program exported.
  private func export(at desk: ActingDesk) throws -> AccountsRun {
    let (hints, isKnown) = try hints(at: desk)
    let reader = ExportReader(kind.exported, hints: hints, today: desk.context.today)
    guard !isTrial else { return try trial(reader, isKnown: isKnown, at: desk) }
    guard isKnown || confirms else {
      let reading = try reader.read(source)
      let open = reading.asks.filter(\.lines.isEmpty)
      throw DeskError.export(open.isEmpty ? .unconfirmed : .questions(open.map(\.reason)))
    }
    do {
      return AccountsRun(found: try take(reader, hints, refusing: [], at: desk))
    } catch let contradiction as ExportRows.Contradiction {
      let found = try take(reader, hints, refusing: contradiction.lines, at: desk)
      return AccountsRun(found: found)
    }
  }

  /// Shows how a file is read and what it would change, unless something is asked of it.
  private func trial(_ reader: ExportReader, isKnown: Bool, at desk: ActingDesk) throws
    -> AccountsRun
  {
    let reading = try Self.read { try reader.read(source) }
    var run = AccountsRun(
      found: AccountChanges(isDryRun: true),
      reading: reading,
      isConfirmed: isKnown
    )
    guard reading.asks.allSatisfy({ !$0.lines.isEmpty }) else { return run }
    run.found = try take(at: desk) { take in
      let rows = try ExportRows(reading, references: desk.environment.references, take: take)
      return Unfit(rejected: rows.rejections)
    }
    return run
  }

  private func take(
    _ reader: ExportReader,
    _ hints: ExportHints,
    refusing refused: Set<Int>,
    at desk: ActingDesk
  ) throws -> AccountChanges {
    let (references, isStrict) = (desk.environment.references, isUnattended)
    var kept: KeptShape?
    return try take(at: desk, keeping: { kept }) { take in
      let rows = try Self.read {
        try ExportRows(
          reader,
          source,
          refusing: refused,
          isStrict: isStrict,
          references: references,
          take: take
        )
      }
      if confirms { kept = shape(of: rows.overview, hints, at: desk) }
      return Unfit(rejected: rows.rejections, leftOut: rows.leftOut)
    }
  }

  /// How files of a shape are read from now on.
  private func shape(of overview: ExportReading, _ hints: ExportHints, at desk: ActingDesk)
    -> KeptShape
  {
    KeptShape(
      shape: overview.shape,
      kind: kind.rawValue,
      mapping: ExportMapping(overview, told: hints).text,
      confirmedBy: desk.actor.name
    )
  }

  /// What a person says of the file now, and what is kept of files of its shape, and whether that is all.
  private func hints(at desk: ActingDesk) throws -> (ExportHints, isKnown: Bool) {
    let today = desk.context.today
    return try Self.read {
      let shape = try ExportReader(kind.exported, hints: told, today: today).shape(of: source)
      let kept = try desk.store.exportMapping(of: shape).flatMap { ExportMapping($0) }
      guard let kept else { return (told, false) }
      let hints = kept.hints(under: told)
      let isSame =
        try ExportReader(kind.exported, hints: hints, today: today).shape(of: source) == shape
      return (hints, told.isEmpty && isSame)
    }
  }

  /// Words what refuses a file.
  private static func read<Result>(_ body: () throws -> Result) throws -> Result {
    do { return try body() } catch let error as ExportError {
      throw DeskError.export(.unreadable(error.sentence))
    }
  }

  /// What of a file is not taken.
  private struct Unfit {
    var rejected: [AccountsFile.Rejection] = []
    /// What of rows that are taken is left out.
    var leftOut: [AccountsFile.Rejection] = []
  }

  /// Takes rows over that are given one after the other; what gives them returns what is not fit.
  private func take(
    at desk: ActingDesk,
    isExport: Bool = true,
    keeping shape: () -> KeptShape? = { nil },
    _ give: (@escaping (Int, AccountRow) throws -> Void) throws -> Unfit
  ) throws -> AccountChanges {
    var unfit = Unfit()
    var found = try desk.store.take(
      rows: { take in
        unfit = try give(take)
        return unfit.rejected.count
      },
      file: name,
      asOf: asOf ?? desk.now,
      timeZone: desk.environment.timeZone,
      isDryRun: isTrial,
      keeping: shape,
      completing: isComplete ? desk.environment.workspace.configuration.accounts.missing : nil,
      leavingOutSettled: isExport,
      by: desk.actor,
      desk.context
    )
    for (outcome, lines) in [("rejected", unfit.rejected), ("left out", unfit.leftOut)] {
      for one in lines {
        found.add(AccountChange(line: one.line, what: "row", outcome: outcome, detail: one.reason))
      }
    }
    found.sort()
    return found
  }
}
