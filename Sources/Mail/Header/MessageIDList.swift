/// Reads Message-ID, In-Reply-To and References (RFC 5322 §3.6.4).
enum MessageIDList {
  /// The identifiers between angle brackets, in order, at most `limit`; phrases of the obsolete
  /// syntax (§4.5.4) are skipped.
  static func identifiers(in text: ArraySlice<UInt8>, limit: Int) -> [MessageID] {
    var result = bracketed(text, limit: limit)
    // QUIRK: Python's email writes an identifier of 78 characters and more as encoded-words, which
    // RFC 2047 §5 forbids here.
    if text.containsEncodedWord {
      let decoded = Array(EncodedWord.decoded(text, legacy: .windows1252).utf8)
      let found = bracketed(decoded[...], limit: limit)
      if found.count > result.count { result = found }
    }
    if result.isEmpty { result += withoutBrackets(text).prefix(limit) }
    return result
  }

  private static func bracketed(_ text: ArraySlice<UInt8>, limit: Int) -> [MessageID] {
    var result: [MessageID] = []
    var start: Int?
    for (index, byte) in zip(text.indices, text) where result.count < limit {
      if byte == 0x3C {
        start = index + 1
      } else if byte == 0x3E, let begin = start {
        // QUIRK: folded in the middle by senders that count columns.
        let id = text[begin..<index].filter { !$0.isWhiteSpace }
        if !id.isEmpty { result.append(MessageID(id.text)) }
        start = nil
      }
    }
    return result
  }

  /// The identifier of a message.
  ///
  /// QUIRK: without brackets, and even without an at sign, the whole value identifies the message.
  static func identifier(in text: ArraySlice<UInt8>) -> MessageID? {
    if let id = identifiers(in: text, limit: 1).first { return id }
    let value = text.trimmed.prefix(maximumLength)
    return value.isEmpty ? nil : MessageID(value.text)
  }

  /// How much of a value without brackets is kept; a line has at most 998 bytes (RFC 5322 §2.1.1).
  private static let maximumLength = 998

  /// QUIRK: identifiers without brackets: words with an at sign, when there is nothing else.
  private static func withoutBrackets(_ text: ArraySlice<UInt8>) -> [MessageID] {
    let words = text.split { $0.isWhiteSpace || $0 == 0x2C }
    guard words.allSatisfy({ $0.contains(0x40) }) else { return [] }
    return words.map { word in
      MessageID(word.filter { $0 != 0x3C && $0 != 0x3E && $0 != 0x22 }.text)
    }
  }
}

extension ArraySlice<UInt8> {
  /// Whether an encoded-word may begin somewhere: `=?`.
  fileprivate var containsEncodedWord: Bool {
    zip(self, dropFirst()).contains { $0 == 0x3D && $1 == 0x3F }
  }
}
