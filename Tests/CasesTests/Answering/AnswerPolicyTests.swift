import Foundation
import Mail
import Testing

@testable import Cases

@Suite("automatic answers")
struct AnswerPolicyTests {
  private let policy = AnswerPolicy(confirmsReceipt: true)
  private let now = Date(timeIntervalSince1970: 1_800_000_000)

  private func decision(
    _ fields: [String] = [],
    from: String = Letterbox.firm,
    to: String? = nil,
    subject: String = "Hello"
  ) throws -> Decision {
    let receive = ReceiveMessage(threader: Letterbox.threader, answers: policy)
    var index = Letterbox.index()
    index.add(Letterbox.own, to: 1042)
    index.filed = ["a@example.org": [1042]]
    return try receive.decide(
      Letterbox.message(
        from: from,
        to: to ?? Letterbox.address(),
        fields: fields,
        subject: subject
      ),
      in: index
    )
  }

  private func verdict(_ decision: Decision, _ history: AnswerPolicy.History = .init())
    -> AnswerPolicy.Verdict
  {
    policy.verdict(on: decision, history: history, now: now)
  }

  @Test func `a person who is trusted gets one`() throws {
    #expect(try verdict(decision()) == .answer(to: Letterbox.firm))
    #expect(try decision().answers == policy)
  }

  @Test func `nobody gets one unless it is switched on`() throws {
    let receive = ReceiveMessage(threader: Letterbox.threader)
    let message = Letterbox.message(to: Letterbox.address())
    #expect(try receive.decide(message, in: Letterbox.index()).answers == nil)
  }

  @Test(arguments: [
    "Auto-Submitted: auto-replied", "Auto-Submitted: auto-generated", "Precedence: bulk",
    "List-Id: <news.example.org>", "X-Auto-Response-Suppress: All", "Return-Path: <>",
  ])
  func `machines and lists never do`(field: String) throws {
    let verdict = try verdict(decision([field]))
    guard case .none = verdict else { return #expect(Bool(false), "\(verdict)") }
  }

  @Test func `who is not trusted never does`() throws {
    let known = try decision(
      ["In-Reply-To: <a@example.org>"],
      from: Letterbox.stranger,
      to: "x@y.z"
    )
    #expect(known.isPending && verdict(known) == .none("its trust is L1"))
  }

  @Test func `our own addresses never do`() throws {
    #expect(try verdict(decision(from: Letterbox.own)) == .none("nobody else wrote it"))
    #expect(try verdict(decision(from: Letterbox.address())) == .none("nobody else wrote it"))
  }

  @Test func `our own people never do`() throws {
    let address = Keys.addresses().address(case: 1042, for: Letterbox.firm, thread: .internal)
    #expect(try verdict(decision(to: address)) == .none("it is mail among our own people"))
  }

  @Test(arguments: [(86_399.0, false), (86_400.0, true)])
  func `an address gets one within 24 hours`(seconds: Double, isAnswered: Bool) throws {
    let history = AnswerPolicy.History(lastToAuthor: now.addingTimeInterval(-seconds))
    let verdict = try verdict(decision(), history)
    #expect((verdict == .answer(to: Letterbox.firm)) == isAnswered)
  }

  @Test(arguments: [
    AnswerPolicy.History(onCase: 10), .init(inAll: 60), .init(isMuted: true),
  ])
  func `too many are withheld`(history: AnswerPolicy.History) throws {
    let verdict = try verdict(decision(), history)
    guard case .withheld = verdict else { return #expect(Bool(false), "\(verdict)") }
  }

  @Test func `nearly identical messages mute their author`() throws {
    #expect(try verdict(decision(), .init(identical: 2)) == .answer(to: Letterbox.firm))
    let verdict = try verdict(decision(), .init(identical: 3))
    guard case .muted = verdict else { return #expect(Bool(false), "\(verdict)") }
  }

  @Test(arguments: [
    ("I am away until 3 May.", "I am AWAY, until 4 May!", true), ("Yes", "No", false),
    ("", "", true), ("123", "", true),
  ])
  func `texts are nearly the same by their letters`(one: String, other: String, isSame: Bool) {
    #expect((TextFingerprint.of(one) == TextFingerprint.of(other)) == isSame)
  }
}
