/// The tokens of an address list (RFC 5322 §3.2), read leniently.
struct AddressCursor {
  /// A token.
  enum Token {
    case word(Word)
    case comment(ArraySlice<UInt8>)
    /// What stands between angle brackets.
    case angle(ArraySlice<UInt8>)
    /// A comma, or a semicolon as the end of a group or as Outlook's comma.
    case separator
    case colon
  }

  /// An atom, dot-atom, domain literal or quoted string.
  struct Word {
    /// As written.
    var source: ArraySlice<UInt8>
    /// Without quotes.
    var text: ArraySlice<UInt8>
    var isQuoted: Bool
    var hasSpaceBefore: Bool

    var hasAt: Bool { !isQuoted && source.contains(0x40) }
    var joinsLeft: Bool { !isQuoted && (source.first == 0x40 || source.first == 0x2E) }
    var joinsRight: Bool { !isQuoted && (source.last == 0x40 || source.last == 0x2E) }
  }

  private let bytes: ArraySlice<UInt8>
  private var index: Int
  private var closingQuotes = ClosingSearch(0x22)
  /// Up to where no encoded-word ends, so that many starts of words stay linear.
  private var noWordEndBefore = 0
  private var closingAngles = ClosingSearch(0x3E)

  init(bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    index = bytes.startIndex
  }

  /// The next token; nil at the end.
  mutating func next() -> Token? {
    let start = index
    while index < bytes.endIndex {
      let byte = bytes[index]
      switch byte {
      case 0x20, 0x09, 0x0A, 0x0D, 0x29, 0x3E: index += 1
      case 0x22:
        if let word = quotedString(hasSpaceBefore: index > start) { return .word(word) }
        index += 1
      case 0x28: return .comment(comment())
      case 0x3C: return .angle(angleAddr())
      case 0x2C, 0x3B:
        index += 1
        return .separator
      case 0x3A:
        index += 1
        return .colon
      default: return .word(atom(hasSpaceBefore: index > start))
      }
    }
    return nil
  }

  private mutating func quotedString(hasSpaceBefore: Bool) -> Word? {
    guard let end = closingQuotes.first(in: bytes, after: index) else { return nil }
    let source = bytes[index...end]
    index = end + 1
    var text = source.dropFirst().dropLast()
    if text.contains(0x5C) { text = Self.unescaped(text) }
    return Word(source: source, text: text, isQuoted: true, hasSpaceBefore: hasSpaceBefore)
  }

  /// A comment without its outer parentheses; comments nest (RFC 5322 §3.2.2).
  private mutating func comment() -> ArraySlice<UInt8> {
    let start = index + 1
    var depth = 0
    while index < bytes.endIndex {
      let byte = bytes[index]
      index += 1
      if byte == 0x5C, index < bytes.endIndex {
        index += 1
      } else if byte == 0x28 {
        depth += 1
      } else if byte == 0x29 {
        depth -= 1
        if depth == 0 { return Self.unescaped(bytes[start..<(index - 1)]) }
      }
    }
    return bytes[min(start, index)..<index]
  }

  private mutating func angleAddr() -> ArraySlice<UInt8> {
    while index < bytes.endIndex, bytes[index] == 0x3C { index += 1 }
    let start = index
    if let end = closingAngles.first(in: bytes, after: index - 1) {
      index = end + 1
      return bytes[start..<end]
    }
    // QUIRK: a missing bracket ends the address at the comma.
    let end = bytes[start...].firstIndex { $0 == 0x2C || $0 == 0x3B } ?? bytes.endIndex
    index = end
    return bytes[start..<end]
  }

  private mutating func atom(hasSpaceBefore: Bool) -> Word {
    let start = index
    var isLiteral = false
    while index < bytes.endIndex {
      let byte = bytes[index]
      if byte == 0x3D, let end = encodedWordEnd(index) {
        index = end
        continue
      }
      if byte == 0x5B { isLiteral = true }
      if byte == 0x5D { isLiteral = false }
      if Self.endsAtom(byte), !(isLiteral && byte == 0x3A) { break }
      index += 1
    }
    let source = bytes[start..<index]
    return Word(source: source, text: source, isQuoted: false, hasSpaceBefore: hasSpaceBefore)
  }

  /// QUIRK: commas and other specials within an encoded-word, against RFC 2047 §5 (3).
  private mutating func encodedWordEnd(_ start: Int) -> Int? {
    guard start >= noWordEndBefore, start + 1 < bytes.endIndex, bytes[start + 1] == 0x3F else {
      return nil
    }
    // RFC 2047 §2 allows 75 characters; senders that forget to split write more.
    let head = bytes[(start + 2)...].prefix(1024).prefix { !$0.isWhiteSpace && $0 != 0x3C }
    guard let labelEnd = head.firstIndex(of: 0x3F), labelEnd + 2 < head.endIndex,
      head[labelEnd + 2] == 0x3F
    else { return nil }
    var index = labelEnd + 3
    while index + 1 < head.endIndex {
      if head[index] == 0x3F, head[index + 1] == 0x3D { return index + 2 }
      index += 1
    }
    noWordEndBefore = head.endIndex
    return nil
  }

  private static func endsAtom(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, 0x09, 0x0A, 0x0D, 0x22, 0x28, 0x29, 0x2C, 0x3A, 0x3B, 0x3C, 0x3E: true
    default: false
    }
  }

  private static func unescaped(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var result: [UInt8] = []
    var isEscaped = false
    for byte in text {
      if byte == 0x5C, !isEscaped {
        isEscaped = true
      } else {
        result.append(byte)
        isEscaped = false
      }
    }
    return result[...]
  }

  /// An addr-spec without route, comments and white space (RFC 5322 §4.4).
  static func addrSpec(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var text = text
    if text.trimmed.first == 0x40, let colon = text.firstIndex(of: 0x3A) {
      text = text[(colon + 1)...]
    }
    var result: [UInt8] = []
    var depth = 0
    var isQuoted = false
    var hasSpaceBefore = false
    for byte in text.trimmed {
      if byte == 0x22, depth == 0 { isQuoted.toggle() }
      if !isQuoted, byte == 0x28 { depth += 1 }
      if depth == 0 {
        if !isQuoted, byte.isWhiteSpace || byte.isLineBreak {
          hasSpaceBefore = true
        } else {
          // QUIRK: white space that no grammar allows stays as one space.
          if hasSpaceBefore, joins(result.last), joins(byte) { result.append(0x20) }
          result.append(byte)
          hasSpaceBefore = false
        }
      }
      if !isQuoted, byte == 0x29, depth > 0 { depth -= 1 }
    }
    return result
  }

  /// Whether white space beside a byte of an addr-spec means something.
  private static func joins(_ byte: UInt8?) -> Bool {
    byte != nil && byte != 0x40 && byte != 0x2E
  }
}

/// Finds a closing character and remembers when there is none, so that many openings stay linear.
private struct ClosingSearch {
  private let closing: UInt8
  private var isExhausted = false

  init(_ closing: UInt8) {
    self.closing = closing
  }

  mutating func first(in bytes: ArraySlice<UInt8>, after index: Int) -> Int? {
    guard !isExhausted else { return nil }
    var next = index + 1
    var isQuoted = false
    while next < bytes.endIndex {
      let byte = bytes[next]
      if byte == closing, !isQuoted { return next }
      if byte == 0x5C { next += 1 }
      if byte == 0x22, closing != 0x22 { isQuoted.toggle() }
      next += 1
    }
    isExhausted = true
    return nil
  }
}
