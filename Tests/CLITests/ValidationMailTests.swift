import Foundation
import Mail
import Testing

@testable import CLI

@Suite("decisions by mail, through the whole program")
struct ValidationMailTests {
  private static let service = "sofia@example.com"
  private static let sales = "sam@example.com"
  private static let management = "kim@example.com"
  private static let trusted =
    DeskCase.vouched(for: "sofia@example.com")

  private let sample: SampleCase
  private var sandbox: Sandbox { sample.sandbox }

  /// A request by amount: Client Service knows the facts, Sales may agree to 500, Management to all.
  init() throws {
    let sample = try SampleCase()
    self.sample = sample
    let file = "work/dossier.json5"
    try sample.sandbox.write(
      file,
      sample.sandbox.read(file)
        .replacing("trustedServers: []", with: "trustedServers: [\"mx.example.com\"]")
        .replacing("email: \"\",", with: "email: \"alice@example.com\",")
    )
    try sample.run(
      "validation",
      "request",
      "1001",
      "Credit note 5 %",
      "930.00",
      "--mode",
      "by_amount",
      "--reason",
      "The discount was forgotten",
      "--step",
      "Client Service:\(Self.service):Sofia:0",
      "--step",
      "Sales:\(Self.sales):Sam:500",
      "--step",
      "Management:\(Self.management):Kim"
    )
    try sample.run("run", "--once")
  }

  /// The letters that went to an address, oldest first.
  private func letters(to address: String) throws -> [Message] {
    let rows = sample.queued.reversed().filter { $0.split(separator: "\t")[3] == address }
    let shown = try sample.run("--json", "outbox", "list")
    let list = try JSONDecoder().decode([Row].self, from: Data(shown.utf8))
    #expect(list.filter { $0.to == [address] }.count == rows.count)
    return try list.filter { $0.to == [address] }.sorted { $0.message < $1.message }.map {
      MessageParser().parse(Array(try sample.run("raw", "\($0.message)").utf8))
    }
  }

  private struct Row: Decodable {
    let to: [String]
    let message: Int
  }

  /// Answers the newest letter to an address; what was held back.
  @discardableResult
  private func answer(
    _ text: String,
    from author: String,
    to address: String? = nil,
    fields: [String] = [trusted]
  ) throws -> [String] {
    let letter = try letters(to: author).last
    let to = try #require(address ?? letter?.replyTo.first?.email)
    let identifier = UUID().uuidString
    let lines =
      fields + [
        "From: \(author)", "To: \(to)", "Subject: Re: your decision",
        "Message-ID: <\(identifier)@example.com>", "", text, "",
      ]
    try sandbox.write("answer.eml", lines.joined(separator: "\r\n"))
    try sample.run("import", sandbox.path("answer.eml"))
    try sample.run("run", "--once")
    try sample.run("run", "--once")
    let stored = try JSONDecoder().decode(
      [Stored].self,
      from: Data(try sample.run("--json", "inbox", "list").utf8)
    ).first { $0.messageID == "\(identifier)@example.com" }
    let shown = try sample.run("--json", "explain", "\(try #require(stored?.message))")
    return try JSONDecoder().decode(Explained.self, from: Data(shown.utf8)).suppressed
  }

  private struct Stored: Decodable {
    let messageID: String?
    let message: Int?
  }

  private struct Explained: Decodable {
    let suppressed: [String]
  }

  /// The state of the request and of its steps.
  private var states: [String] {
    let lines = sandbox.run(["validation", "list", "1001"]).results.split(separator: "\n")
    let columns = lines.map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
    return [columns[0][3]] + columns.map { $0[7] }
  }

  // MARK: The scenario

  @Test func `each is asked in turn, at an address of their own, and decides by answering`() throws
  {
    let question = try #require(try letters(to: Self.service).first)
    #expect(question.plainText.contains("APPROVE") && question.plainText.contains("€930.00"))
    #expect(try letters(to: Self.sales).isEmpty)
    #expect(states == ["pending", "pending", "waiting", "waiting"])
    #expect(try answer("Approve – contract §4 confirms", from: Self.service).isEmpty)
    #expect(states == ["pending", "approved", "pending", "waiting"])
    #expect(try letters(to: Self.sales).count == 1)
    try answer("Approve", from: Self.sales)
    #expect(states == ["pending", "approved", "approved", "pending"])
    try answer("Refuse: not in this quarter", from: Self.management)
    #expect(states == ["refused", "approved", "approved", "refused"])
    let outcome = try #require(try letters(to: "alice@example.com").first)
    #expect(outcome.plainText.contains("not in this quarter"))
    #expect(try letters(to: "anke@client.example.net").isEmpty, "the client is not told")
    let page = try sample.run("case", "show", "1001").split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
    #expect(page.contains("approved step 1 of 'Credit note 5 %': contract §4 confirms"))
    #expect(page.contains("ended the validation 'Credit note 5 %': refused"))
  }

  @Test func `another amount is asked for anew, and ends where a limit covers it`() throws {
    try answer("Approve", from: Self.service)
    try answer("Refuse - too much", from: Self.sales)
    try sample.run("validation", "revise", "1", "450.00")
    try sample.run("run", "--once")
    #expect(states == ["pending", "pending", "waiting", "waiting"])
    try answer("Approve", from: Self.service)
    try answer("Approve", from: Self.sales)
    #expect(states == ["approved", "approved", "approved", "skipped"])
  }

  // MARK: What does not decide

