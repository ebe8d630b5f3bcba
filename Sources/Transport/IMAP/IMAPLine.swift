/// One line of a response, without its line break, and the literal that it announces.
struct IMAPLine {
  /// A literal with a number that cannot be.
  struct ImpossibleLiteral: Error {}

  private(set) var bytes: [UInt8]
  /// The length of the literal that follows.
  private(set) var literal: Int?

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The line for people.
  var text: String { String(decoding: bytes.prefix(2_000), as: UTF8.self) }

  /// Whether it is `* 5 EXISTS` or `* 1 RECENT`.
  var speaksOfMessages: Bool {
    number(before: "EXISTS") != nil || number(before: "RECENT") != nil
  }

  /// Whether it is `* 5 EXPUNGE`, or `EXPUNGED` as Mailutils 3.15 says.
  var speaksOfExpunging: Bool { number(before: "EXPUNGE") ?? number(before: "EXPUNGED") != nil }

  /// The number of `* 5 WORD`.
  func number(before word: String) -> Int? {
    let words = bytes.prefix(64).split(separator: UInt8(ascii: " "))
    guard words.count == 3, String(decoding: words[2], as: UTF8.self).uppercased() == word else {
      return nil
    }
    return Int(String(decoding: words[1], as: UTF8.self))
  }

  /// Whether a fresh line is a status response or a continuation request (RFC 9051 §7.1, §7.5):
  /// those end in free text.
  var isStatus: Bool {
    if bytes.first == UInt8(ascii: "+") { return true }
    let words = bytes.prefix(64).split(separator: UInt8(ascii: " "), maxSplits: 2)
    guard words.count > 1 else { return false }
    return StatusLine.Kind(words[1]) != nil
  }

  /// The line without the announcement of a literal at its end.
  ///
  /// RFC 9051 §9: `literal = "{" number64 ["+"] "}" CRLF`, and `literal8 = "~" literal`.
  func cutAtLiteral(largest: Int) throws -> IMAPLine {
    guard bytes.last == UInt8(ascii: "}"), let open = bytes.lastIndex(of: UInt8(ascii: "{")) else {
      return self
    }
    var digits = bytes[(open + 1)..<(bytes.count - 1)]
    if digits.last == UInt8(ascii: "+") { digits.removeLast() }
    guard !digits.isEmpty, digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return self }
    guard let count = Int(String(decoding: digits, as: UTF8.self)), count <= largest else {
      throw ImpossibleLiteral()
    }
    var cut = self
    cut.bytes.removeSubrange(open...)
    if cut.bytes.last == UInt8(ascii: "~") { cut.bytes.removeLast() }
    cut.literal = count
    return cut
  }
}
