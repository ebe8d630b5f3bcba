import Mail

/// The links by which people outside answer, and approvers decide, on a page:
/// `/a/1042.20270130.kCODE` and `/d/1042.17-1.20270130.kCODE`.
///
/// A token is a MAC over its purpose, the case, the person whom it was given to, their generation, and its last
/// day; that of a decision also over the step and the amount that was asked for. It proves who was given the
/// link, never who holds it.
public struct PageLinks: Sendable {
  /// What a link is for.
  public enum Purpose: String, Sendable {
    /// To answer a letter.
    case answer = "a"
    /// To decide a step of a validation.
    case decision = "d"
  }

  /// The step that a link of a decision is about.
  public struct AskedFor: Sendable, Equatable {
    /// The key of the step.
    public var step: Int
    /// Which of the amounts that were asked for it is about.
    public var revision: Int

    /// Joins the parts.
    public init(step: Int, revision: Int) {
      self.step = step
      self.revision = revision
    }
  }

  /// A token as it stands in an address; nothing is proved yet.
  public struct Token: Sendable, Equatable {
    /// The number of the case.
    public let number: Int
    /// The last day that it is good for.
    public let end: Day
    /// What is decided; nil for an answer.
    public let asked: AskedFor?
    fileprivate let hint: Character
    fileprivate let code: String
  }

  /// 26 base32 characters: 130 bits.
  private static let codeLength = 26

  private let keys: ReferenceKeys

  /// Takes the keys that sign.
  public init(keys: ReferenceKeys) { self.keys = keys }

  /// The token that a person is given to answer on a case until a day.
  public func answering(_ number: Int, for person: Participant, until end: Day) -> String {
    text(number, nil, person, end)
  }

  /// The token that a person is given to decide a step until a day.
  public func deciding(
    _ asked: AskedFor,
    on number: Int,
    for person: Participant,
    until end: Day
  ) -> String {
    text(number, asked, person, end)
  }

  /// Reads a token of a purpose; nil for what was not written by us, to the character.
  public static func token(_ text: String, for purpose: Purpose) -> Token? {
    var pieces = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard pieces.count == (purpose == .answer ? 3 : 4), let code = pieces.popLast(),
      code.utf8.count == codeLength + 1,
      code.utf8.allSatisfy({ (0x61...0x7A).contains($0) || (0x32...0x37).contains($0) }),
      let hint = code.first,
      let number = Int(pieces[0]), number > 0,
      let digits = pieces.last, let end = day(digits)
    else { return nil }
    let asked = purpose == .answer ? nil : asked(pieces[1])
    guard asked != nil || purpose == .answer else { return nil }
    let token = Token(
      number: number,
      end: end,
      asked: asked,
      hint: hint,
      code: String(code.dropFirst())
    )
    // Numbers can be written in several ways, and only one of them is ours.
    return front(number, asked, end) + "." + code == text ? token : nil
  }

  /// Whom of some people a token was given to; nil for nobody.
  public func holder(of token: Token, among people: [Participant]) -> Participant? {
    people.first { person in
      keys.keys(hinted: token.hint).contains {
        keys.areEqual(token.code, code(token.number, token.asked, person, token.end, $0))
      }
    }
  }

  // MARK: Writing

  private func text(_ number: Int, _ asked: AskedFor?, _ person: Participant, _ end: Day) -> String
  {
    let key = keys.active
    return Self.front(number, asked, end) + ".\(key.hint)" + code(number, asked, person, end, key)
  }

  private static func front(_ number: Int, _ asked: AskedFor?, _ end: Day) -> String {
    let step = asked.map { ".\($0.step)-\($0.revision)" } ?? ""
    return "\(number)\(step).\(end.description.filter { $0 != "-" })"
  }

  private static func day(_ digits: String) -> Day? {
    guard digits.utf8.count == 8 else { return nil }
    return Day("\(digits.prefix(4))-\(digits.dropFirst(4).prefix(2))-\(digits.suffix(2))")
  }

  private static func asked(_ text: String) -> AskedFor? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let step = parts[0], let revision = parts[1] else { return nil }
    return AskedFor(step: step, revision: revision)
  }

  private func code(
    _ number: Int,
    _ asked: AskedFor?,
    _ person: Participant,
    _ end: Day,
    _ key: ReferenceKeys.Key
  ) -> String {
    keys.code(
      asked == nil ? .answerPage : .decisionPage,
      [
        String(number), EmailAddress.comparable(person.email), String(person.tokenGeneration),
        end.description,
      ] + (asked.map { [String($0.step), String($0.revision)] } ?? []),
      key: key,
      count: Self.codeLength
    )
  }

  /// A text without the codes of links: enough to tell two apart, and too little to open one.
  public static func withoutCodes(_ text: String) -> String {
    guard text.contains("/a/") || text.contains("/d/") else { return text }
    return text.replacing(#/(/[ad]/[0-9]+\.[0-9.\-]*[a-z2-7]{4})[a-z2-7]{23}/#) {
      "\($0.output.1)…"
    }
  }
}
