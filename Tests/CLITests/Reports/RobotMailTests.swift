import Foundation
import Testing

@testable import CLI

/// What mail servers, lists, filters and ticket systems send in answer to a letter, by its kinds
/// (`machines`), from the mailbox to the case.
@Suite("what programs send, kind by kind")
struct RobotMailTests {
  private static let service = "service@client.example.net"
  private static let words = "We dispute FAC-1: one pallet is missing."
  private let desk: DeskCase

  init() throws {
    desk = try DeskCase()
    try desk.open("other")
    try desk.run("send", "1001", "--to", "client", "--template", "request-for-information")
    try desk.once()
  }

  private var letter: (identifier: String, subject: String) {
    get throws {
      let key = try #require(try desk.rows("outbox", "list").first?["message"] as? Int)
      let page = try desk.object(try desk.run("show", "\(key)", "--json"))
      return (
        try #require(page["messageID"] as? String), try #require(page["subject"] as? String)
      )
    }
  }

  private func fill(_ text: String) throws -> String {
    let letter = try letter
    return text.replacing("@ID@", with: letter.identifier)
      .replacing("@SUBJECT@", with: letter.subject).replacing("\n", with: "\r\n")
  }

  @discardableResult
  private func receive(
    from: String,
    subject: String,
    _ fields: [String],
    _ text: String
  ) throws -> String {
    let message = try desk.receive(
      from: from,
      to: desk.address(),
      subject: fill(subject),
      fill(text),
      fields: fields.map(fill)
    )
    return try desk.run("explain", "\(message)")
  }

  @discardableResult
  private func report(_ kind: String, _ fields: String) throws -> String {
    try receive(
      from: "MAILER-DAEMON@mx.client.example.net",
      subject: "About your mail",
      [
        "Return-Path: <>", "MIME-Version: 1.0",
        "Content-Type: multipart/report; report-type=\(kind); boundary=b",
      ],
      "--b\nContent-Type: text/plain\n\nAbout your mail.\n\n--b\nContent-Type: message/\(kind)\n\n"
        + fields + "\n\n--b\nContent-Type: text/rfc822-headers\n\nMessage-ID: <@ID@>\n\n--b--"
    )
  }

  private static let reporter = "Reporting-MTA: dns; mx.client.example.net\n\n"
  private static let notice = "Reporting-UA: mx.client.example.net; Agent\n"

  // MARK: Reports

  @Test(arguments: [
    ("delivery-status", reporter + "Final-Recipient: rfc822; @TO@\nAction: failed\nStatus: 5.1.1"),
    (
      "delivery-status",
      reporter + "Original-Recipient: rfc822;@TO@\nFinal-Recipient: rfc822; box7@in.example.net\n"
        + "Action: failed\nStatus: 5.2.2"
    ),
    (
      "disposition-notification",
      notice + "Final-Recipient: rfc822; @TO@\nOriginal-Message-ID: <@ID@>\n"
        + "Disposition: automatic-action/MDN-sent-automatically; deleted"
    ),
  ])
  func `a letter that did not arrive is known`(kind: String, fields: String) throws {
    try report(kind, fields.replacing("@TO@", with: DeskCase.client))
    #expect(try desk.events("message_bounced").count == 1)
    #expect(try desk.openProposals() == [])
  }

  @Test(arguments: [
    ("delivery-status", reporter + "Final-Recipient: rfc822; @TO@\nAction: delayed\nStatus: 4.4.1"),
    ("delivery-status", reporter + "Final-Recipient: rfc822; @TO@\nAction: relayed\nStatus: 2.1.9"),
    (
      "delivery-status",
      reporter + "Final-Recipient: rfc822; @TO@\nAction: delivered\nStatus: 2.0.0"
    ),
    (
      "disposition-notification",
      notice + "Final-Recipient: rfc822; @TO@\nOriginal-Message-ID: <@ID@>\n"
        + "Disposition: manual-action/MDN-sent-manually; displayed"
    ),
  ])
  func `one that is late, or arrived, or was read, did not fail`(kind: String, fields: String)
    throws
  {
    try report(kind, fields.replacing("@TO@", with: DeskCase.client))
    #expect(try desk.events("message_bounced").isEmpty)
    #expect(try desk.state() == "waiting")
    #expect(try desk.openProposals() == [])
  }

  // MARK: Robots

