import Mail
import Testing

/// Marks of lists and robots as real programs write them (Debian 12, November 2026), in short.
@Suite("who wrote a message that bears marks")
struct SenderKindTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let fields: [String]
    let text: String
    let kind: Classification.Kind
    let isHinted: Bool

    init(
      _ name: String,
      _ kind: Classification.Kind,
      isHinted: Bool = false,
      text: String = "We dispute FAC-7: one pallet is missing.",
      _ fields: String...
    ) {
      testDescription = name
      self.fields = fields
      self.text = text
      self.kind = kind
      self.isHinted = isHinted
    }
  }

  private static let answer = "In-Reply-To: <letter@case.example.com>"
  private static let bulk = "Precedence: bulk"
  private static let generated = "Auto-Submitted: auto-generated"
  private static let list = "List-Id: <books.lists.example.net>"

  static let rows = [
    Row("staff of Request Tracker", .person, isHinted: true, bulk, "X-RT-Originator: j@c.example"),
    Row("Request Tracker for itself", .list, bulk, "X-RT-Originator: cases@case.example.com"),
    Row(
      "Request Tracker's acknowledgement",
      .automaticReply,
      "Auto-Submitted: auto-replied",
      "X-RT-Originator: j@c.example"
    ),
    Row("staff of Trac", .person, isHinted: true, bulk, generated, "X-Trac-Ticket-ID: 2", answer),
    Row("a new ticket of Trac", .automaticReply, bulk, generated, "X-Trac-Ticket-ID: 2"),
    Row(
      "staff of Redmine",
      .person,
      isHinted: true,
      generated,
      "X-Redmine-Sender: jana",
      "Message-ID: <redmine.journal-7.2@c.example>"
    ),
    Row(
      "a new issue of Redmine",
      .automaticReply,
      generated,
      "X-Redmine-Sender: jana",
      "Message-ID: <redmine.issue-7.2@c.example>"
    ),
    Row(
      "staff of Bugzilla",
      .person,
      isHinted: true,
      generated,
      "X-Bugzilla-Type: changed",
      "X-Bugzilla-Who: jana@c.example"
    ),
    Row(
      "Bugzilla of our own mail",
      .automaticReply,
      generated,
      "X-Bugzilla-Type: changed",
      "X-Bugzilla-Who: cases@case.example.com"
    ),
    Row("somebody answers through a list", .person, isHinted: true, list, bulk, answer),
    Row("mail of a list", .list, list, bulk),
    Row("an answer of nobody", .list, list, answer, "From: no-reply@c.example"),
    Row("the program of a list", .list, bulk, answer, "X-Loop: jana@c.example"),
    Row("a list's own word", .automaticReply, list, "From: books-bounces@lists.example.net"),
    Row(
      "somebody whose address sounds like one of a list",
      .person,
      "From: shop-owner@c.example",
      "Return-Path: <shop-owner@c.example>"
    ),
    Row(
      "away, by no mark at all",
      .automaticReply,
      text: "I am away until 14 December.",
      "Subject: away from my mail"
    ),
    Row("away, as an answer", .person, isHinted: true, text: "Ich bin abwesend bis 14.12.", answer),
    Row("a tag before it", .person, isHinted: true, answer, "Subject: [Books] Automatic reply: x"),
    Row("about somebody who is away", .person, text: "He said that he is away.", answer),
  ]

  @Test(arguments: rows)
  func `marks of lists and robots silence no person, and persons no robot`(_ row: Row) {
    let names = Set(row.fields.map { $0.prefix { $0 != ":" } })
    let others = ["From: Jana <jana@c.example>", "To: cases@case.example.com", "Subject: Re: x"]
      .filter { !names.contains($0.prefix { $0 != ":" }) }
    let lines = others + row.fields + ["", row.text, ""]
    let found = DeliveryReportTests.message(lines).classification
    #expect(found.kind == row.kind, "\(found)")
    #expect(found.weakEvidence.isEmpty != row.isHinted, "\(found)")
  }

  @Test func `a thumb is a reaction, whoever's program sends it`() {
    let gmail = DeliveryReportTests.message([
      "From: jana@c.example", "To: cases@case.example.com", "Subject: Re: x", Self.answer,
      "Content-Type: multipart/alternative; boundary=b", "", "--b", "", "\u{1F44D}", "--b",
      "Content-Type: text/vnd.google.email-reaction+json", "", "{}", "--b--", "",
    ])
    #expect(gmail.classification.kind == .reaction)
    func outlook(_ line: String) -> Classification.Kind {
      DeliveryReportTests.message([
        "From: Jana Lind <jana@c.example>", "To: cases@case.example.com", Self.answer,
        "Subject: Jana Lind hat auf Ihre Nachricht reagiert: x",
        "Content-Type: text/plain; charset=utf-8", "", line, "",
      ]).classification.kind
    }
    #expect(outlook("\u{1F44D} Jana Lind hat auf Ihre Nachricht reagiert:") == .reaction)
    #expect(outlook("Jana Lind hat auf Ihre Nachricht reagiert:") == .person)
    #expect(outlook("\u{1F44D} Danke, wir zahlen morgen.") == .person)
  }

  private static func wrapped(_ inner: [String]) -> Message {
    DeliveryReportTests.message(
      [
        "From: Books <books@lists.example.net>", "To: cases@case.example.com", list,
        "Content-Type: message/rfc822", "",
      ] + inner + ["", "We dispute FAC-7.", ""]
    )
  }

  @Test func `a list that wraps an answer whole brings what a person wrote`() {
    let answer = ["From: jana@c.example", "Subject: Re: x", Self.answer]
    #expect(Self.wrapped(answer).classification.kind == .person)
    #expect(Self.wrapped(["From: jana@c.example"]).classification.kind == .list)
  }

  private static func notice(_ disposition: String) -> Message {
    DeliveryReportTests.message([
      "From: postmaster@c.example", "To: cases@case.example.com", "Subject: Rejected: x",
      "Auto-Submitted: auto-replied (rejected)",
      "Content-Type: multipart/report; report-type=disposition-notification; boundary=b", "",
      "--b", "", "Your message was rejected.", "--b",
      "Content-Type: message/disposition-notification", "",
      "Final-Recipient: rfc822; jana@c.example", "Original-Message-ID: <sent@case.example.com>",
      "Disposition: \(disposition)", "", "--b--", "",
    ])
  }

  @Test func `a filter that refuses by a notice of reading says that nothing arrived`() throws {
    let message = Self.notice("automatic-action/MDN-sent-automatically; deleted")
    let report = try #require(message.deliveryReport)
    #expect(message.classification.kind == .bounce)
    #expect(report.recipients.map(\.address) == ["jana@c.example"])
    #expect(report.recipients.map(\.action) == ["failed"])
    #expect(report.originalMessageID == MessageID("sent@case.example.com"))
  }

  @Test(arguments: [
    "manual-action/MDN-sent-manually; deleted",
    "automatic-action/MDN-sent-automatically; displayed",
  ])
  func `what a person read or threw away did arrive`(_ disposition: String) {
    #expect(Self.notice(disposition).deliveryReport == nil)
  }

  @Test func `a report names the address that we wrote to beside the one behind it`() throws {
    let lines = DeliveryReportTests.structured.flatMap {
      $0.hasPrefix("Action") ? ["Original-Recipient: rfc822; info@example.com", $0] : [$0]
    }
    let report = try #require(DeliveryReportTests.message(lines).deliveryReport)
    #expect(report.recipients.map(\.address) == ["bert@example.com"])
    #expect(report.recipients.map(\.originalAddress) == ["info@example.com"])
  }
}
