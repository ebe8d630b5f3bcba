import Foundation
import Mail
import Testing

@testable import CLI
@testable import Cases
@testable import Desk

@Suite("finding 7: our letters say where to pay, and who writes them")
struct Walk07LettersTests {
  /// The letters that ask a client for money.
  private static let asking: Set<String> = [
    "credit-note-announcement", "dispute-outcome", "letter-before-action", "plan-broken-promise",
    "plan-confirmation", "plan-partial-payment", "plan-reminder-before-due", "plan-reminder-due",
    "plan-reminder-late", "reminder",
  ]

  private static let iban = "DE89 3704 0044 0532 0130 00"

  let desk: DeskCase

  init() throws { desk = try DeskCase() }

  private func configure(_ from: String, _ to: String) throws {
    let file = "work/dossier.json5"
    let text = try desk.sandbox.read(file)
    try #require(text.contains(from), "\(from)")
    try desk.sandbox.write(file, text.replacing(from, with: to))
  }

  private func pay(to accounts: String) throws {
    try configure("bankAccounts: [], // (*)", "bankAccounts: [\(accounts)],")
  }

  private func letter(_ template: String, _ more: String...) throws -> String {
    try desk.run(
      ["template", "preview", template, "--case", "1001", "--to", "client"] + more
    )
  }

  // MARK: Where to pay

  @Test(arguments: ShippedLettersTests.codes)
  func `every letter that asks for money says where to pay, and no other does`(code: String) throws
  {
    for language in Shipped.languages {
      let template = try Shipped.template(code, language)
      let facts = LetterFacts.sample(role: template.audience.sampleRole, now: Shipped.now)
      let letter = try Shipped.received(template, facts)
      for body in [letter.text, letter.shown] {
        #expect(body.contains(Self.iban) == Self.asking.contains(code), "\(language)")
      }
    }
  }

  @Test func `a letter has bank, holder and both references`() throws {
    try pay(to: "{ iban: \"\(Self.iban)\", bic: \"COBADEFFXXX\", bank: \"Musterbank\" }")
    try desk.open("other")
    let shown = try letter("reminder", "--lang", "de")
    for part in [
      Self.iban, "COBADEFFXXX, Musterbank", "Example Organisation", "Verwendungszweck:", "RF",
    ] { #expect(shown.contains(part), "\(part)\n\(shown)") }
    let reference = try #require(
      shown.split(separator: "\n").first { $0.contains("RF-Referenz") }?.split(separator: ":").last
    )
    #expect(CreditorReference(reading: String(reference)) != nil)
  }

  @Test func `the account is the one of the currency`() throws {
    try pay(
      to: "{ iban: \"\(Self.iban)\", currency: \"EUR\" }, "
        + "{ iban: \"GB29 NWBK 6016 1331 9268 19\", currency: \"GBP\" }"
    )
    try desk.open("other")
    let euros = try letter("reminder")
    #expect(euros.contains(Self.iban) && !euros.contains("NWBK"))
    try desk.run(
      ["item", "set", "FAC-3", "--client", "C-1", "--amount", "70.00", "--currency", "GBP"]
    )
    try desk.run("item", "add", "1001", "FAC-3")
    let both = try letter("reminder")
    #expect(both.contains("IBAN: (EUR)") || both.contains("IBAN (EUR)") || both.contains("(EUR)"))
    #expect(both.contains(Self.iban) && both.contains("GB29 NWBK 6016 1331 9268 19"))
  }

  @Test func `without an account there is no block, and the checks say so`() throws {
    try desk.open("other")
    #expect(!(try letter("reminder").contains("IBAN")))
    let gap = "organisation.bankAccounts has no account"
    #expect(desk.sandbox.run(["config", "check"]).results.contains(gap))
    let checked = desk.sandbox.run(["template", "check"])
    #expect(checked.code == 0 && checked.remarks.contains(gap), "\(checked.remarks)")
    try pay(to: "{ iban: \"\(Self.iban)\" }")
    #expect(!desk.sandbox.run(["config", "check"]).results.contains(gap))
    #expect(!desk.sandbox.run(["template", "check"]).remarks.contains(gap))
  }

  @Test(arguments: [
    ("{ iban: \"DE88 3704 0044 0532 0130 00\" }", "bankAccounts[0].iban", "does not add up"),
    ("{ iban: \"DE89 3704 0044 0532 0130\" }", "bankAccounts[0].iban", "has 20 characters"),
    ("{ bic: \"COBADEFFXXX\" }", "bankAccounts[0].iban", "missing"),
    ("{ iban: \"\(iban)\", bic: \"COBADE\" }", "bankAccounts[0].bic", "eight or eleven"),
    ("{ iban: \"\(iban)\", currency: \"euro\" }", "bankAccounts[0].currency", "EUR"),
    (
      "{ iban: \"\(iban)\" }, { iban: \"GB29 NWBK 6016 1331 9268 19\" }",
      "bankAccounts[1].currency", "no letter would name"
    ),
  ])
  func `a wrong account is refused where it stands`(account: String, place: String, why: String)
    throws
  {
    try pay(to: account)
    let ran = desk.sandbox.run(["template", "list"])
    #expect(ran.code == 78)
    #expect(ran.remarks.contains(place) && ran.remarks.contains(why), "\(ran.remarks)")
  }

  // MARK: Who writes

  @Test func `nobody signs with the name of an account`() throws {
    try desk.open("other")
    let shown = try letter("reminder")
    #expect(!shown.contains("\nalice\n") && shown.contains("\nExample Organisation\n"))
    #expect(desk.sandbox.run(["config", "check"]).results.contains("users[0].name is 'alice'"))
  }

