import Cases
import Desk
import Foundation
import HTTP
import Synchronization
import Testing

@testable import Web

@Suite struct SessionTests {
  private let start = Date(timeIntervalSince1970: 1_800_000_000)
  private let records = MemoryRecords()
  private let sessions: Sessions
  private let lea: User

  init() {
    sessions = Sessions(records)
    var lea = User()
    lea.id = "lea"
    self.lea = lea
  }

  private func signedIn() throws -> String { try sessions.signIn(lea, by: .key, at: start) }

  private func user(of secret: String, _ sessions: Sessions, after seconds: Double = 0) throws
    -> String?
  {
    try sessions.session(of: secret, at: start.addingTimeInterval(seconds))?.user
  }

  @Test func anInvitationSignsInOnceAndLookingUsesNothingUp() {
    let key = sessions.invite("lea", at: start)
    #expect(sessions.invited(by: key, at: start) == "lea")
    #expect(sessions.invited(by: key, at: start) == "lea")
    #expect(sessions.take(key, at: start) == "lea")
    #expect(sessions.take(key, at: start) == nil)
    #expect(sessions.invited(by: key, at: start) == nil)
  }

  @Test func anInvitationEndsAfterTenMinutes() {
    let key = sessions.invite("lea", at: start)
    #expect(sessions.take(key, at: start.addingTimeInterval(601)) == nil)
  }

  @Test func aSecretThatNobodyGaveSignsNobodyIn() throws {
    _ = try signedIn()
    #expect(try user(of: sessions.secret(), sessions) == nil)
    #expect(try user(of: "", sessions) == nil)
  }

  @Test func aSessionEndsUnusedAfterTwelveHoursAndInAnyCaseAfterAWeek() throws {
    let idle = try signedIn()
    #expect(try user(of: idle, sessions, after: 43_199) == "lea")
    #expect(try user(of: idle, sessions, after: 43_199 + 43_201) == nil)
    let busy = try signedIn()
    for hours in stride(from: 0, to: 168, by: 10) {
      #expect(try user(of: busy, sessions, after: Double(hours) * 3600) == "lea")
    }
    #expect(try user(of: busy, sessions, after: 7 * 86_400) == nil)
  }

  @Test func aFormIsTakenOnceAndAgainWhenNothingWasDone() throws {
    let secret = try signedIn()
    #expect(sessions.isFirst("a", of: secret))
    #expect(!sessions.isFirst("a", of: secret))
    sessions.forget("a", of: secret)
    #expect(sessions.isFirst("a", of: secret))
    try sessions.end(secret, at: start)
    #expect(!sessions.isFirst("b", of: secret))
  }

  @Test func onlyADigestIsKeptAndAnotherProgramFindsTheSession() throws {
    let secret = try signedIn()
    #expect(records.rows.withLock { Array($0.keys) } == [Secrets.digest(secret)])
    let restarted = Sessions(records)
    #expect(try user(of: secret, restarted, after: 60) == "lea")
    #expect(restarted.isFirst("a", of: secret))
  }

  @Test func usingASessionWritesNothingUntilItIsTime() throws {
    let secret = try signedIn()
    let before = records.writes.withLock { $0 }
    for seconds in [10.0, 20, 40_000] { _ = try user(of: secret, sessions, after: seconds) }
    #expect(records.writes.withLock { $0 } == before)
    try sessions.keepUse(at: start.addingTimeInterval(40_001))
    try sessions.keepUse(at: start.addingTimeInterval(40_002))
    #expect(records.writes.withLock { $0 } == before + 1)
    // The restart knows of the use, else the session would have ended by now.
    #expect(try user(of: secret, Sessions(records), after: 60_000) == "lea")
  }

  @Test func whatIsEndedInTheWorkspaceIsEndedHere() throws {
    let secret = try signedIn()
    _ = try user(of: secret, sessions)
    records.rows.withLock { $0 = [:] }
    #expect(try user(of: secret, sessions) == nil)
  }

  @Test func aSessionByProxyIsNotWritten() throws {
    let secret = try sessions.signIn(lea, by: .proxy, at: start)
    #expect(try user(of: secret, sessions) == "lea")
    try sessions.keepUse(at: start)
    #expect(records.writes.withLock { $0 } == 0)
    #expect(try user(of: secret, Sessions(records)) == nil)
  }

  // MARK: Forms that wait

  private func form(of user: String, bytes: Int = 5) throws -> KeptForms.Form {
    var fields = FormFields()
    fields.add("text", String(repeating: "x", count: bytes))
    return KeptForms.Form(
      user: user,
      target: try Target(Array("/cases/1/comment".utf8)[...]),
      fields: fields,
      hadFiles: false,
      end: start.addingTimeInterval(KeptForms.lifetime)
    )
  }

  @Test func aFormIsThereAgainForItsUserAndForNobodyElse() throws {
    let kept = KeptForms()
    #expect(kept.keep(try form(of: "lea"), of: "old", at: start))
    #expect(!kept.move(from: "old", to: "new", user: "tom", at: start))
    #expect(!kept.move(from: "old", to: "new", user: "lea", at: start), "it is forgotten")
    #expect(kept.keep(try form(of: "lea"), of: "old", at: start))
    #expect(kept.move(from: "old", to: "new", user: "lea", at: start))
    #expect(kept.form(of: "new", at: start) != nil)
    #expect(kept.form(of: "old", at: start) == nil)
    #expect(kept.form(of: "new", at: start.addingTimeInterval(3601)) == nil)
  }

  @Test func formsThatWaitAreBounded() throws {
    let kept = KeptForms()
    #expect(!kept.keep(try form(of: "lea", bytes: KeptForms.mostBytes + 1), of: "a", at: start))
    for number in 0..<KeptForms.most {
      #expect(kept.keep(try form(of: "lea"), of: "\(number)", at: start))
    }
    #expect(!kept.keep(try form(of: "lea"), of: "more", at: start))
    #expect(kept.keep(try form(of: "lea"), of: "more", at: start.addingTimeInterval(3601)))
  }
}