  @Test(arguments: [
    (
      "books-bounces@lists.example.net", "Your message to books awaits moderator approval",
      ["Precedence: bulk", "List-Id: <books.lists.example.net>"],
      "Your mail with the subject\n\n    @SUBJECT@\n\nis being held until the moderator approves it."
    ),
    (
      "list+owner@lists.example.net", "Post to list denied: @SUBJECT@",
      [
        "Return-Path: <list+bounces-help@lists.example.net>", "MIME-Version: 1.0",
        "Content-Type: multipart/mixed; boundary=b",
      ],
      "--b\nContent-Type: text/plain\n\nYou are no subscriber. The denied message is below.\n\n--b\n"
        + "Content-Type: message/rfc822\n\nSubject: @SUBJECT@\nMessage-ID: <@ID@>\n\n\(words)\n\n--b--"
    ),
    (
      service, "Re: @SUBJECT@", ["Auto-Submitted: auto-replied", "In-Reply-To: <@ID@>"],
      "We received your mail and opened a ticket. \(words)"
    ),
    (
      service, "[Books - #7] @SUBJECT@",
      ["Auto-Submitted: auto-generated", "X-Redmine-Project: books", "X-Redmine-Issue-Id: 7"],
      "Issue #7 has been reported by Anonymous.\n\n\(words)"
    ),
    (
      "feedback@provider.example.org", "Complaint about @SUBJECT@",
      [
        "MIME-Version: 1.0",
        "Content-Type: multipart/report; report-type=feedback-report; boundary=b",
      ],
      "--b\nContent-Type: text/plain\n\nThis is a complaint.\n\n--b\nContent-Type: message/feedback-report\n\n"
        + "Feedback-Type: abuse\nUser-Agent: X/1\nVersion: 1\n\n--b\nContent-Type: message/rfc822\n\n"
        + "Subject: @SUBJECT@\nMessage-ID: <@ID@>\n\n\(words)\n\n--b--"
    ),
  ])
  func `what says that a mail came in, waits or is refused is nobody's answer`(
    from: String,
    subject: String,
    fields: [String],
    text: String
  ) throws {
    let people = try desk.table("participants").count
    try receive(from: from, subject: subject, fields, text)
    #expect(try desk.state() == "waiting")
    #expect(try desk.openProposals() == [])
    #expect(try desk.table("participants").count == people)
  }

  @Test func `an absence without any mark is shown, with the day`() throws {
    let explained = try receive(
      from: DeskCase.client,
      subject: "Re: @SUBJECT@",
      ["In-Reply-To: <@ID@>", "References: <@ID@>"],
      "I am out of the office until 14 December 2026."
    )
    #expect(explained.contains("hint: Text:"), "\(explained)")
    #expect(try desk.openProposals() == ["return_day"])
  }

  // MARK: People

  @Test(arguments: [
    (
      "Re: @SUBJECT@",
      [
        "Precedence: list", "Precedence: bulk", "Sender: books-request@lists.example.net",
        "List-Id: <books.lists.example.net>", "List-Post: <mailto:books@lists.example.net>",
        "X-Loop: books@lists.example.net", "In-Reply-To: <@ID@>",
      ],
      words
    ),
    (
      "Re: [Ticket#2026112900000012] @SUBJECT@",
      ["X-Powered-By: OTRS (https://otrs.com/)", "In-Reply-To: <@ID@>"],
      "\(words)\n\nJana Lind\n\n29/11/2026 09:00 - Example wrote:\n\n> Please tell us where it stands."
    ),
    (
      "Re: @SUBJECT@",
      ["Disposition-Notification-To: \(DeskCase.client)", "In-Reply-To: <@ID@>"], words
    ),
  ])
  func `a person behind a list, in a ticket system or who wants a receipt is heard`(
    subject: String,
    fields: [String],
    text: String
  ) throws {
    try receive(from: DeskCase.client, subject: subject, fields, text)
    #expect(try desk.openProposals() == ["dispute"])
    #expect(try desk.state() == "open")
  }

  @Test func `the tag in the subject is enough for staff whose system knows no Reply-To`() throws {
    try desk.run("participant", "add", "1001", Self.service, "--role", "client")
    try desk.receive(
      from: Self.service,
      to: "cases@example.com",
      subject: fill("[svc-2] @SUBJECT@ (Updated)"),
      fill(
        "Hello,\n\nThe following comment was added to ticket [svc-2]:\n\n\(Self.words)\n\n"
          + "Regards,\n\nService"
      )
    )
    #expect(try desk.openProposals() == ["dispute"])
  }
}
