import Foundation
import Testing

@testable import Web

@Suite struct SessionTests {
  private let start = Date(timeIntervalSince1970: 1_800_000_000)
  private let sessions = Sessions()

  private func signedIn() throws -> String {
    try #require(sessions.signIn(with: sessions.invite("lea", at: start), at: start))
  }

  @Test func anInvitationSignsInOnceAndLookingUsesNothingUp() {
    let key = sessions.invite("lea", at: start)
    #expect(sessions.invited(by: key, at: start) == "lea")
    #expect(sessions.invited(by: key, at: start) == "lea")
    #expect(sessions.signIn(with: key, at: start) != nil)
    #expect(sessions.signIn(with: key, at: start) == nil)
    #expect(sessions.invited(by: key, at: start) == nil)
  }

  @Test func anInvitationEndsAfterTenMinutes() {
    let key = sessions.invite("lea", at: start)
    #expect(sessions.signIn(with: key, at: start.addingTimeInterval(601)) == nil)
  }

  @Test func aSecretThatNobodyGaveSignsNobodyIn() throws {
    _ = try signedIn()
    #expect(sessions.user(of: sessions.secret(), at: start) == nil)
    #expect(sessions.user(of: "", at: start) == nil)
  }

  @Test func aSessionEndsUnusedAfterTwelveHoursAndInAnyCaseAfterAWeek() throws {
    let idle = try signedIn()
    #expect(sessions.user(of: idle, at: start.addingTimeInterval(43_199)) == "lea")
    #expect(sessions.user(of: idle, at: start.addingTimeInterval(43_199 + 43_201)) == nil)
    let busy = try signedIn()
    var now = start
    while now < start.addingTimeInterval(7 * 86_400) {
      #expect(sessions.user(of: busy, at: now) == "lea")
      now.addTimeInterval(36_000)
    }
    #expect(sessions.user(of: busy, at: start.addingTimeInterval(7 * 86_400)) == nil)
  }

  @Test func aFormIsTakenOnceAndAgainWhenNothingWasDone() throws {
    let secret = try signedIn()
    #expect(sessions.isFirst("a", of: secret))
    #expect(!sessions.isFirst("a", of: secret))
    sessions.forget("a", of: secret)
    #expect(sessions.isFirst("a", of: secret))
    sessions.end(secret)
    #expect(!sessions.isFirst("b", of: secret))
  }
}
