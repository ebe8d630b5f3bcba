import Mail
import Testing

@Suite("Bounces and kinds of senders")
struct DeliveryReportTests {
  static func message(_ lines: [String]) -> Message {
    MessageParser().parse(Array(lines.joined(separator: "\r\n").utf8))
  }

  static let structured = [
    "From: MAILER-DAEMON@mx.example.net", "To: anna@example.org", "Subject: Undelivered Mail",
    "Content-Type: multipart/report; report-type=delivery-status; boundary=b", "",
    "--b", "", "It failed.", "--b", "Content-Type: message/delivery-status", "",
    "Reporting-MTA: dns; mx.example.net", "",
    "Final-Recipient: rfc822; bert@Example.COM", "Action: failed", "Status: 5.0.0",
    "Diagnostic-Code: smtp; 550 5.1.1 no such user", "",
    "--b", "Content-Type: text/rfc822-headers", "", "Message-ID: <sent@example.org>", "--b--", "",
  ]

  static let prose = [
    "Return-Path: <>", "From: MAILER-DAEMON@mx.example.net", "To: anna@example.org",
    "Subject: failure notice", "", "Hi. These addresses failed.", "",
    "<bert@example.com>:", "Remote host said: 550 5.1.1 no such user", "",
    "<carl@example.com>:", "Remote host said: 452 4.2.2 over quota", "",
    "--- Below this line is a copy of the message.", "", "Return-Path: <anna@example.org>",
    "Message-ID: <sent@example.org>", "To: bert@example.com", "", "Hello", "",
  ]

  @Test func `a report of status fields is read, the words of the server before its own`() throws {
    let report = try #require(Self.message(Self.structured).deliveryReport)
    #expect(
      report.recipients == [
        .init(
          address: "bert@example.com",
          action: "failed",
          status: "5.1.1",
          diagnostic: "550 5.1.1 no such user"
        )
      ]
    )
    #expect(report.originalMessageID == MessageID("sent@example.org"))
  }

  @Test func `a report in prose gives each recipient its own status`() throws {
    let report = try #require(Self.message(Self.prose).deliveryReport)
    #expect(report.recipients.map(\.address) == ["bert@example.com", "carl@example.com"])
    #expect(report.recipients.map(\.status) == ["5.1.1", "4.2.2"])
    #expect(report.recipients.map(\.action) == ["failed", "delayed"])
    #expect(report.originalMessageID == MessageID("sent@example.org"))
  }

  @Test(arguments: [structured, prose])
  func `the same words from a person are no bounce`(lines: [String]) {
    let person = lines.filter {
      !$0.hasPrefix("Return-Path: <>") && !$0.hasPrefix("Content-Type: m")
    }
    .map { $0.hasPrefix("From:") ? "From: Bert <bert@example.com>" : $0 }
    #expect(Self.message(person).deliveryReport == nil)
    #expect(Self.message(person).classification.kind == .person)
  }

  @Test func `a notice of reading is no bounce`() {
    let lines = Self.structured.map { line in
      line.replacing("report-type=delivery-status", with: "report-type=disposition-notification")
    }
    #expect(Self.message(lines).deliveryReport == nil)
  }

  @Test(arguments: [
    (["Auto-Submitted: auto-replied"], Classification.Kind.automaticReply),
    (["Auto-Submitted: no"], .person), (["X-Auto-Response-Suppress: All"], .person),
    (["Precedence: auto_reply"], .automaticReply), (["X-Autoreply: yes"], .automaticReply),
    (["Subject: Out of office: x"], .person),
    (["Subject: Abwesenheitsnotiz", "Return-Path: <>"], .automaticReply),
    (["List-Id: <l.example.org>"], .list), (["Precedence: bulk"], .list),
    (["List-Id: <l.example.org>", "Auto-Submitted: auto-replied"], .automaticReply),
    (["Subject: hello", "Return-Path: <>"], .person),
  ])
  func `the header says what kind of sender it is`(
    fields: [String],
    kind: Classification.Kind
  ) {
    let classification = Self.message(
      ["From: bert@example.com", "To: anna@example.org"] + fields + ["", "text", ""]
    ).classification
    #expect(classification.kind == kind)
    #expect(classification.evidence.isEmpty == (kind == .person))
  }
}
