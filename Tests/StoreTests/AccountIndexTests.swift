import Cases
import Foundation
import Testing

@testable import Store

/// What finds clients and items is what they are called, after each change.
@Suite("the index of clients and items")
struct AccountIndexTests {
  private let workspace: Workspace
  private var store: SQLiteStore { workspace.store }

  init() throws { workspace = try Workspace() }

  private func clients(_ text: String) throws -> [String] {
    try store.searchAccounts(SearchQuery(text)).clients.map(\.account)
  }

  private func items(_ text: String) throws -> [String] {
    try store.searchAccounts(SearchQuery(text)).items.map(\.item.number)
  }

  private func item(_ number: String) -> Item {
    let money = Money(minorUnits: 100, currency: "EUR")
    return Item(id: 0, number: number, type: .invoice, amount: money, outstanding: money)
  }

  @Test func `clients are found by number and name, also after a change`() throws {
    _ = try store.setClient("C-1", name: "Müller Söhne", language: "")
    _ = try store.setClient("C-2", name: "Other", language: "")
    #expect(try clients("muller") == ["C-1"])
    #expect(try clients("c-2") == ["C-2"])
    #expect(try clients("söh*") == ["C-1"])
    _ = try store.setClient("C-1", name: "Brandt", language: "")
    #expect(try clients("muller") == [])
    #expect(try clients("brandt") == ["C-1"])
    try store.write { try AccountTable(db: $0).set("name", .client, 1, to: "Third") }
    #expect(try clients("brandt") == [] && clients("third") == ["C-1"])
    try store.write {
      try $0.execute("INSERT INTO clientIndex (clientIndex) VALUES ('integrity-check')")
    }
  }

  @Test func `items are found by their numbers, once`() throws {
    _ = try store.setClient("C-1", name: "Brandt", language: "")
    for number in ["FAC-2026-0118", "FAC-2026-0142", "FAC-2026-0118"] {
      try store.setItem(item(number), account: "C-1", on: Day(number: 20_000))
    }
    #expect(try items("FAC-2026-0118") == ["FAC-2026-0118"])
    #expect(try items("0142") == ["FAC-2026-0142"])
    #expect(try items("kind:item fac").count == 2)
    try store.write {
      try $0.execute("INSERT INTO itemIndex (itemIndex) VALUES ('integrity-check')")
    }
  }

  @Test func `who asks for mail or for cases gets no clients`() throws {
    _ = try store.setClient("C-1", name: "Brandt", language: "")
    for text in [
      "brandt from:a@b.example", "brandt kind:message", "brandt state:open", "kind:client",
    ] {
      #expect(try clients(text) == [], "\(text)")
    }
    #expect(try clients("brandt kind:client") == ["C-1"])
    #expect(try items("kind:client brandt") == [])
    #expect(try clients("\" OR name : x*") == [], "it is no language of the index")
  }
}