  @Test func `a word that is none decides nothing, and the asked person is told the words`() throws
  {
    #expect(try answer("OK if Sam agrees", from: Self.service) == ["no decision: unclear"])
    #expect(states[1] == "pending")
    let told = try #require(try letters(to: Self.service).last)
    #expect(told.plainText.contains("does not begin with one of the words that decide"))
    #expect(told.header["Auto-Submitted"] == "auto-replied")
    try answer("Approve", from: Self.service)
    #expect(states[1] == "approved")
  }

  @Test func `words in a quotation or a signature decide nothing`() throws {
    let text = """
      Let me think.

      --
      We approve of recycling

      On Friday, Alice wrote:
      > Reply and begin with APPROVE or REFUSE
      """
    try answer(text, from: Self.service)
    #expect(states[1] == "pending")
  }

  @Test func `the token of the outside thread decides nothing`() throws {
    try sample.run("send", "1001", "--to", "client", "--template", "request-for-information")
    try sample.run("run", "--once")
    let outside = try letters(to: "anke@client.example.net").first?.replyTo.first?.email
    try answer("Approve", from: Self.service, to: outside)
    #expect(states == ["pending", "pending", "waiting", "waiting"])
  }

  @Test func `the token of the internal thread decides nothing either`() throws {
    try sample.run("send", "1001", "--to", Self.service, "--template", "case-handover")
    try sample.run("run", "--once")
    try answer("Approve", from: Self.service)
    #expect(states[1] == "pending")
  }

  @Test func `somebody else decides nothing, unless it was recorded before`() throws {
    let address = try letters(to: Self.service).first?.replyTo.first?.email
    let held = try answer("Approve", from: "assistant@example.com", to: address)
    #expect(held.last == "no decision: foreign" && states[1] == "pending")
    #expect(try letters(to: "assistant@example.com").isEmpty, "only the recorded address is told")
    #expect(try letters(to: Self.service).count == 2)
    try sample.run("validation", "delegate", "1", "1", "assistant@example.com")
    try answer("Approve", from: "assistant@example.com", to: address)
    #expect(states[1] == "approved")
  }

  @Test func `an absence and a forged answer decide nothing`() throws {
    let absence = try answer(
      "Approve",
      from: Self.service,
      fields: [Self.trusted, "Auto-Submitted: auto-replied"]
    )
    #expect(absence.contains("no decision: it is automaticReply"))
    let before = try letters(to: Self.service).count
    let forged = try answer(
      "Approve",
      from: Self.service,
      fields: ["Authentication-Results: mx.example.com; dmarc=fail"]
    )
    #expect(forged.contains("no decision: its trust is L2") && states[1] == "pending")
    #expect(try letters(to: Self.service).count == before, "a forger makes us write to nobody")
  }

  @Test func `a refusal without a reason is asked for it`() throws {
    #expect(try answer("Refuse", from: Self.service) == ["no decision: comment_needed"])
    #expect(try letters(to: Self.service).last?.plainText.contains("without a reason") == true)
    try answer("Refuse, because", from: Self.service)
    #expect(states[0] == "refused")
  }

  @Test func `what is decided stays decided`() throws {
    let address = try letters(to: Self.service).first?.replyTo.first?.email
    try answer("Approve", from: Self.service)
    try answer("Refuse, after all", from: Self.service, to: address)
    #expect(states[1] == "approved")
    #expect(try letters(to: Self.service).last?.plainText.contains("decided before") == true)
  }

  @Test func `where nobody vouches for the sender, one confirmation decides`() throws {
    let first = try letters(to: Self.service).first?.replyTo.first?.email
    let held = try answer("Approve", from: Self.service, fields: [])
    #expect(held.first?.contains("asked to confirm it") == true && states[1] == "pending")
    try answer("Approve", from: Self.service, to: first, fields: [])
    #expect(states[1] == "pending", "the address of the question does not confirm")
    let confirmations = try letters(to: Self.service).suffix(2).map { $0.replyTo.first?.email }
    try answer("Approve", from: Self.service, to: confirmations[0], fields: [])
    #expect(states[1] == "pending", "only the newest question counts")
    try answer("Approve", from: Self.service, to: confirmations[1], fields: [])
    #expect(states[1] == "approved")
  }

  @Test(arguments: [true, false])
  func `five approvals by one approver in a day are five decisions`(isVouchedFor: Bool) throws {
    let fields = isVouchedFor ? [Self.trusted] : []
    for number in 1...5 {
      let name = "Note \(number)"
      let step = "Service:\(Self.service)"
      try sample.run("validation", "request", "1001", name, "930.00", "--step", step)
      try sample.run("run", "--once")
      try answer("Approve", from: Self.service, fields: fields)
      if !isVouchedFor { try answer("Approve", from: Self.service, fields: fields) }
      let page = try sample.run("case", "show", "1001").split(whereSeparator: \.isWhitespace)
        .joined(separator: " ")
      #expect(page.contains("ended the validation '\(name)': approved"))
    }
  }

  /// Whoever knows the address of a step must not kill the letter that its person has.
  @Test func `what the limit holds back leaves the last letter good, and is seen`() throws {
    let address = try letters(to: Self.service).first?.replyTo.first?.email
    for _ in 0..<3 { try answer("Approve", from: Self.service, to: address, fields: []) }
    let count = try letters(to: Self.service).count
    try sample.run("case", "seen", "1001")
    let held = try answer("Refuse: no", from: Self.service, to: address, fields: [])
    #expect(held.first?.contains("the last letter that asks for it still counts") == true)
    #expect(try letters(to: Self.service).count == count)
    let page = try sample.run("case", "show", "1001").split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
    #expect(page.contains("3 letters about it within a day") && page.contains("needs attention"))
    try answer("Approve", from: Self.service, fields: [])
    #expect(states[1] == "approved")
  }
}
