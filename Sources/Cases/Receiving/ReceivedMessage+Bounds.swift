import HTML
import FoundationEssentials
import Mail

/// How much of a message is kept beside its bytes: a person writes less, and a flood stays small.
extension ReceivedMessage {
  /// The longest text that is kept, in scalars.
  public static let longestText = 1_000_000
  /// The longest new text, which stands on the case as a comment, in scalars.
  public static let longestNewText = 200_000
  /// How much of a text is searched, in scalars.
  public static let longestSearched = 100_000
  /// The longest subject, in scalars.
  static let longestSubject = 1_000
  /// The longest name of a person, in scalars.
  private static let longestName = 200
  /// The longest address in bytes: 64 before the at sign, 255 after it.
  private static let longestAddress = 320
  /// The longest identifier in bytes: one line of a message.
  private static let longestIdentifier = 998
  /// How many lines of explanation are kept, and how long one is in scalars.
  private static let mostLines = 100
  private static let longestLine = 500

  /// Cuts what is longer, and remembers what that was.
  mutating func bound() {
    cut(\.subject, to: Self.longestSubject, "its subject")
    cut(\.text, to: Self.longestText, "its text")
    cut(\.newText, to: Self.longestNewText, "its new text")
    if Self.isLonger(text, than: Self.longestSearched) {
      let count = Self.longestSearched.formatted
      cuts.append("only the first \(count) characters of its text are searched")
    }
    boundAddresses()
    boundIdentifiers()
    classification.evidence = Self.bounded(classification.evidence)
    classification.weakEvidence = Self.bounded(classification.weakEvidence)
  }

  private mutating func cut(
    _ part: WritableKeyPath<ReceivedMessage, String>,
    to scalars: Int,
    _ name: String
  ) {
    guard Self.isLonger(self[keyPath: part], than: scalars) else { return }
    self[keyPath: part] = String(self[keyPath: part].prefix(scalars: scalars)) + " […]"
    cuts.append(
      "\(name) is kept up to \(scalars.formatted) characters; the message itself is whole"
    )
  }

  private mutating func boundAddresses() {
    let before = (from + to + cc + replyTo).count
    for field in [\ReceivedMessage.from, \.to, \.cc, \.replyTo] {
      self[keyPath: field] = self[keyPath: field].compactMap(Self.bounded)
    }
    author = author.flatMap(Self.bounded)
    let dropped = before - (from + to + cc + replyTo).count
    if dropped > 0 { cuts.append("\(dropped) of its addresses are too long to be any") }
  }

  /// An address with the beginning of its name; nil for what is too long to be an address.
  private static func bounded(_ address: EmailAddress) -> EmailAddress? {
    guard address.email.utf8.count <= longestAddress else { return nil }
    var address = address
    address.name = address.name.map { String($0.prefix(scalars: longestName)) }
    return address
  }

  private mutating func boundIdentifiers() {
    let isUsable = { (identifier: MessageID) in
      identifier.value.utf8.count <= Self.longestIdentifier
    }
    let before = inReplyTo.count + references.count
    inReplyTo = inReplyTo.filter(isUsable)
    references = references.filter(isUsable)
    if inReplyTo.count + references.count < before {
      cuts.append("identifiers that are too long to be any are left out of its references")
    }
    if let identifier = messageID, !isUsable(identifier) {
      messageID = nil
      cuts.append("its Message-ID is too long to be one")
    }
  }

  private static func isLonger(_ text: String, than scalars: Int) -> Bool {
    text.utf8.count > scalars && text.prefix(scalars: scalars).endIndex < text.endIndex
  }

  /// Lines of explanation, as many and as long as somebody reads.
  static func bounded(_ lines: [String]) -> [String] {
    var kept = lines.prefix(mostLines).map { line in
      isLonger(line, than: longestLine) ? line.prefix(scalars: longestLine) + " […]" : line
    }
    if lines.count > mostLines { kept.append("and \(lines.count - mostLines) more") }
    return kept
  }
}

extension Int {
  /// With a comma between thousands.
  fileprivate var formatted: String {
    var digits = String(self)
    var grouped = ""
    while digits.utf8.count > 3 {
      grouped = "," + digits.suffix(3) + grouped
      digits.removeLast(3)
    }
    return digits + grouped
  }
}
