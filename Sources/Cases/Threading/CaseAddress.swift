import Digest
import Mail

/// The addresses under which cases receive mail: `cases+1042.<token>@example.com`.
///
/// A token proves that its sender got the address from us: it is a MAC over the case, the
/// recipient it was given to, and the thread it belongs to. It proves *which case*, never *who
/// may decide*.
public struct CaseAddress: Sendable {
  /// Which of the threads of a case an address belongs to.
  public enum Thread: String, Sendable, CaseIterable {
    /// Mail with people outside.
    case external
    /// Mail among our own people.
    case `internal`
  }

  /// A token as it stands in an address.
  public struct Token: Sendable, Equatable {
    /// The number of the case.
    public var number: Int
    /// Stands for the name of the key.
    var hint: Character
    /// The code: 16 base32 characters, 80 bits.
    var code: String
  }

  /// What a token proved.
  public struct Proof: Sendable, Equatable {
    /// The number of the case.
    public var number: Int
    /// The address that the token was given to.
    public var givenTo: String
    /// The thread it belongs to.
    public var thread: Thread
  }

  /// A right code of a case, and what it proves.
  struct Code: Sendable {
    var text: String
    var proof: Proof
  }

  static let codeLength = 16

  /// Stands for the recipients of a letter that several people get together.
  public static let everyone = "*"

  /// The part in front of the separator.
  public let localPart: String
  /// The character between the local part and the case.
  public let separator: Character
  /// The domain.
  public let domain: String
  let keys: ReferenceKeys

  /// Joins the parts.
  public init(localPart: String, separator: Character, domain: String, keys: ReferenceKeys) {
    self.localPart = localPart.lowercased()
    self.separator = separator
    self.domain = domain.lowercased()
    self.keys = keys
  }

  /// The address without a case.
  public var plain: String { "\(localPart)@\(domain)" }

  /// The address of a case that is given to one recipient.
  ///
  /// A recipient of a later generation gets another address, and the earlier one stops proving.
  public func address(
    case number: Int,
    for recipient: String,
    thread: Thread,
    generation: Int = 0
  ) -> String {
    let recipient = EmailAddress.comparable(recipient)
    let code = code(number, recipient, thread, generation, keys.active)
    return "\(localPart)\(separator)\(number).\(keys.active.hint)\(code)@\(domain)"
  }

  /// The address under which one step of a validation is answered.
  public func address(case number: Int, step: AskedStep) -> String {
    let code = code(number, step, keys.active)
    return "\(localPart)\(separator)\(number).\(keys.active.hint)\(code)@\(domain)"
  }

  /// The step that a token was made for.
  public func step(of token: Token, among steps: [AskedStep]) -> AskedStep? {
    for step in steps {
      // The newest first; one that asked for an earlier amount is told from a forged one.
      for revision in (1...max(1, step.revision)).reversed().prefix(CaseAddress.mostRevisions) {
        for purpose in AskedStep.Purpose.allCases {
          var candidate = step
          candidate.purpose = purpose
          candidate.revision = revision
          candidate.isSuperseded = revision != step.revision
          let isProven = keys.keys(hinted: token.hint).contains {
            keys.areEqual(token.code, code(token.number, candidate, $0))
          }
          if isProven { return candidate }
        }
      }
    }
    return nil
  }

  /// How many amounts of a validation are looked back to.
  private static let mostRevisions = 5

  private func code(_ number: Int, _ asked: AskedStep, _ key: ReferenceKeys.Key) -> String {
    // A confirmation is good once: the next one has another number.
    let nonce = asked.purpose == .confirmation ? String(asked.step.nonce) : ""
    return keys.code(
      .step,
      [String(number), String(asked.step.id), asked.step.email, asked.purpose.rawValue, nonce]
        + (asked.revision == 1 ? [] : [String(asked.revision)]),
      key: key,
      count: CaseAddress.codeLength
    )
  }

  /// A text for logs, in which the codes of case addresses are cut short: enough to tell two apart, and
  /// too little to write to a case with.
  public static func withoutCodes(_ text: String) -> String {
    text.replacing(#/([0-9]\.[A-Za-z2-7]{4})[A-Za-z2-7]{13}(?![A-Za-z2-7])/#) { "\($0.output.1)…" }
  }

  /// Whether an address is ours, with or without a case.
  public func isOurs(_ email: String) -> Bool {
    let email = EmailAddress.comparable(email)
    return email == plain
      || (email.hasPrefix("\(localPart)\(separator)") && email.hasSuffix("@\(domain)"))
  }

  /// The token that an address carries; nil when it is not ours or has none.
  public func token(in email: String) -> Token? {
    let email = EmailAddress.comparable(email)
    guard isOurs(email), email != plain else { return nil }
    let detail = email.dropFirst(localPart.count + 1).dropLast(domain.count + 1)
    let pieces = detail.split(separator: ".", omittingEmptySubsequences: false)
    guard pieces.count == 2, let number = Int(pieces[0]), number > 0,
      let hint = pieces[1].first, pieces[1].count == CaseAddress.codeLength + 1
    else { return nil }
    return Token(number: number, hint: hint, code: String(pieces[1].dropFirst()))
  }

  /// What a token proves, given everyone who has the first address they were given.
  public func proof(of token: Token, recipients: [String]) -> Proof? {
    let people = recipients.map {
      Participant(email: EmailAddress.comparable($0), role: .observer)
    }
    var codes = CaseCodes(self, of: token, people)
    return codes.proof(of: token)
  }

  /// The codes of one holder, whose address is comparable, in each thread and under each key of a hint.
  func codes(
    _ number: Int,
    hint: Character,
    of holder: String,
    generation: Int
  ) -> [Code] {
    Thread.allCases.flatMap { thread in
      keys.keys(hinted: hint).map { key in
        Code(
          text: code(number, holder, thread, generation, key),
          proof: Proof(number: number, givenTo: holder, thread: thread)
        )
      }
    }
  }

  /// Whether a token has a code.
  func isEqual(_ token: Token, _ code: Code) -> Bool { keys.areEqual(token.code, code.text) }

  private func code(
    _ number: Int,
    _ recipient: String,
    _ thread: Thread,
    _ generation: Int,
    _ key: ReferenceKeys.Key
  ) -> String {
    keys.code(
      .address,
      [String(number), recipient, thread.rawValue]
        + (generation == 0 ? [] : [String(generation)]),
      key: key,
      count: CaseAddress.codeLength
    )
  }
}
