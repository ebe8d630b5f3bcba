import Foundation
import Testing

@testable import Cases

@Suite("what follows an attempt to send")
struct DeliveryPolicyTests {
  let policy = DeliveryPolicy(firstDelay: 60, longestDelay: 3600, lifetime: 86_400)
  let queuedAt = Date(timeIntervalSince1970: 1_800_000_000)
  let anna = "anna@example.org"
  let bert = "bert@example.org"

  func message(attempts: Int = 1, to recipients: [String]? = nil) -> OutboxMessage {
    OutboxMessage(
      id: 1,
      caseNumber: 1042,
      messageID: 2,
      envelope: Envelope(from: "cases@example.com", recipients: recipients ?? [anna]),
      sha256: "",
      attempts: attempts,
      queuedAt: queuedAt
    )
  }

  func verdict(
    _ outcome: SubmissionResult.Outcome,
    refused: [String: SMTPReply] = [:],
    on message: OutboxMessage? = nil,
    after seconds: TimeInterval = 0
  ) -> DeliveryVerdict {
    policy.verdict(
      on: message ?? self.message(),
      after: .submitted(SubmissionResult(outcome: outcome, refused: refused)),
      now: queuedAt + seconds
    )
  }

  static func reply(_ code: Int) -> SMTPReply { SMTPReply(code: code, text: "text") }

  @Test func `an accepted message is sent`() {
    let verdict = verdict(.accepted(Self.reply(250)))
    #expect(verdict.recipients == [anna: .sent(Self.reply(250))])
    #expect(verdict.nextAttempt == nil)
  }

  @Test(arguments: [421, 450, 451, 452])
  func `a refusal for now is tried again`(code: Int) {
    let verdict = verdict(.refused(Self.reply(code)))
    #expect(verdict.recipients == [anna: .waiting("\(code) text")])
    #expect(verdict.nextAttempt == queuedAt + 60)
  }

  @Test(arguments: [500, 550, 552, 554])
  func `a refusal for good fails`(code: Int) {
    let verdict = verdict(.refused(Self.reply(code)))
    #expect(verdict.recipients == [anna: .failed(Self.reply(code), "\(code) text")])
    #expect(verdict.nextAttempt == nil)
  }

  @Test func `each recipient has an answer of its own`() {
    let both = message(to: [anna, bert])
    let failed = verdict(
      .accepted(Self.reply(250)),
      refused: [bert: Self.reply(550)],
      on: both
    )
    #expect(
      failed.recipients == [
        anna: .sent(Self.reply(250)), bert: .failed(Self.reply(550), "550 text"),
      ]
    )
    #expect(failed.nextAttempt == nil)
    let deferred = verdict(
      .accepted(Self.reply(250)),
      refused: [bert: Self.reply(450)],
      on: both
    )
    #expect(deferred.recipients[anna] == .sent(Self.reply(250)))
    #expect(deferred.recipients[bert] == .waiting("450 text"))
    #expect(deferred.nextAttempt == queuedAt + 60)
  }

  @Test func `a loss after the final dot is unknown and never tried again`() {
    let error = TransportError(stage: .commit, message: "gone", isTransient: true)
    let verdict = verdict(
      .unknown(error),
      refused: [bert: Self.reply(550)],
      on: message(to: [anna, bert])
    )
    #expect(verdict.recipients[anna] == .unknown("gone"))
    #expect(verdict.recipients[bert] == .failed(Self.reply(550), "550 text"))
    #expect(verdict.nextAttempt == nil)
  }

  @Test(arguments: [true, false])
  func `a failure before the final dot is tried again`(isTransient: Bool) {
    let error = TransportError(stage: .login, message: "wrong", isTransient: isTransient)
    let verdict = policy.verdict(on: message(), after: .failed(error), now: queuedAt)
    #expect(verdict.recipients == [anna: .waiting("wrong")])
    #expect(verdict.nextAttempt == queuedAt + 60)
  }

  @Test func `a message that is too old is given up`() {
    let old = message(attempts: 9)
    let verdict = verdict(.refused(Self.reply(450)), on: old, after: 86_400)
    #expect(
      verdict.recipients == [anna: .failed(nil, "given up after 9 attempts: 450 text")]
    )
    #expect(verdict.nextAttempt == nil)
  }

  @Test func `age gives up only on those who still wait`() {
    let verdict = verdict(
      .accepted(Self.reply(250)),
      refused: [bert: Self.reply(450)],
      on: message(attempts: 9, to: [anna, bert]),
      after: 86_400
    )
    #expect(verdict.recipients[anna] == .sent(Self.reply(250)))
    #expect(
      verdict.recipients[bert] == .failed(nil, "given up after 9 attempts: 450 text")
    )
  }

  @Test func `each delay is twice the one before, up to the longest`() {
    let delays = [0, 1, 2, 3, 4, 5, 6, 7, 8, 30, Int.max].map(policy.delay)
    #expect(delays == [60, 60, 120, 240, 480, 960, 1920, 3600, 3600, 3600, 3600])
  }

  @Test func `a first delay beyond the longest is the longest`() {
    #expect(DeliveryPolicy(firstDelay: 100, longestDelay: 10).delay(after: 1) == 10)
  }
}
