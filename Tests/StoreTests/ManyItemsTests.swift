import Cases
import Foundation
import Testing

@testable import Store

/// Very many items at once are taken without their indexes, which stand again behind the last.
@Suite("lists of very many items")
struct ManyItemsTests {
  private let workspace: Workspace
  private var store: SQLiteStore { workspace.store }
  private static let now = Date(timeIntervalSince1970: 1_796_000_000)
  private let count = ItemProgress.few + 500

  init() throws {
    workspace = try Workspace()
    _ = try store.setClient("C-1", name: "Brandt", language: "")
  }

  private func item(_ place: Int, open: Int = 100) -> Item {
    Item(
      id: 0,
      number: "R-\(place)",
      type: .invoice,
      issueDate: "2026-10-05",
      dueDate: "2026-11-04",
      amount: Money(minorUnits: 100, currency: "EUR"),
      outstanding: Money(minorUnits: open, currency: "EUR")
    )
  }

  private struct Broken: Error {}

  private func take(_ items: some Sequence<Item>, failing: Bool = false) throws -> AccountChanges {
    try store.take(
      rows: { take in
        for (place, item) in items.enumerated() {
          try take(place + 2, .item(account: "C-1", item))
        }
        if failing { throw Broken() }
        return 0
      },
      file: "op.csv",
      asOf: Self.now,
      timeZone: .gmt,
      isDryRun: false,
      DeskContext(rules: Rulebook(), country: "FR", timeZone: .gmt, now: Self.now)
    )
  }

  private func definitions() throws -> [String] {
    try store.read { db in
      try db.rows(
        "SELECT sql FROM sqlite_schema WHERE type = 'index' AND tbl_name = 'item' ORDER BY name"
      ) { $0.string(0) }
    }
  }

  private func check() throws {
    let found = try store.read { db in
      try db.rows("PRAGMA integrity_check") { $0.string(0) }
    }
    #expect(found == ["ok"])
  }

  @Test func `all are found afterwards by what lists and searches look for`() throws {
    let before = try definitions()
    #expect(before.count > 5)
    let changes = try take((0..<count).lazy.map { item($0) })
    #expect(changes.counts == ["new": count])
    #expect(try definitions() == before)
    try check()
    #expect(try store.searchAccounts(SearchQuery("\"R-10499\"")).items.count == 1)
  }

  @Test func `the same again changes nothing, and a few that differ are changed`() throws {
    _ = try take((0..<count).lazy.map { item($0) })
    let again = try take((0..<count).lazy.map { item($0) })
    #expect(again.counts == ["same": count])
    let third = try take((0..<count).lazy.map { item($0, open: $0 % 1000 == 0 ? 50 : 100) })
    #expect(third.counts == ["changed": 11, "same": count - 11])
    try check()
  }

  @Test func `new and known rows between each other are told apart`() throws {
    _ = try take((0..<50).lazy.map { item($0 * 2) })
    let mixed = try take((0..<100).lazy.map { item($0) })
    #expect(mixed.counts == ["new": 50, "same": 50])
    let twice = try take([item(200), item(200), item(200, open: 10)])
    #expect(twice.counts == ["new": 1, "same": 1, "changed": 1])
  }

  @Test func `what fails in the end leaves neither items nor gaps in the indexes`() throws {
    let before = try definitions()
    #expect(throws: Broken.self) { try take((0..<count).lazy.map { item($0) }, failing: true) }
    #expect(try definitions() == before)
    #expect(try store.read { try $0.first("SELECT count(*) FROM item") { $0.int(0) } } == 0)
    #expect(try take([item(1)]).counts == ["new": 1])
  }
}
