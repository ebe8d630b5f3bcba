/// A line as the tables compare it: lower case, single spaces, no emphasis marks around it.
struct FoldedText: Sendable, Equatable {
  let bytes: [UInt8]

  init(_ text: some StringProtocol) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    var isSpacePending = false
    for scalar in text.lowercased().unicodeScalars where !Self.isInvisible(scalar) {
      if scalar.properties.isWhitespace {
        isSpacePending = !bytes.isEmpty
        continue
      }
      if isSpacePending { bytes.append(0x20) }
      isSpacePending = false
      // QUIRK: typographic apostrophes and wide colons stand where the plain ones do.
      switch scalar {
      case "\u{2019}": bytes.append(UInt8(ascii: "'"))
      case "\u{FF1A}": bytes.append(UInt8(ascii: ":"))
      default: bytes.append(contentsOf: String(Character(scalar)).utf8)
      }
    }
    self.bytes = bytes
  }

  init(bytes: some Sequence<UInt8>) {
    self.bytes = Array(bytes)
  }

  /// The scalars that show nothing: zero-width spaces, direction marks, byte order marks.
  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF: true
    default: false
    }
  }

  var isEmpty: Bool { bytes.isEmpty }

  var count: Int { bytes.count }

  /// The text again.
  var string: String { String(decoding: bytes, as: UTF8.self) }

  /// The text without `marks` at its ends.
  func trimmed(_ marks: StaticString = "*_ ") -> FoldedText {
    let marks = Array(marks.description.utf8)
    guard let first = bytes.firstIndex(where: { !marks.contains($0) }),
      let last = bytes.lastIndex(where: { !marks.contains($0) })
    else { return FoldedText(bytes: []) }
    return FoldedText(bytes: bytes[first...last])
  }

  func isEqual(to phrase: String) -> Bool {
    bytes.elementsEqual(phrase.utf8)
  }

  func hasPrefix(_ phrase: String) -> Bool {
    bytes.starts(with: phrase.utf8)
  }

  func hasSuffix(_ phrase: String) -> Bool {
    bytes.count >= phrase.utf8.count && bytes.suffix(phrase.utf8.count).elementsEqual(phrase.utf8)
  }

  /// Whether `phrase` begins the text and ends where a word ends.
  func beginsWithWord(_ phrase: String) -> Bool {
    hasPrefix(phrase) && !continuesWord(at: phrase.utf8.count)
  }

  /// Whether `phrase` begins the text and a space, or a script without spaces, follows it.
  func beginsWithSeparateWord(_ phrase: String) -> Bool {
    guard hasPrefix(phrase), bytes.count > phrase.utf8.count else { return false }
    return bytes[phrase.utf8.count] == 0x20 || (bytes.first ?? 0) >= 0xE0
  }

  /// Whether `phrase` stands anywhere between the borders of words.
  func containsWord(_ phrase: String) -> Bool {
    let phrase = Array(phrase.utf8)
    guard let first = phrase.first, bytes.count >= phrase.count else { return false }
    for start in 0...(bytes.count - phrase.count) where bytes[start] == first {
      let end = start + phrase.count
      if bytes[start..<end] == phrase[...], isWordStart(start, first), !continuesWord(at: end) {
        return true
      }
    }
    return false
  }

  func contains(_ byte: Unicode.Scalar) -> Bool {
    bytes.contains(UInt8(ascii: byte))
  }

  private func isWordStart(_ index: Int, _ first: UInt8) -> Bool {
    // Chinese, Japanese and Korean write without spaces, so their phrases stand anywhere.
    index == 0 || first >= 0xE0 || !Self.isWordByte(bytes[index - 1])
  }

  private func continuesWord(at index: Int) -> Bool {
    guard index > 0, index < bytes.count, Self.isWordByte(bytes[index - 1]) else { return false }
    return bytes[index] < 0xE0 && Self.isWordByte(bytes[index])
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (byte >= 0x30 && byte <= 0x39) || (byte >= 0x61 && byte <= 0x7A)
  }
}

extension FoldedText {
  static func isDigit(_ byte: UInt8) -> Bool {
    byte >= 0x30 && byte <= 0x39
  }

  /// Whether a year, a day such as 3.11., or a time stands in the text.
  var holdsDate: Bool {
    var digits = 0
    for (index, byte) in bytes.enumerated() {
      if Self.isDigit(byte) {
        digits += 1
        if digits == 4, index + 1 == bytes.count || !Self.isDigit(bytes[index + 1]),
          bytes[index - 3] == 0x31 || bytes[index - 3] == 0x32
        {
          return true
        }
        continue
      }
      if digits > 0, index + 1 < bytes.count, Self.isDigit(bytes[index + 1]),
        ".:/-".utf8.contains(byte)
      {
        return true
      }
      digits = 0
    }
    // 年 is how Chinese and Japanese dates say year; 년 is the Korean word.
    return string.contains("年") || string.contains("년")
  }
}
