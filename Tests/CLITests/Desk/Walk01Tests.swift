import Foundation
import Testing

@testable import CLI

@Suite("finding 1: the letter before action states a wrong claim, or cannot be written")
struct Walk01Tests: ClaimStory {
  let desk: DeskCase

  init() throws {
    desk = try DeskCase()
    try item("INV-1", "2000.00")
    try create("INV-1")
  }

  // MARK: Costs

  @Test func `the fees of a stage are claimed, and what is zero is not mentioned`() throws {
    try desk.run("legal", "stage", "1001", "prepared", "--fees", "40")
    let text = try letter()
    #expect(text.contains("Costs of the proceedings, 3 Aug 2026 €40.00 Total claim €2,040.00"))
    #expect(!text.contains("Interest") && !text.contains("€0.00"))
    #expect(try totals() == ["2,040.00 EUR"])
  }

  @Test func `a cost is claimed, taken back, and never twice`() throws {
    try desk.run("cost", "add", "1001", "12.50", "--kind", "reminder", "--note", "our secret")
    try desk.run("legal", "stage", "1001", "prepared", "--fees", "40")
    #expect(try totals() == ["2,052.50 EUR"])
    #expect(try letter().contains("Reminder costs, 3 Aug 2026 €12.50"))
    try desk.run("cost", "remove", "2")
    #expect(try totals() == ["2,012.50 EUR"])
    #expect(desk.sandbox.run(["cost", "remove", "2"]).code == 66)
    for amount in ["0", "-5", "x"] {
      #expect(desk.sandbox.run(["cost", "add", "1001", amount]).code == 64)
    }
    #expect(desk.sandbox.run(["cost", "add", "1001", "1", "--currency", "EURO"]).code == 64)
    #expect(try totals() == ["2,012.50 EUR"])
  }

  @Test func `what was noted beside a cost does not leave`() throws {
    try desk.run("cost", "add", "1001", "12.50", "--note", "our secret")
    #expect(try !letter().contains("our secret"))
    #expect(try !letter("transfer-to-law-firm", to: "law_firm").contains("our secret"))
    let folder = desk.sandbox.path("out")
    try desk.run("case", "export", "1001", "--to", folder, "--for", "external")
    for file in ["index.html", "case.json"] {
      let text = try desk.sandbox.read("out/\(file)")
      #expect(text.contains("12.50") && !text.contains("our secret"), "\(file)")
    }
  }

  // MARK: What cannot be written

  @Test func `without a stage the letter before action is written`() throws {
    let text = try letter()
    #expect(text.contains("INV-1 31 Jan 2025 €2,000.00"))
    #expect(!text.contains("Total claim"), "the items are all of it")
  }

