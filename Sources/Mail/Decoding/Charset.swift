import Synchronization

/// A charset that text can be decoded from; made from a label through our own table.
enum Charset: Sendable, Equatable {
  case utf8
  /// US-ASCII, or no usable label: 8-bit bytes are detected.
  case ascii
  /// ISO-8859-1 and windows-1252, read alike as browsers do (WHATWG Encoding).
  case windows1252
  /// One byte for one character; the name is iconv's.
  case singleByte(String)
  /// ISO-2022-JP with what its writers put there beyond the standard.
  case iso2022JP
  /// HZ: Chinese between tildes and braces (RFC 1843).
  case hz
  /// More bytes for one character; the name is iconv's.
  case multiByte(String)

  /// The charset of a label as it stands in mail; nil when the label is not known.
  init?(label: some StringProtocol) {
    // QUIRK: quotes, comments and further parameters stand behind a label.
    let end = label.utf8.firstIndex { !$0.mayStandInLabel } ?? label.endIndex
    let found =
      CharsetLabels.charset(of: Self.key(label))
      ?? CharsetLabels.charset(of: Self.key(label[..<end]))
    guard let found else { return nil }
    self = found
  }

  /// The letters and digits of a label in lower case.
  private static func key(_ label: some StringProtocol) -> String {
    label.utf8.prefix(longestLabel).map(\.lowercased).filter { $0.isLetter || $0.isDigit }.text
  }

  private static let longestLabel = 64

  /// `bytes` as UTF-8; what has no meaning in the charset becomes U+FFFD or is read by detection.
  /// - Parameters:
  ///   - bytes: The text in this charset.
  ///   - legacy: What 8-bit bytes are that this charset cannot explain; UTF-8 when that is unknown.
  /// - Returns: The text in UTF-8.
  func utf8(_ bytes: [UInt8], legacy: Charset = .utf8) -> [UInt8] {
    switch self {
    case .utf8, .ascii, .windows1252, .singleByte:
      if ByteScan.isASCII(bytes.span, 0..<bytes.count) { return bytes }
    case .multiByte, .iso2022JP, .hz: break
    }
    switch self {
    case .utf8: return Self.isUTF8(bytes) ? bytes : Self.repaired(bytes, legacy: legacy)
    case .ascii: return Self.detected(bytes, fallback: legacy)
    case .windows1252: return Self.mapped(bytes, by: CharsetTables.windows1252)
    case .singleByte(let name):
      return Self.mapped(bytes, by: CharsetTables.table(of: name))
    case .iso2022JP: return ISO2022JP.utf8(bytes)
    case .hz: return HZ.utf8(bytes)
    case .multiByte(let name):
      return Iconv.utf8(bytes.span, from: name) ?? Self.detected(bytes, fallback: legacy)
    }
  }

  /// Whether `bytes` are well-formed UTF-8.
  static func isUTF8(_ bytes: [UInt8]) -> Bool {
    String(validating: bytes, as: UTF8.self) != nil
  }

  /// `bytes` read as UTF-8 when they are, else by `fallback`.
  ///
  /// UTF-8 of any length is very unlikely to be something else by chance.
  static func detected(_ bytes: [UInt8], fallback: Charset) -> [UInt8] {
    if isUTF8(bytes) { return bytes }
    return fallback.isBeyondASCII ? fallback.utf8(bytes) : Array(bytes.text.utf8)
  }

  /// Whether the charset says what 8-bit bytes are that are not UTF-8.
  var isBeyondASCII: Bool { self != .utf8 && self != .ascii }

  /// Text that claims to be UTF-8 and is not all of it.
  ///
  /// QUIRK: a body that is mostly not UTF-8 carries a wrong label and is read as the legacy charset.
  private static func repaired(_ bytes: [UInt8], legacy: Charset) -> [UInt8] {
    let text = String(decoding: bytes, as: UTF8.self)
    guard legacy.isBeyondASCII else { return Array(text.utf8) }
    var good = 0
    var bad = 0
    for scalar in text.unicodeScalars where scalar.value >= 0x80 {
      if scalar.value == 0xFFFD { bad += 1 } else { good += 1 }
    }
    return bad > good ? legacy.utf8(bytes) : Array(text.utf8)
  }

  private static func mapped(_ bytes: [UInt8], by table: [[UInt8]]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + bytes.count / 4)
    for byte in bytes {
      if byte < 0x80 { result.append(byte) } else { result += table[Int(byte - 0x80)] }
    }
    return result
  }
}

/// The upper halves of the single-byte charsets: the UTF-8 of the bytes 128 to 255.
enum CharsetTables {
  /// windows-1252 with its five unused bytes as C1 controls.
  static let windows1252 = made(from: "CP1252")
  private static let cache = Mutex<[String: [[UInt8]]]>([:])

  /// The table of a charset that iconv knows by `name`.
  static func table(of name: String) -> [[UInt8]] {
    cache.withLock { tables in
      if let table = tables[name] { return table }
      let table = made(from: name)
      tables[name] = table
      return table
    }
  }

  private static func made(from name: String) -> [[UInt8]] {
    (0x80...0xFF).map { (byte: UInt8) in
      let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]
      let converted = Iconv.utf8([byte].span, from: name) ?? replacement
      guard converted == replacement || converted.isEmpty else { return converted }
      return byte < 0xA0 ? [0xC2, byte] : replacement
    }
  }
}

extension UInt8 {
  /// Whether this is one of the characters that labels of charsets are made of (RFC 2978 §2.3), or
  /// a quote in front of one.
  fileprivate var mayStandInLabel: Bool {
    isLetter || isDigit || "-_.:+'\"".utf8.contains(self)
  }
}
