import Digest
import Foundation
import Testing

@testable import Cases

@Suite("one sign-in by a provider")
struct SignInAttemptTests {
  private let key = Array(repeating: 9 as UInt8, count: 32)
  private let now = Date(timeIntervalSince1970: 1_800_000_000)
  private var attempt: SignInAttempt {
    .beginning(at: now, random: Array(repeating: 7, count: 32), key: key)
  }

  @Test func `all is derived from what the browser holds, and different`() throws {
    let again = try #require(SignInAttempt(attempt.value, at: now, key: key))
    #expect(again == attempt)
    let parts = [attempt.state, attempt.nonce, attempt.verifier, attempt.challenge]
    #expect(Set(parts).count == 4)
    #expect(parts.allSatisfy { $0.utf8.count == 43 && !attempt.value.contains($0) })
    #expect(Base64URL.text(SHA256.digest(of: Array(attempt.verifier.utf8))) == attempt.challenge)
  }

  @Test func `the state of another browser, or under another key, is none`() throws {
    #expect(attempt.has(state: attempt.state))
    for state in ["", attempt.nonce, String(attempt.state.dropLast()), attempt.state + "A"] {
      #expect(!attempt.has(state: state))
    }
    let other = SignInAttempt.beginning(at: now, random: [UInt8](repeating: 8, count: 32), key: key)
    #expect(!attempt.has(state: other.state))
    let foreign = try #require(SignInAttempt(attempt.value, at: now, key: [1]))
    #expect(!foreign.has(state: attempt.state))
  }

  @Test func `ten minutes later it is over, and a moment that was changed has no state`() throws {
    #expect(SignInAttempt(attempt.value, at: now.addingTimeInterval(599), key: key) != nil)
    #expect(SignInAttempt(attempt.value, at: now.addingTimeInterval(600), key: key) == nil)
    #expect(SignInAttempt(attempt.value, at: now.addingTimeInterval(-5), key: key) == nil)
    let later = attempt.value.replacing("1800000000", with: "1800000300")
    let changed = try #require(SignInAttempt(later, at: now.addingTimeInterval(700), key: key))
    #expect(!changed.has(state: attempt.state))
  }

  @Test(arguments: ["", "-", "x-y", "+1800000000-", "01800000000-", "1800000000", "1800000000-ab"])
  func `what is no value is none`(text: String) {
    #expect(SignInAttempt(text, at: now, key: key) == nil)
    let long = text + String(repeating: "a", count: 64)
    #expect(SignInAttempt(long, at: now, key: key) == nil || text == "1800000000-")
  }
}

/// RFC 4648 §5, by another way than the program's.
private enum Base64URL {
  static func text(_ bytes: [UInt8]) -> String {
    Data(bytes).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_")
      .replacing("=", with: "")
  }
}
