public import Cases
import Foundation

/// What the accounts take over from the desk.
extension SQLiteStore {
  /// Lists what the accounts take over: what differs from what they were given at a mark, the last one for
  /// nil.
  ///
  /// When something differs from the last mark, there is a new one, with its event; so the same again gives the
  /// same. The lines are gathered before anything is locked. Throws `StoreError.noBookingMark`.
  public func bookings(since wanted: Int?, by actor: Actor, _ context: DeskContext) throws
    -> BookingList
  {
    while true {
      let (last, lines, before) = try read { db in
        let table = BookingTable(db: db)
        let last = try table.lastMark()
        return (last, try table.lines().map(\.cells), try table.given(at: last))
      }
      let since = wanted ?? last
      guard since <= last else { throw StoreError.noBookingMark(since, last: last) }
      let base = since == last ? before : try read { try BookingTable(db: $0).given(at: since) }
      let changes = Self.changes(of: lines, since: before)
      var list = BookingList(mark: last, since: since, lines: Self.told(lines, since: base))
      guard !changes.isEmpty else { return list }
      let mark = try write { db -> Int? in
        let table = BookingTable(db: db)
        // Somebody else made a list meanwhile: what changed is reckoned anew from theirs.
        guard try table.lastMark() == last else { return nil }
        let mark = try table.keep(changes, by: actor, now: context.now)
        try db.history.record(
          .bookingsListed,
          on: nil,
          by: actor,
          at: context.now,
          details: ["mark": String(mark), "lines": String(changes.count)]
        )
        return mark
      }
      guard let mark else { continue }
      list.mark = mark
      return list
    }
  }

  /// What to keep: lines that are new or other than before, and those that are not there any more.
  private static func changes(of lines: [[String]], since before: [String: [String]]) -> [(
    id: String, cells: [String]?
  )] {
    var gone = before
    var changes: [(id: String, cells: [String]?)] = []
    for cells in lines where gone.removeValue(forKey: cells[0]) != cells {
      changes.append((cells[0], cells))
    }
    return changes + gone.keys.sorted().map { ($0, nil) }
  }

  /// What is told: lines that are new or other than before, and as withdrawn those that are not there any more.
  private static func told(_ lines: [[String]], since before: [String: [String]]) -> [[String]] {
    var gone = before
    let told = lines.filter { gone.removeValue(forKey: $0[0]) != $0 }
    let withdrawn = gone.keys.sorted().compactMap { gone[$0] }
    return told + withdrawn.map(BookingLine.withdrawn)
  }
}
