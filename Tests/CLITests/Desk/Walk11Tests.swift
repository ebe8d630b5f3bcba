import Foundation
import Testing

@testable import CLI

/// Finding 11 of the walk through a collector's first weeks.
@Suite("one item went into two cases, and amounts above the item were taken")
struct Walk11Tests {
  private let desk: DeskCase

  init() throws {
    desk = try DeskCase()
    let amounts = ["AVO-1": "-350.00", "FAC-3": "3215.04"].sorted { $0.key < $1.key }
    for (number, amount) in amounts {
      let type = number.hasPrefix("AVO") ? "AVO" : "FAC"
      try desk.run(
        ["item", "set", number, "--client", "C-1", "--type", type, "--amount=\(amount)"]
      )
    }
  }

  private func create(_ more: String...) -> Sandbox.Ran {
    desk.sandbox.run(["case", "create", "A case", "--client", "C-1"] + more)
  }

  private func statuses(_ number: Int = 1001) throws -> [String] {
    try desk.texts("items", "status", number)
  }

  private var caseCount: Int { get throws { try desk.rows("case", "list").count } }

  @Test func `an item of an open case is not on another one unless that is wanted`() throws {
    #expect(create("--item", "FAC-1", "--type", "dispute").code == 0)
    let refused = create("--item", "FAC-2", "--item", "fac-1")
    #expect(refused.code == 64)
    #expect(refused.remarks.contains("Item FAC-1 is on case 1001: --also puts it"))
    #expect(try caseCount == 1)
    let wanted = create("--item", "FAC-1", "--also", "--status", "Promise to pay")
    #expect(wanted.code == 0)
    #expect(
      wanted.remarks.contains(
        "Item FAC-1 is on case 1001 too, and keeps the status that it has from there; case 1002 is "
          + "about 6,000.00 EUR of it."
      ),
      "\(wanted.remarks)"
    )
    #expect(try statuses() == ["Administrative dispute"])
    let added = desk.sandbox.run(["item", "add", "1001", "FAC-2"])
    #expect(added.code == 0, "on no case")
    let again = desk.sandbox.run(["item", "add", "1002", "FAC-2"])
    #expect(again.code == 64 && again.remarks.contains("Item FAC-2 is on case 1001"))
    #expect(try desk.texts("items", "number", 1002) == ["FAC-1"])
  }

  @Test func `a case that has ended holds nothing`() throws {
    #expect(create("--item", "FAC-1").code == 0)
    try desk.run("case", "cancel", "1001", "a mistake")
    #expect(create("--item", "FAC-1").code == 0)
  }

  @Test(arguments: [
    ("FAC-3=99999.00", 65, "99999.00 EUR is more than is open of item FAC-3: 3215.04 EUR."),
    ("FAC-3=3215.05", 65, "3215.05 EUR is more than is open of item FAC-3: 3215.04 EUR."),
    ("FAC-3=0", 64, "An amount of item FAC-3 is above zero."),
    ("FAC-3=-5", 64, "An amount of item FAC-3 is above zero."),
    ("AVO-1=350", 64, "An amount of item AVO-1 is below zero."),
    ("AVO-1=-350.01", 65, "-350.01 EUR is more than is open of item AVO-1: -350.00 EUR."),
    ("FAC-3=", 64, "'FAC-3=' is no item; write NUMBER or NUMBER=AMOUNT."),
  ])
  func `an amount is one of the item`(item: String, code: Int32, words: String) throws {
    try desk.run("case", "create", "Empty", "--client", "C-1")
    for words in [
      ["case", "create", "A case", "--client", "C-1", "--item"], ["item", "add", "1001"],
    ] {
      let ran = desk.sandbox.run(words + [item])
      #expect(ran.code == code, "\(ran.remarks)")
    }
    #expect(create("--item", item).remarks.contains(words), "\(create("--item", item).remarks)")
    #expect(try desk.table("items").isEmpty)
    #expect(try caseCount == 1)
  }

  @Test func `NUMBER=AMOUNT is a part, with item add as with case create`() throws {
    #expect(create("--item", "FAC-3=3215.04", "--item", "AVO-1=-100").code == 0)
    #expect(try desk.table("items").map { $0["inCase"] as? Int } == [-10_000, 321_504])
    try desk.run("item", "add", "1001", "FAC-3=15.04")
    #expect(try desk.table("items").map { $0["inCase"] as? Int } == [-10_000, 1504])
    let page = try desk.run("case", "show", "1001")
    #expect(page.contains("added item FAC-3, 15.04 EUR of it"))
  }

  @Test func `parts in several cases are together no more than the item`() throws {
    #expect(create("--item", "FAC-1=5000.00").code == 0)
    let above = create("--item", "FAC-1=1000.01", "--also")
    #expect(above.code == 65)
    #expect(above.remarks.contains("Item FAC-1 is on case 1001, and 1000.00 EUR of it is left."))
    let rest = create("--item", "FAC-1", "--also")
    #expect(rest.remarks.contains("case 1002 is about 1,000.00 EUR of it"), "\(rest.remarks)")
    #expect(try desk.table("items", 1002).map { $0["inCase"] as? Int } == [100_000])
    let none = create("--item", "FAC-1", "--also")
    #expect(none.code == 65)
    #expect(none.remarks.contains("is on cases 1001 and 1002, and nothing that is open"))
  }

  @Test func `the status of an item is that of the case which took it first`() throws {
    #expect(create("--item", "FAC-1", "--status", "Promise to pay").code == 0)
    #expect(create("--item", "FAC-1", "--also", "--status", "Credit note issued").code == 0)
    #expect(try statuses() == ["Promise to pay"])
    try desk.run("case", "status", "1002", "Open")
    #expect(try statuses() == ["Promise to pay"])
    try desk.run("case", "cancel", "1001", "a mistake")
    #expect(try statuses(1002) == [""])
    try desk.run("case", "status", "1002", "Credit note issued")
    #expect(try statuses(1002) == ["Credit note issued"])
    try desk.run("case", "cancel", "1002", "a mistake")
    #expect(try statuses(1002) == [""])
  }

  @Test func `a case that took an item later leaves it alone when it ends`() throws {
    #expect(create("--item", "FAC-1", "--status", "Promise to pay").code == 0)
    #expect(create("--item", "FAC-1", "--also").code == 0)
    try desk.run("case", "resolve", "1002", "done")
    #expect(try statuses() == ["Promise to pay"])
  }

  @Test func `what is contested is contested in every case`() throws {
    #expect(create("--item", "FAC-1", "--status", "Promise to pay").code == 0)
    #expect(create("--item", "FAC-1=950", "--also", "--type", "dispute").code == 0)
    #expect(try statuses() == ["Administrative dispute"])
    try desk.run("case", "status", "1001", "Open")
    #expect(try statuses() == ["Administrative dispute"])
    try desk.run("case", "cancel", "1002", "a mistake")
    #expect(try statuses() == ["Promise to pay"])
  }

  @Test func `a dispute above the invoice that mail names is not taken down`() throws {
    try desk.open("dispute")
    try desk.receive(to: desk.address(), "We dispute 99,999.00 EUR of the invoice FAC-1.")
    let found = try desk.table("proposals").first { $0["what"] as? String == "dispute" }
    let key = try #require(found?["proposal"] as? Int)
    let ran = desk.sandbox.run(["proposal", "accept", "\(key)"])
    #expect(ran.code == 65 && ran.remarks.contains("is more than is open of item FAC-1"))
    try desk.run("proposal", "accept", "\(key)", "--set", "amount=950.00")
    #expect(try desk.table("items").compactMap { $0["inCase"] as? Int } == [95_000])
  }
}
