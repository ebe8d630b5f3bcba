import Cases
import Foundation
import Testing

@testable import Store

/// The amounts of cases and their sums are what they follow from, whatever writes.
@Suite("sums of money that are kept")
struct CaseAmountTests {
  private let workspace: Workspace
  private var store: SQLiteStore { workspace.store }

  init() throws { workspace = try Workspace() }

  private func problems() throws -> [String] {
    try store.read { try CaseAmountTable(db: $0).problems() }
  }

  /// Twenty items of two clients in two currencies, and ten cases.
  private func fill() throws {
    try store.write { db in
      let table = ItemTable(db: db)
      for place in 0..<20 {
        let client = try table.setClient("C-\(place % 2)", name: "Client", language: "")
        let money = Money(minorUnits: 100 + place, currency: place % 3 == 0 ? "USD" : "EUR")
        try table.setItem(
          Item(id: 0, number: "F-\(place)", type: .invoice, amount: money, outstanding: money),
          client: client,
          on: Day(workspace.now, in: .gmt)
        )
      }
      for place in 0..<10 {
        _ = try CaseFileTable(db: db).insert(
          type: place % 2 == 0 ? .dispute : .other,
          title: "x",
          status: "Open",
          client: nil,
          resolver: place % 3 == 0 ? nil : "user\(place % 3)",
          now: workspace.now
        )
      }
    }
  }

  /// One random change of what the amounts follow from.
  private func change(_ random: inout SplitMix, _ db: Connection) throws {
    let number = 1001 + Int.random(in: 0..<10, using: &random)
    let item = Int.random(in: 1...20, using: &random)
    let items = ItemTable(db: db)
    switch Int.random(in: 0..<8, using: &random) {
    case 0, 1:
      let part = Bool.random(using: &random) ? nil : Int.random(in: 1...300, using: &random)
      try items.add(item, to: number, amount: part, now: workspace.now)
    case 2: _ = try items.remove(item, from: number, now: workspace.now)
    case 3:
      try db.execute(
        "UPDATE item SET outstanding = ?, currency = ? WHERE id = ?",
        Int.random(in: -50...200, using: &random),
        ["EUR", "USD", "JPY"].randomElement(using: &random),
        item
      )
    case 4:
      var file = try CaseFileTable(db: db).required(number)
      file.state = CaseState.allCases.randomElement(using: &random) ?? .open
      file.resolver = [nil, "", "user1", "user2"].randomElement(using: &random) ?? nil
      try CaseFileTable(db: db).update(file, now: workspace.now)
    case 5:
      let day = "2026-08-0\(Int.random(in: 1...9, using: &random))"
      var action = NextAction(caseNumber: number, dueOn: day)
      action.assigned = Bool.random(using: &random) ? "" : "user3"
      try NextActionTable(db: db).set(action)
    case 6: try NextActionTable(db: db).end(number, as: "done")
    default: try items.set(amount: 7, of: item, on: number)
    }
  }

  @Test(arguments: [UInt64(1), 2, 3])
  func `are right after each of a thousand changes`(seed: UInt64) throws {
    try fill()
    var random = SplitMix(state: seed)
    for round in 0..<100 {
      try store.write { db in
        for _ in 0..<10 { try change(&random, db) }
      }
      #expect(try problems() == [], "round \(round)")
    }
    #expect(try workspace.count("SELECT count(*) FROM dueTotal") > 0)
    #expect(try workspace.count("SELECT count(*) FROM caseTotal WHERE currency <> ''") > 0)
  }

  @Test func `a sum that was changed by hand is found by verify`() throws {
    try fill()
    try store.write { try ItemTable(db: $0).add(1, to: 1001, now: workspace.now) }
    #expect(try store.verify().problems == [])
    try store.write { try $0.execute("UPDATE caseTotal SET open = open + 1 WHERE currency <> ''") }
    #expect(try store.verify().problems.count == 1)
  }

  @Test func `the head of a list is of all that its filter lets through`() throws {
    try fill()
    try store.write { db in
      for place in 0..<10 {
        try ItemTable(db: db).add(place + 1, to: 1001 + place, now: workspace.now)
      }
    }
    var filter = CaseFilter()
    filter.limit = 2
    for (type, resolver) in [(nil, nil), ("dispute", nil), (nil, ""), ("other", "user1")]
      as [(String?, String?)]
    {
      filter.type = type
      filter.resolver = resolver
      let list = try store.caseList(filter)
      #expect(list.rows.count == min(2, list.total.count))
      var whole = filter
      whole.limit = 100
      let rows = try store.caseList(whole).rows
      #expect(rows.count == list.total.count)
      for money in list.total.amounts {
        let own = rows.flatMap(\.open).filter { $0.currency == money.currency }
        #expect(own.reduce(0) { $0 + $1.minorUnits } == money.minorUnits)
      }
      // What the kept sums do not cover is added up, and is the same.
      var narrow = filter
      narrow.dueBy = Day("2026-12-31")
      #expect(try store.caseList(narrow).total == MoneyTotal(count: 0, amounts: []))
    }
  }

  @Test func `an amount beyond counting blocks nobody`() throws {
    try fill()
    try store.write { db in
      try db.execute("UPDATE item SET outstanding = \(Int.max), amount = \(Int.max)")
      for item in 1...20 { try ItemTable(db: db).add(item, to: 1001, now: workspace.now) }
    }
    #expect(try problems() == [])
  }
}
