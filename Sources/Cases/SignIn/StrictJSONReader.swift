/// Reads one value of JSON, byte after byte.
struct StrictJSONReader {
  /// It is none.
  struct Malformed: Error {}

  private let bytes: [UInt8]
  private var place = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The value that all bytes are.
  mutating func whole() throws(Malformed) -> StrictJSON {
    let value = try value(level: 0)
    skipBlanks()
    guard place == bytes.count else { throw Malformed() }
    return value
  }

  // MARK: Values

  private mutating func value(level: Int) throws(Malformed) -> StrictJSON {
    guard level < StrictJSON.mostLevels else { throw Malformed() }
    skipBlanks()
    switch try peek() {
    case UInt8(ascii: "{"): return try object(level: level)
    case UInt8(ascii: "["): return try array(level: level)
    case UInt8(ascii: "\""): return .text(try text())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return .number(try number())
    }
  }

  private mutating func object(level: Int) throws(Malformed) -> StrictJSON {
    var members: [String: StrictJSON] = [:]
    place += 1
    skipBlanks()
    if takes("}") { return .object(members) }
    repeat {
      skipBlanks()
      guard try peek() == UInt8(ascii: "\"") else { throw Malformed() }
      let name = try text()
      skipBlanks()
      guard takes(":"), members[name] == nil else { throw Malformed() }
      members[name] = try value(level: level + 1)
      skipBlanks()
    } while takes(",")
    guard takes("}") else { throw Malformed() }
    return .object(members)
  }

  private mutating func array(level: Int) throws(Malformed) -> StrictJSON {
    var values: [StrictJSON] = []
    place += 1
    skipBlanks()
    if takes("]") { return .array(values) }
    repeat {
      values.append(try value(level: level + 1))
      skipBlanks()
    } while takes(",")
    guard takes("]") else { throw Malformed() }
    return .array(values)
  }

  private mutating func word(_ word: String, _ value: StrictJSON) throws(Malformed) -> StrictJSON {
    guard bytes[place...].starts(with: word.utf8) else { throw Malformed() }
    place += word.utf8.count
    return value
  }

  /// RFC 8259 §6: no plus, no leading zero, digits on both sides of the point.
  private mutating func number() throws(Malformed) -> Double {
    let start = place
    _ = takes("-")
    if !takes("0") { try digits() }
    if takes(".") { try digits() }
    if takes("e") || takes("E") {
      if !takes("+") { _ = takes("-") }
      try digits()
    }
    let text = String(decoding: bytes[start..<place], as: UTF8.self)
    guard let number = Double(text), number.isFinite else { throw Malformed() }
    return number
  }

  private mutating func digits() throws(Malformed) {
    let start = place
    while place < bytes.count, (0x30...0x39).contains(bytes[place]) { place += 1 }
    guard place > start else { throw Malformed() }
  }

  // MARK: Text

  private mutating func text() throws(Malformed) -> String {
    var result: [UInt8] = []
    place += 1
    while true {
      let byte = try peek()
      place += 1
      switch byte {
      case UInt8(ascii: "\""):
        guard let text = String(validating: result, as: UTF8.self) else { throw Malformed() }
        return text
      case UInt8(ascii: "\\"): result += String(try escaped()).utf8
      case 0..<0x20: throw Malformed()
      default: result.append(byte)
      }
    }
  }

  private mutating func escaped() throws(Malformed) -> Character {
    let byte = try peek()
    place += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"):
      return Character(UnicodeScalar(byte))
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return Character(try scalar())
    default: throw Malformed()
    }
  }

  /// The scalar of an escape, or of two that are a pair (RFC 8259 §7).
  private mutating func scalar() throws(Malformed) -> UnicodeScalar {
    var code = try unit()
    if (0xD800..<0xDC00).contains(code) {
      guard takes("\\"), takes("u") else { throw Malformed() }
      let low = try unit()
      guard (0xDC00..<0xE000).contains(low) else { throw Malformed() }
      code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
    }
    guard let scalar = UnicodeScalar(code) else { throw Malformed() }
    return scalar
  }

  private mutating func unit() throws(Malformed) -> UInt32 {
    guard bytes.count - place >= 4 else { throw Malformed() }
    var code: UInt32 = 0
    for byte in bytes[place..<place + 4] {
      guard let digit = Character(UnicodeScalar(byte)).hexDigitValue, byte < 0x80 else {
        throw Malformed()
      }
      code = code << 4 | UInt32(digit)
    }
    place += 4
    return code
  }

  // MARK: Bytes

  private func peek() throws(Malformed) -> UInt8 {
    guard place < bytes.count else { throw Malformed() }
    return bytes[place]
  }

  private mutating func takes(_ character: UnicodeScalar) -> Bool {
    guard place < bytes.count, bytes[place] == UInt8(ascii: character) else { return false }
    place += 1
    return true
  }

  private mutating func skipBlanks() {
    while place < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[place]) { place += 1 }
  }
}
