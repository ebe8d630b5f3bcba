/// Questions about single bytes.
extension UInt8 {
  /// Whether this is a space or a tab (RFC 5234 WSP).
  var isWhiteSpace: Bool { self == 0x20 || self == 0x09 }

  /// Whether this is a CR or an LF.
  var isLineBreak: Bool { self == 0x0A || self == 0x0D }

  /// Whether this is a decimal digit.
  var isDigit: Bool { self >= 0x30 && self <= 0x39 }

  /// Whether this is an ASCII letter.
  var isLetter: Bool { (self | 0x20) >= 0x61 && (self | 0x20) <= 0x7A }

  /// The byte with `A`-`Z` as `a`-`z`.
  var lowercased: UInt8 { self >= 0x41 && self <= 0x5A ? self | 0x20 : self }

  /// The value of a hexadecimal digit of either case.
  var hexValue: UInt8? {
    switch self {
    case 0x30...0x39: self - 0x30
    case 0x41...0x46: self - 0x37
    case 0x61...0x66: self - 0x57
    default: nil
    }
  }
}

extension Collection<UInt8> {
  /// The bytes as text, taken as UTF-8 with U+FFFD for what is not.
  var text: String { String(decoding: self, as: UTF8.self) }

  /// Whether the bytes are `other`, ignoring the case of ASCII letters; `other` is in lower case.
  func equalsIgnoringCase(_ other: StaticString) -> Bool {
    equalsIgnoringCase(other.description)
  }

  /// Whether the bytes are `other`, ignoring the case of ASCII letters; `other` is in lower case.
  func equalsIgnoringCase(_ other: String) -> Bool {
    let other = other.utf8
    return count == other.count && zip(self, other).allSatisfy { $0.lowercased == $1 }
  }
}

extension ArraySlice<UInt8> {
  /// The bytes without white space and line breaks at both ends.
  var trimmed: ArraySlice<UInt8> {
    var slice = self
    while let first = slice.first, first.isWhiteSpace || first.isLineBreak {
      slice = slice.dropFirst()
    }
    while let last = slice.last, last.isWhiteSpace || last.isLineBreak { slice = slice.dropLast() }
    return slice
  }

  /// The ASCII letters in lower case, all else as it stands.
  var lowercasedText: String {
    String(decoding: map(\.lowercased), as: UTF8.self)
  }
}