  @Test func `what a letter lacks is said in words of the desk, with how to enter it`() throws {
    let words = [
      "send", "1001", "--template", "legal-status-request", "--to", "law_firm", "--dry-run",
    ]
    let ran = desk.sandbox.run(words)
    #expect(ran.code == 65)
    #expect(
      ran.remarks.contains(
        "The letter legal-status-request cannot be written: the case has no legal stage: enter it "
          + "with 'dossier legal stage CASE STAGE'."
      ),
      "\(ran.remarks)"
    )
    try desk.run("legal", "stage", "1001", "prepared")
    #expect(try letter("legal-status-request", to: "law_firm").contains("claim: €2,000.00"))
  }

  @Test func `each group of variables that a case may lack is said so`() throws {
    for (name, lack) in [
      ("plan.total", "the case has no payment plan"),
      ("installment.amount", "the case has no plan with an installment to come"),
      ("validation.subject", "it is not written about a validation"),
      ("legal.stage", "the case has no legal stage"),
    ] {
      try desk.run("template", "new", "mine", "--from", "free-text")
      let folder = "work/templates/mine"
      for file in try FileManager.default.contentsOfDirectory(atPath: desk.sandbox.path(folder))
      where file.hasSuffix(".text.liquid") {
        try desk.sandbox.write("\(folder)/\(file)", "{{ \(name) }}\n")
      }
      let ran = desk.sandbox.run([
        "send", "1001", "--template", "mine", "--to", "client", "--dry-run",
      ])
      #expect(ran.code == 65 && ran.remarks.contains(lack), "\(name): \(ran.remarks)")
      #expect(!ran.remarks.contains("undefined variable"))
      try FileManager.default.removeItem(atPath: desk.sandbox.path(folder))
    }
  }

  @Test func `a rate that is missing refuses the letter with country, half-year and file`() throws {
    try desk.run("client", "claim", "C-1", "--interest", "statutory", "--country", "DE")
    let ran = desk.sandbox.run([
      "send", "1001", "--template", "letter-before-action", "--to", "client", "--dry-run",
    ])
    #expect(ran.code == 65)
    #expect(
      ran.remarks.contains(
        "rates.json5 has no rate of DE for 2026-07-01, in the second half of 2026"
      ),
      "\(ran.remarks)"
    )
    #expect(try desk.run("case", "show", "1001").contains("Claim: rates.json5 has no rate of DE"))
    // A letter that names no claim is written.
    #expect(try letter("reminder").contains("INV-1"))
  }

  // MARK: Parts, credits, currencies

  @Test func `only the part that the case is about is claimed, with its interest`() throws {
    try desk.run("case", "create", "A part", "--type", "other", "--client", "C-1")
    try item("INV-2", "2000.00")
    try desk.run("item", "add", "1002", "INV-2", "--amount", "500.00")
    try desk.run("participant", "add", "1002", DeskCase.client, "--role", "client")
    try desk.run("case", "claim", "1002", "--interest", "10%", "--until", "2026-01-31")
    #expect(try totals("1002") == ["550.00 EUR"])
    let text = try letter(case: "1002")
    #expect(text.contains("Open documents €500.00"))
    #expect(text.contains("10% × €500.00 €50.00 Total claim €550.00"))
  }

  @Test func `a credit note is taken off, and bore no interest`() throws {
    try item("AVO-1", "-400.00", "--type", "AVO")
    try desk.run("item", "add", "1001", "AVO-1")
    try desk.run("case", "claim", "1001", "--interest", "10%", "--until", "2026-01-31")
    // 1,600.00 and 10 % of it for a year.
    #expect(try totals() == ["1,760.00 EUR"])
  }

  @Test func `each currency has its sum, and none is added to another`() throws {
    try item("USD-1", "300.00", "--currency", "USD")
    try desk.run("item", "add", "1001", "USD-1")
    try desk.run("legal", "stage", "1001", "prepared", "--fees", "40")
    #expect(try totals() == ["2,040.00 EUR", "300.00 USD"])
    let text = try letter()
    #expect(text.contains("Total claim €2,040.00"))
    #expect(text.contains("Total claim US$300.00"))
    #expect(
      try letter("legal-status-request", to: "law_firm").contains("claim: €2,040.00 + US$300.00")
    )
  }

  // MARK: One number

  @Test func `letters, pages and exports say the same`() throws {
    try desk.run("legal", "stage", "1001", "prepared", "--fees", "40")
    try desk.run("case", "claim", "1001", "--interest", "10%", "--until", "2026-01-31")
    let sum = "2,240.00"
    #expect(try letter().contains("Total claim €\(sum)"))
    #expect(try letter("transfer-to-law-firm", to: "law_firm").contains("Total claim €\(sum)"))
    #expect(try letter("legal-status-request", to: "law_firm").contains("claim: €\(sum)"))
    let shown = try desk.run("case", "show", "1001")
    #expect(shown.contains("Claim: \(sum) EUR: items 2,000.00, interest 200.00, costs 40.00"))
    let json = try #require(try desk.show()["claim"] as? [String: Any])
    let rows = try #require(json["totals"] as? [[String: Any]])
    #expect(rows.map { $0["total"] as? String } == ["\(sum) EUR"])
    for audience in ["internal", "external"] {
      let folder = "out-\(audience)"
      try desk.run("case", "export", "1001", "--to", desk.sandbox.path(folder), "--for", audience)
      #expect(try desk.sandbox.read("\(folder)/index.html").contains("\(sum) EUR"))
      #expect(try desk.sandbox.read("\(folder)/case.json").contains("\(sum) EUR"))
    }
  }

  @Test func `a merged case brings its costs along, and its word where there is none`() throws {
    try desk.run("case", "create", "Another", "--type", "litigation", "--client", "C-1")
    try desk.run("cost", "add", "1002", "15.00", "--kind", "lawyer")
    try desk.run("case", "claim", "1002", "--interest", "10%", "--until", "2026-01-31")
    try desk.run("case", "merge", "1002", "1001")
    #expect(try totals() == ["2,215.00 EUR"])
  }

  @Test func `no threat while the client contests`() throws {
    try desk.open("dispute")
    try desk.run("item", "add", "1001", "FAC-1", "--also")
    let ran = desk.sandbox.run([
      "send", "1001", "--template", "letter-before-action", "--to", "client", "--dry-run",
    ])
    #expect(ran.code == 65 && ran.remarks.contains("the client contests"), "\(ran.remarks)")
  }
}
