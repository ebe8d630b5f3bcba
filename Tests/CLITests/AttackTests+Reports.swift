import Foundation
import Testing

@testable import CLI

/// Reports that letters did not arrive: anybody can write one.
extension AttackTests {
  /// A report on a letter; `copy` are the fields of the copy beside its Message-ID.
  private func report(
    on identifier: String,
    of recipient: String = anke,
    to: String = "cases@example.com",
    copy: [String] = []
  ) throws -> Explanation {
    try received(
      [
        "From: MAILER-DAEMON@elsewhere.example", "To: \(to)", "Subject: Failed \(tag)",
        "MIME-Version: 1.0",
        "Content-Type: multipart/report; report-type=delivery-status; boundary=b",
      ],
      ([
        "--b", "Content-Type: text/plain", "", "It failed.", "--b",
        "Content-Type: message/delivery-status", "", "Reporting-MTA: dns; elsewhere.example", "",
        "Final-Recipient: rfc822; \(recipient)", "Action: failed", "Status: 5.1.1", "--b",
        "Content-Type: text/rfc822-headers", "", "Message-ID: <\(identifier)>",
      ] + copy + ["--b--"]).joined(separator: "\r\n")
    )
  }

  /// Whether anything here thinks that an address does not work.
  private func believes() throws -> Bool {
    let view = try sample.run("--json", "case", "show", "1001")
    return sample.queued.contains { $0.contains("bounced") } || view.contains("message_bounced")
      || view.contains("find another address")
  }

  /// The address that the law firm was given.
  private func firmAddress() throws -> String {
    try DeskCase.address(
      of: "jos@lawfirm.example.org",
      in: sample.run("--json", "case", "show", "1001")
    )
  }

  @Test func `a bounce of a letter that we did not send`() throws {
    let found = try report(on: messageID.replacing("dos.1001.", with: "dos.1001.x"))
    #expect(found.decision == "in review: foreign_bounce")
    #expect(try !believes())
  }

  @Test func `a bounce of a letter of ours for somebody who did not get it`() throws {
    let found = try report(on: messageID, of: Self.eve, to: address)
    #expect(found.kind == "bounce" && found.decision == "on case 1001")
    #expect(try !believes())
  }

  /// Who had a copy of the letter knows its Message-ID and its tag, and not the address it left from.
  @Test(arguments: [
    [], ["Reply-To: cases@example.com"], ["To: \(anke)", "From: cases@example.com"],
    ["Reply-To: <cases+1001.aaaaaaaaaaaaaaaaa@example.com>"],
  ])
  func `a bounce that a stranger wrote`(copy: [String]) throws {
    let found = try report(on: messageID, copy: copy)
    #expect(found.decision == "in review: unproven_report (suggested: case 1001)")
    #expect(try !believes())
  }

  @Test func `a bounce at the address of somebody else on the case`() throws {
    let found = try report(on: messageID, to: try firmAddress())
    #expect(found.decision == "on case 1001")
    #expect(found.suppressed.contains { $0.hasPrefix("\(Self.anke) does not count as failed") })
    #expect(try !believes())
  }

  @Test func `a bounce with the letter of somebody else on the case`() throws {
    let found = try report(on: messageID, copy: ["Reply-To: <\(try firmAddress())>"])
    #expect(found.suppressed.contains { $0.hasPrefix("\(Self.anke) does not count as failed") })
    #expect(try !believes())
  }

  @Test func `a bounce at the address that the letter left from`() throws {
    #expect(try report(on: messageID, to: address).decision == "on case 1001")
    #expect(try believes())
  }

  @Test func `a bounce elsewhere that holds the letter`() throws {
    let found = try report(on: messageID, copy: ["Reply-To: Cases\r\n <\(address)>"])
    #expect(found.decision == "on case 1001")
    #expect(try believes())
  }
}
