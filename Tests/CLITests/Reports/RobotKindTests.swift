import Foundation
import Testing

@testable import CLI

/// Each further kind of what programs send in answer to a letter (`machines`), from the mailbox to the
/// case: by a table, one row a kind.
@Suite("what programs send, the rest of the kinds")
struct RobotKindTests {
  /// What becomes of a mail: whether somebody answered, what is proposed, how often it counts as a letter
  /// that did not arrive.
  struct Outcome: Sendable {
    var isAnswer = false
    var proposals: [String] = []
    var failures = 0
    var isReceipt = false
  }

  /// A kind, and a mail of it: `@ID@`, `@SUBJECT@`, `@TO@` and `@CLIENT@` stand for what the letter has.
  struct Kind: Sendable, CustomTestStringConvertible {
    var name: String
    var from = "mailer@mx.client.example.net"
    var subject: String
    var fields: [String] = []
    var text: String
    var outcome = Outcome()

    var testDescription: String { name }
  }

  private let desk: DeskCase

  init() throws {
    desk = try DeskCase()
    try desk.open("other")
    try desk.run("send", "1001", "--to", "client", "--template", "request-for-information")
    try desk.once()
  }

  private func filled() throws -> (String) throws -> String {
    let key = try #require(try desk.rows("outbox", "list").first?["message"] as? Int)
    let page = try desk.object(try desk.run("show", "\(key)", "--json"))
    let identifier = try #require(page["messageID"] as? String)
    let subject = try #require(page["subject"] as? String)
    let address = try desk.address()
    return { text in
      text.replacing("@ID@", with: identifier).replacing("@SUBJECT@", with: subject)
        .replacing("@TO@", with: address).replacing("@CLIENT@", with: DeskCase.client)
        .replacing("\n", with: "\r\n")
    }
  }

  @Test(arguments: failures + robots + people)
  func `each kind is what it is`(kind: Kind) throws {
    let fill = try filled()
    let files = try desk.table("attachments").count
    let message = try desk.receive(
      from: kind.from,
      to: desk.address(),
      subject: fill(kind.subject),
      fill(kind.text),
      fields: kind.fields.map(fill)
    )
    let explained = try desk.run("explain", "\(message)")
    // What did not arrive is somebody's to look at, as an answer is.
    let isOpen = kind.outcome.isAnswer || kind.outcome.failures > 0
    #expect(try desk.state() == (isOpen ? "open" : "waiting"), "\(explained)")
    #expect(try desk.openProposals() == kind.outcome.proposals, "\(explained)")
    #expect(try desk.events("message_bounced").count == kind.outcome.failures)
    if kind.outcome.isReceipt { #expect(try desk.table("attachments").count == files) }
  }
}
