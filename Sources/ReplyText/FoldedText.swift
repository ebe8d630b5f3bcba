/// A line as the tables compare it: lower case, single spaces, no emphasis marks around it.
struct FoldedText: Sendable, Equatable {
  let bytes: [UInt8]

  init(_ text: some StringProtocol) {
    if text.utf8.allSatisfy({ $0 < 0x80 }) {
      bytes = Self.folded(ascii: text.utf8)
    } else {
      bytes = Self.folded(text)
    }
  }

  private static func folded(_ text: some StringProtocol) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    var isSpacePending = false
    for scalar in text.lowercased().unicodeScalars where !isInvisible(scalar) {
      if isSpace(scalar) {
        isSpacePending = !bytes.isEmpty
        continue
      }
      if isSpacePending { bytes.append(0x20) }
      isSpacePending = false
      append(scalar, to: &bytes)
    }
    return bytes
  }

  private static func append(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
    if scalar.isASCII {
      bytes.append(UInt8(truncatingIfNeeded: scalar.value))
      return
    }
    switch scalar {
    // QUIRK: typographic apostrophes and wide colons stand where the plain ones do.
    case "\u{2019}": bytes.append(UInt8(ascii: "'"))
    // Khmer, Tibetan and Ethiopic have colons of their own.
    case "\u{FF1A}", "\u{FE55}", "\u{17D6}", "\u{0F14}", "\u{1366}":
      bytes.append(UInt8(ascii: ":"))
    default:
      if let digit = digit(of: scalar) {
        bytes.append(UInt8(ascii: "0") + digit)
      } else {
        bytes.append(contentsOf: scalar.utf8)
      }
    }
  }

  /// Whether a scalar is white space; asking Unicode takes long, and few are.
  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F,
      0x3000:
      true
    default: false
    }
  }

  /// What a digit of another script counts, so that dates are found in all of them.
  private static func digit(of scalar: Unicode.Scalar) -> UInt8? {
    guard scalar.value >= 0x660, scalar.properties.numericType == .decimal,
      let value = scalar.properties.numericValue
    else { return nil }
    return UInt8(exactly: value)
  }

  private static func folded(ascii text: some Collection<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count)
    var isSpacePending = false
    for byte in text {
      if byte <= 0x20 {
        isSpacePending = !bytes.isEmpty
        continue
      }
      if isSpacePending { bytes.append(0x20) }
      isSpacePending = false
      bytes.append(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)
    }
    return bytes
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
  func trimmed(_ marks: ByteSet = .emphasis) -> FoldedText {
    var start = 0
    var end = bytes.count
    while start < end, marks.contains(bytes[start]) {
      let width = bytes[start] < 0x80 ? 1 : 3
      guard width == 1 || (start + 3 <= end && isLongDash(at: start)) else { break }
      start += width
    }
    while start < end, marks.contains(bytes[end - 1]) {
      let width = bytes[end - 1] < 0x80 ? 1 : 3
      guard width == 1 || (start + 3 <= end && isLongDash(at: end - 3)) else { break }
      end -= width
    }
    return end - start == bytes.count ? self : FoldedText(bytes: bytes[start..<end])
  }

  /// Whether one of U+2010–2015 stands at `index`: the bytes of a dash end other characters, too.
  private func isLongDash(at index: Int) -> Bool {
    bytes[index] == 0xE2 && bytes[index + 1] == 0x80 && (0x90...0x95).contains(bytes[index + 2])
  }

  func hasPrefix(_ phrase: String) -> Bool {
    bytes.starts(with: phrase.utf8)
  }

  func hasSuffix(_ phrase: String) -> Bool {
    bytes.count >= phrase.utf8.count && bytes.suffix(phrase.utf8.count).elementsEqual(phrase.utf8)
  }

  /// Whether `phrase` stands at `index`.
  func stands(_ phrase: [UInt8], at index: Int) -> Bool {
    guard index >= 0, index + phrase.count <= bytes.count else { return false }
    for offset in phrase.indices where bytes[index + offset] != phrase[offset] { return false }
    return true
  }

  func contains(_ byte: Unicode.Scalar) -> Bool {
    bytes.contains(UInt8(ascii: byte))
  }

  /// Whether a word may begin at `index`.
  func beginsWord(at index: Int) -> Bool {
    // Chinese, Japanese and Korean write without spaces, so their phrases stand anywhere; and some
    // quotation marks (U+2000–203F) take three bytes.
    index == 0 || bytes[index] >= 0xE0 || !Self.isWordByte(bytes[index - 1])
      || (index > 2 && bytes[index] < 0x80 && (0xE3...0xED).contains(bytes[index - 3]))
      || (index > 2 && bytes[index - 3] == 0xE2 && bytes[index - 2] == 0x80)
  }

  /// Whether a word may end in front of `index`.
  func endsWord(at index: Int) -> Bool {
    guard index > 0, index < bytes.count, Self.isWordByte(bytes[index - 1]) else { return true }
    return bytes[index] >= 0xE0 || !Self.isWordByte(bytes[index])
  }

  static func isWordByte(_ byte: UInt8) -> Bool {
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
    // Chinese, Japanese and Korean dates say year behind the number.
    return Self.years.stands(in: self)
  }

  private static let years: PhraseTable = ["年", "년"]
}
