import Foundation
import Mail
import Testing

@testable import CLI

@Suite("a dispute has a reason, a root cause, a day and a department")
struct DisputeTests {
  private let desk: DeskCase

  init() throws {
    desk = try DeskCase()
    try desk.addUser(
      "id: \"mary\", name: \"Mary\", email: \"mary@example.com\", department: \"Direction\" }, "
        + "{ id: \"tom\", name: \"Tom\", email: \"tom@example.com\", department: \"Sales\", "
        + "manager: \"mary\""
    )
    try desk.rules(
      "departments: [],",
      "departments: [{ name: \"Logistics\", manager: \"mary\" }, { name: \"Depot\" }],"
    )
    try desk.open("dispute", "--resolver", "alice")
  }

  private func facts(_ number: Int = 1001) throws -> [String: Any] {
    try #require(try desk.show(number)["dispute"] as? [String: Any])
  }

  private func letters(to email: String) throws -> [Message] {
    try desk.once()
    return try desk.letters().filter { $0.to == [email] }.map {
      MessageParser().parse(Array(try desk.run("raw", "\($0.message)").utf8))
    }
  }

  @Test func `all of it is kept, shown, listed and reported`() throws {
    try desk.run(
      "case",
      "dispute",
      "1001",
      "--reason",
      "price",
      "--root-cause",
      "Old list",
      "--priority",
      "high",
      "--due",
      "2026-08-10",
      "--department",
      "logistics"
    )
    let facts = try facts()
    #expect(facts["reason"] as? String == "price" && facts["rootCause"] as? String == "Old list")
    #expect(facts["priority"] as? String == "high" && facts["due"] as? String == "2026-08-10")
    #expect(facts["department"] as? String == "Logistics", "as it is written")
    let page = try desk.run("case", "show", "1001")
    #expect(page.contains("Dispute: reason price, root cause Old list, priority high"))
    #expect(page.contains("said of the dispute: reason price"))
    for words in [["--reason", "price"], ["--priority", "high"], ["--department", "Logistics"]] {
      #expect(try desk.run(["case", "list"] + words).contains("A dispute"), "\(words)")
    }
    #expect(!(try desk.run("case", "list", "--reason", "quality")).contains("A dispute"))
    for (table, name) in [
      ("reason", "price"), ("root-cause", "Old list"), ("department", "Logistics"),
    ] {
      let csv = try desk.run("report", "--table", "disputed-by-\(table)", "--csv")
      #expect(csv.contains("\(name),EUR,2,10000.00"), "\(csv)")
    }
  }

  @Test func `what is left out stays, and what there is not is refused with what there is`() throws
  {
    try desk.run("case", "dispute", "1001", "--reason", "price")
    try desk.run("case", "dispute", "1001", "--priority", "urgent")
    #expect(try facts()["reason"] as? String == "price")
    let reason = desk.sandbox.run(["case", "dispute", "1001", "--reason", "prise"])
    #expect(reason.code == 64 && reason.remarks.contains("Reasons: administrative, price"))
    let department = desk.sandbox.run(["case", "dispute", "1001", "--department", "Moon"])
    #expect(department.code == 64)
    #expect(department.remarks.contains("Departments: Logistics, Depot, Direction, Sales"))
    #expect(desk.sandbox.run(["case", "dispute", "1001"]).code == 64)
  }

  @Test func `a mail proposes the reason with its sentence, and accepting it says it`() throws {
    try desk.receive(to: desk.address(), "We dispute FAC-1: the price is wrong.")
    let proposal = try #require(try desk.table("proposals").first)
    #expect((proposal["values"] as? String)?.contains("reason price") == true, "\(proposal)")
    #expect((proposal["evidence"] as? String)?.contains("the price is wrong") == true)
    #expect(try facts()["reason"] as? String == "")
    try desk.accept("dispute")
    #expect(try facts()["reason"] as? String == "price")
  }

  @Test func `another reason may be given instead, one of the workspace`() throws {
    try desk.receive(to: desk.address(), "We dispute FAC-1: the price is wrong.")
    #expect(desk.sandbox.run(["proposal", "accept", "1", "--set", "reason=prise"]).code == 64)
    try desk.accept("dispute", 1001, "--set", "reason=quantity")
    #expect(try facts()["reason"] as? String == "quantity")
  }

  @Test func `a department that is silent past its day is told on to its manager, once`() throws {
    try desk.run(
      "case",
      "dispute",
      "1001",
      "--department",
      "Logistics",
      "--due",
      "2026-08-06"
    )
    desk.at("2026-08-06")
    #expect(try letters(to: "mary@example.com").isEmpty)
    desk.at("2026-08-07")
    let letter = try #require(try letters(to: "mary@example.com").first)
    #expect(letter.plainText.contains("Logistics was asked to settle this dispute by"))
    desk.at("2026-08-20")
    #expect(try letters(to: "mary@example.com").count == 1)
    #expect(try desk.events("escalated").count == 1)
    #expect(try desk.run("case", "show", "1001").contains("found Logistics silent past 2026-08-06"))
  }

  @Test func `where no manager is named, somebody has to look`() throws {
    try desk.run("case", "dispute", "1001", "--department", "Depot", "--due", "2026-08-06")
    desk.at("2026-08-07")
    try desk.once()
    #expect(try desk.why().contains("a department was silent past its day"))
  }

  @Test func `an approver who is silent is told on to their manager, once`() throws {
    try desk.run(
      "validation",
      "request",
      "1001",
      "Credit",
      "100.00",
      "--step",
      "Sales:tom@example.com:Tom",
      "--deadline",
      "2026-08-06"
    )
    for day in ["2026-08-07", "2026-08-10"] {
      desk.at(day)
      try desk.once()
    }
    let letters = try letters(to: "mary@example.com")
    #expect(letters.count == 1)
    #expect(letters.first?.plainText.contains("to decide on “Credit” by") == true)
  }
}