  @Test func `a user signs with name, title and telephone; the organisation stands below`() throws {
    try configure("name: \"alice\"", "name: \"Alice Durand\"")
    try configure("phone: \"\", // under their", "phone: \"+33 1 23 45\", // under their")
    try configure("signature: \"\"", "signature: \"Credit control\\nEurope\"")
    try configure("address: \"\"", "address: \"12 Main Street, Lyon\"")
    try desk.open("other")
    let shown = try letter("reminder", "--lang", "en")
    let expected = """
      Alice Durand
      Credit control
      Europe
      Example Organisation
      12 Main Street, Lyon
      Phone +33 1 23 45
      alice@example.com
      """
    #expect(shown.contains(expected), "\(shown)")
  }

  // MARK: One line

  @Test(arguments: ShippedLettersTests.codes)
  func `the reference does not break over two lines`(code: String) throws {
    let template = try Shipped.template(code, "de")
    let facts = LetterFacts.sample(role: template.audience.sampleRole, now: Shipped.now)
    let letter = try Shipped.received(template, facts)
    let reference = String(Shipped.tag.dropFirst().dropLast())
    let open = "<span style=\"white-space:nowrap;\">"
    let rest = letter.html.replacing("\(open)\(Shipped.tag)</span>", with: "")
      .replacing("\(open)\(reference)</span>", with: "")
    let body = rest[(rest.range(of: "<body")?.lowerBound ?? rest.startIndex)...]
    #expect(letter.html.contains("\(open)\(Shipped.tag)</span>") && !body.contains(reference))
    // As text, and for whoever copies it, it is what it was.
    #expect(letter.shown.contains(Shipped.tag))
    let lines = letter.text.split(separator: "\n")
    #expect(lines.contains { $0.contains(Shipped.tag) })
  }

  // MARK: Reminders

  @Test func `reminders get firmer from day to day`() throws {
    try desk.open("other")
    var subjects: [String] = []
    for day in ["2026-08-03", "2026-08-03", "2026-08-13", "2026-08-24", "2026-09-03"] {
      desk.at(day)
      let shown = try letter("reminder", "--lang", "de")
      subjects.append(
        shown.split(separator: "\n").first { $0.hasPrefix("Subject:") }
          .map { String($0.split(separator: "] ").last ?? "") } ?? ""
      )
      try desk.run("send", "1001", "--to", DeskCase.client, "--template", "reminder")
    }
    #expect(
      subjects == [
        "Zahlungserinnerung", "Zahlungserinnerung", "Zweite Mahnung", "Letzte Mahnung",
        "Letzte Mahnung",
      ]
    )
  }

  @Test func `who contests gets no last reminder`() throws {
    try desk.open("dispute")
    for day in ["2026-08-03", "2026-08-13", "2026-08-24"] {
      desk.at(day)
      try desk.run("send", "1001", "--to", DeskCase.client, "--template", "reminder")
    }
    desk.at("2026-09-03")
    #expect(try letter("reminder", "--lang", "en").contains("Second reminder"))
  }

  // MARK: The outcome of a dispute

  @Test func `the outcome is said in the language of the letter, with amounts`() throws {
    try desk.open("dispute")
    try desk.run("case", "resolve", "1001", "unfounded", "--yes")
    let refused = try letter("dispute-outcome", "--lang", "de")
    #expect(refused.contains("Wir können Ihrer Reklamation nicht stattgeben"), "\(refused)")
    #expect(!refused.contains("Unfounded") && refused.contains("10.000,00"))
  }

  @Test func `what is credited in part says how much`() throws {
    try desk.run(
      "item",
      "set",
      "AVO-1",
      "--client",
      "C-1",
      "--type",
      "AVO",
      "--amount",
      "-1500.00"
    )
    try desk.open("dispute")
    try desk.run("item", "add", "1001", "AVO-1")
    try desk.run("case", "resolve", "1001", "credited", "--yes")
    let shown = try letter("dispute-outcome", "--lang", "en")
    for part in ["We accept it in part.", "10,000.00", "1,500.00", "8,500.00"] {
      #expect(shown.contains(part), "\(part)\n\(shown)")
    }
  }

  @Test func `a letter about the outcome does not leave before there is one`() throws {
    try desk.open("dispute")
    let letter = ["send", "1001", "--to", DeskCase.client, "--template", "dispute-outcome"]
    let ran = desk.sandbox.run(letter)
    #expect(ran.code != 0 && ran.remarks.contains("has no outcome"), "\(ran.remarks)")
    try desk.run(letter + ["--message", "We credit 1,500.00 EUR."])
  }

  @Test(
    arguments: [
      ("credited", 100, nil, DisputeDecision.accepted), ("credited", 100, 100, .accepted),
      ("credited", 100, 40, .partly), ("unfounded", 100, nil, .refused),
      ("to_law", 100, nil, .refused), ("settled", 100, 40, .settled),
      ("approved", 100, nil, .accepted),
      ("refused", 100, nil, .refused), ("done", 100, nil, nil), ("", 100, nil, nil),
    ] as [(String, Int, Int?, DisputeDecision?)]
  )
  func `what an outcome means`(
    outcome: String,
    contested: Int,
    credited: Int?,
    decision: DisputeDecision?
  ) {
    func euros(_ cents: Int) -> Money { Money(minorUnits: cents, currency: "EUR") }
    #expect(
      DisputeDecision(
        outcome: outcome,
        contested: euros(contested),
        credited: credited.map(euros)
      ) == decision
    )
  }
}
