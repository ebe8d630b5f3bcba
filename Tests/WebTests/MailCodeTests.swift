import Foundation
import Testing

@testable import Web

/// Codes that users get by mail.
@Suite struct MailCodeTests {
  private let start = Date(timeIntervalSince1970: 1_800_000_000)
  private let codes = MailCodes()

  @Test func aCodeSignsInOnceInTheBrowserThatAskedForIt() throws {
    let code = try #require(codes.issue(for: "lea", browser: "b", at: start))
    #expect(code.utf8.count == 8)
    #expect(codes.take(code, browser: "other", at: start) == .gone)
    #expect(codes.take("  \(code.uppercased())", browser: "b", at: start) == .signedIn(user: "lea"))
    #expect(codes.take(code, browser: "b", at: start) == .gone)
  }

  @Test func aCodeEndsAfterTenMinutesAndAfterFiveWrongOnes() throws {
    let code = try #require(codes.issue(for: "lea", browser: "b", at: start))
    #expect(codes.take(code, browser: "b", at: start.addingTimeInterval(601)) == .gone)
    for _ in 1..<MailCodes.mostTries {
      #expect(codes.take("wrong", browser: "b", at: start) == .wrong)
    }
    #expect(codes.take("wrong", browser: "b", at: start) == .gone)
    #expect(codes.take(code, browser: "b", at: start) == .gone)
  }

  @Test func anAddressOfNobodyIsAnsweredAlike() {
    #expect(codes.issue(for: nil, browser: "b", at: start) == nil)
    for _ in 1..<MailCodes.mostTries {
      #expect(codes.take("abcdefgh", browser: "b", at: start) == .wrong)
    }
    #expect(codes.take("abcdefgh", browser: "b", at: start) == .gone)
  }

  @Test func soManyOfAUserAndNoMore() {
    for number in 0..<MailCodes.mostOfUser {
      #expect(codes.issue(for: "lea", browser: "\(number)", at: start) != nil)
    }
    #expect(codes.issue(for: "lea", browser: "more", at: start) == nil)
    #expect(codes.issue(for: "tom", browser: "tom", at: start) != nil)
    #expect(codes.issue(for: "lea", browser: "later", at: start.addingTimeInterval(601)) != nil)
  }
}
