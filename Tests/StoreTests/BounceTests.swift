import Cases
import Foundation
import Mail
import Testing

@testable import Store

@Suite("reports on letters")
struct BounceTests {
  let workspace: Workspace
  let number: Int
  let other = "client@example.org"
  var store: SQLiteStore { workspace.store }
  var now: Date { workspace.now }

  init() throws {
    workspace = try Workspace()
    number = try workspace.openCase()
    _ = try store.queue(
      [workspace.letter(number, to: [Workspace.firm, other])],
      by: workspace.anna,
      now: now
    )
  }

  func claimed() throws -> OutboxMessage {
    try #require(try store.claimOutbox(limit: 1, now: now + 60).first)
  }

  func settle(
    _ states: [String: DeliveryVerdict.Recipient],
    _ message: OutboxMessage,
    next: TimeInterval? = nil
  ) throws {
    try store.commit(
      DeliveryVerdict(recipients: states, nextAttempt: next.map { now + $0 }),
      of: message,
      now: now
    )
  }

  /// A report that names both recipients' letter and one of them arrives and is processed.
  func report(_ recipient: String) throws {
    try workspace.arrive("Subject: failure notice \(UUID().uuidString)\r\n\r\nfailed\r\n")
    let email = try #require(try store.claim(limit: 1, now: now).first)
    var processed = try workspace.processed(email)
    processed.message.classification = Classification(kind: .bounce, evidence: [])
    processed.message.deliveredTo = [workspace.address(number, for: CaseAddress.everyone)]
    processed.message.report = DeliveryReport(
      recipients: [
        .init(address: recipient, action: "failed", status: "5.1.1", diagnostic: "no such user")
      ],
      originalMessageID: workspace.letter(number).draft.messageID
    )
    let receive = ReceiveMessage(
      threader: Threader(
        references: workspace.references,
        addresses: workspace.addresses,
        ownAddresses: []
      )
    )
    let outcomes = try store.commit([processed], now: now) {
      try receive.decide($0.message, in: $1)
    }
    #expect(outcomes.map(\.state) == [.filed])
  }

  func states() throws -> [String: String] {
    let view = try #require(
      try store.outbox(in: OutboxMessage.State.allCases, limit: 1).first
    )
    return Dictionary(
      uniqueKeysWithValues: view.message.recipients.map { ($0.email, $0.state) }
    )
  }

  let accepted = DeliveryVerdict.Recipient.sent(SMTPReply(code: 250, text: "ok"))

  @Test func `a report marks the recipient it names, and nobody else`() throws {
    try settle([Workspace.firm: accepted, other: accepted], claimed())
    try report(Workspace.firm)
    #expect(try states() == [Workspace.firm: "bounced", other: "sent"])
    let event = try #require(
      try store.caseView(number).events.last { $0.type == .messageBounced }
    )
    #expect(event.details == ["recipient": Workspace.firm, "status": "5.1.1"])
    #expect(try store.caseFile(number).needsAttention)
  }

  @Test func `a report on a recipient who still waits does not keep the letter from them`() throws {
    try settle([Workspace.firm: .waiting("450"), other: accepted], claimed(), next: 60)
    try report(Workspace.firm)
    #expect(try states() == [Workspace.firm: "queued", other: "sent"])
    #expect(try claimed().envelope.recipients == [Workspace.firm])
  }

  @Test func `a report that overtakes our own record of the sending stays`() throws {
    let message = try claimed()
    try store.markCommitting(message.id)
    try report(Workspace.firm)
    try settle([Workspace.firm: accepted, other: accepted], message)
    #expect(try states() == [Workspace.firm: "bounced", other: "sent"])
    #expect(try store.outbox(in: [.sent], limit: 1).count == 1)
  }

  @Test func `a report on someone the letter never went to marks nobody`() throws {
    try settle([Workspace.firm: accepted, other: accepted], claimed())
    try report(Workspace.stranger)
    #expect(try states() == [Workspace.firm: "sent", other: "sent"])
  }
}
