public import Cases
public import Foundation

/// How files of a shape are read, as a person confirmed it.
public struct KeptShape: Sendable, Equatable {
  /// What tells the shape from others.
  public var shape: String
  /// What its rows are.
  public var kind: String
  /// What its columns, days and types mean, as text that people can read.
  public var mapping: String
  /// Who confirmed it.
  public var confirmedBy: String

  /// Joins the parts.
  public init(shape: String, kind: String, mapping: String, confirmedBy: String) {
    self.shape = shape
    self.kind = kind
    self.mapping = mapping
    self.confirmedBy = confirmedBy
  }
}

extension SQLiteStore {
  /// How files of a shape are read, as it was confirmed; nil when nobody did.
  public func exportMapping(of shape: String) throws -> String? {
    try read { try ExportShapeTable(db: $0).mapping(of: shape) }
  }

  private struct DryRun: Error {
    var changes: AccountChanges
  }

  /// Takes rows of the accounts over, in one transaction; nothing is ever deleted or blanked.
  ///
  /// `rows` gives them one after the other and returns how many were not fit to be given; when it throws, nothing
  /// is taken. `shape` is asked for behind the last row. With `missing` the rows are all items that are open.
  /// Items of which nothing is open any more can be left out when they are not known. A dry run finds out the same and changes nothing.
  public func take(
    rows: (_ take: @escaping (Int, AccountRow) throws -> Void) throws -> Int,
    file: String,
    asOf: Date,
    timeZone: TimeZone,
    isDryRun: Bool,
    keeping shape: () -> KeptShape? = { nil },
    completing missing: MissingItems? = nil,
    leavingOutSettled: Bool = false,
    by actor: Actor = .system,
    _ context: DeskContext
  ) throws -> AccountChanges {
    do {
      return try write { db in
        let table = AccountTable(db: db)
        let day = Day(asOf, in: timeZone)
        let earlier = try table.newestImport(before: day.start(in: timeZone))
        let writer = AccountWriter(
          store: self,
          db: db,
          context: context,
          day: day,
          earlier: earlier.map { Day($0, in: timeZone) },
          file: try table.insert(file: file, asOf: asOf, now: context.now)
        )
        writer.notesItems = missing != nil
        writer.items.leavesOutSettled = leavingOutSettled
        var changes = AccountChanges(isDryRun: isDryRun)
        var count = 0
        let rejected = try db.withLargeCache {
          let rejected = try rows { line, row in
            changes.add(try writer.take(row, line: line))
            count += 1
          }
          try writer.finishItems()
          return rejected
        }
        if let missing {
          let isWhole = rejected == 0 && changes.counts["rejected"] == nil
          try writer.finishComplete(
            missing,
            file: file,
            by: actor,
            into: &changes,
            isWhole: isWhole
          )
        }
        try writer.finish()
        guard !isDryRun else { throw DryRun(changes: changes) }
        if let shape = shape() { try ExportShapeTable(db: db).keep(shape, now: context.now) }
        let refused = rejected + (changes.counts["rejected"] ?? 0)
        try table.set(rows: count, rejected: refused, of: writer.file)
        return changes
      }
    } catch let dry as DryRun {
      return dry.changes
    }
  }
}
