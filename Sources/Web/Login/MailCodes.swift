import Desk
import Foundation
import Synchronization

/// Codes that users get by mail to sign in: each for one browser, some minutes, and a few tries.
///
/// Nothing of them outlives the program, and of a code only its digest is kept.
final class MailCodes: Sendable {
  private struct Code {
    /// The user; nil for an address of nobody, for which everything looks the same.
    let user: String?
    let digest: String
    let end: Date
    var tries = 0
  }

  /// What became of a code that somebody typed.
  enum Answer: Equatable {
    case signedIn(user: String)
    case wrong
    /// It is used up, too old, or was asked for by another browser.
    case gone
  }

  /// Seconds that a code is good for.
  static let lifetime = 600.0
  /// How often one may be typed.
  static let mostTries = 5
  /// How many may be asked for in its lifetime, of one user, and in all.
  static let mostOfUser = 3
  static let most = 200
  /// Letters and digits that nobody takes for one another.
  private static let alphabet = Array("abcdefghjkmnpqrstvwxyz0123456789".utf8)
  private static let length = 8

  private let codes = Mutex<[String: Code]>([:])
  private let random: @Sendable () -> [UInt8]

  /// - Parameter random: Gives at least 8 bytes that nobody can guess.
  init(random: @escaping @Sendable () -> [UInt8] = Secrets.random) {
    self.random = random
  }

  /// A code for a user, good in the browser that has a secret; nil when too many were asked for, or for
  /// nobody.
  func issue(for user: String?, browser: String, at now: Date) -> String? {
    let code = String(
      decoding: random().prefix(Self.length).map { Self.alphabet[Int($0) % Self.alphabet.count] },
      as: UTF8.self
    )
    return codes.withLock { codes in
      codes = codes.filter { $0.value.end > now }
      let known = codes.values.count { $0.user != nil && $0.user == user }
      guard codes.count < Self.most, known < Self.mostOfUser else { return nil }
      codes[Secrets.digest(browser)] = Code(
        user: user,
        digest: Secrets.digest(code),
        end: now.addingTimeInterval(Self.lifetime)
      )
      return user == nil ? nil : code
    }
  }

  /// Signs in with a code; it is used up by that, and after some wrong ones.
  func take(_ typed: String, browser: String, at now: Date) -> Answer {
    let text = String(
      String.UnicodeScalarView(typed.lowercased().unicodeScalars.filter { $0 != " " && $0 != "-" })
    )
    return codes.withLock { codes in
      let key = Secrets.digest(browser)
      guard var code = codes[key], code.end > now, code.tries < Self.mostTries else { return .gone }
      guard let user = code.user, code.digest == Secrets.digest(text) else {
        code.tries += 1
        codes[key] = code
        return code.tries < Self.mostTries ? .wrong : .gone
      }
      codes[key] = nil
      return .signedIn(user: user)
    }
  }
}
