import FoundationEssentials

/// Reads JSON (RFC 8259) into values, keeping the order of object members and numbers exact.
struct JSONReader {
  private let bytes: [UInt8]
  private var place = 0
  private static let deepest = 200

  /// What is wrong, and where in the bytes.
  struct Mistake: Error, CustomStringConvertible {
    var message: String
    var offset: Int
    var description: String { "\(message) at byte \(offset)" }
  }

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func document() throws(Mistake) -> Value {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { place = 3 }
    let value = try self.value(depth: 0)
    skipSpace()
    guard place == bytes.count else { throw mistake("unexpected text after the value") }
    return value
  }

  private func mistake(_ message: String) -> Mistake { Mistake(message: message, offset: place) }

  private mutating func skipSpace() {
    while place < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[place]) { place += 1 }
  }

  private mutating func consume(_ byte: UInt8) -> Bool {
    skipSpace()
    guard place < bytes.count, bytes[place] == byte else { return false }
    place += 1
    return true
  }

  private mutating func value(depth: Int) throws(Mistake) -> Value {
    guard depth < JSONReader.deepest else { throw mistake("nested too deep") }
    skipSpace()
    guard place < bytes.count else { throw mistake("a value is missing") }
    switch bytes[place] {
    case UInt8(ascii: "{"): return try object(depth: depth)
    case UInt8(ascii: "["): return try array(depth: depth)
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return try number()
    }
  }

  private mutating func word(_ word: String, _ value: Value) throws(Mistake) -> Value {
    guard bytes[place...].starts(with: word.utf8) else { throw mistake("not a value") }
    place += word.utf8.count
    return value
  }

  private mutating func object(depth: Int) throws(Mistake) -> Value {
    place += 1
    var pairs: [(String, Value)] = []
    if consume(UInt8(ascii: "}")) { return .object(Fields(pairs)) }
    repeat {
      skipSpace()
      guard place < bytes.count, bytes[place] == UInt8(ascii: "\"") else {
        throw mistake("a member's name is missing")
      }
      let name = try string()
      guard consume(UInt8(ascii: ":")) else { throw mistake("a colon is missing") }
      pairs.append((name, try value(depth: depth + 1)))
    } while consume(UInt8(ascii: ","))
    guard consume(UInt8(ascii: "}")) else { throw mistake("an object is not closed") }
    return .object(Fields(pairs))
  }

  private mutating func array(depth: Int) throws(Mistake) -> Value {
    place += 1
    var items: [Value] = []
    if consume(UInt8(ascii: "]")) { return .array(items) }
    repeat { items.append(try value(depth: depth + 1)) } while consume(UInt8(ascii: ","))
    guard consume(UInt8(ascii: "]")) else { throw mistake("an array is not closed") }
    return .array(items)
  }

  private mutating func number() throws(Mistake) -> Value {
    let start = place
    while place < bytes.count, bytes[place].isDigit || "+-.eE".utf8.contains(bytes[place]) {
      place += 1
    }
    let text = String(decoding: bytes[start..<place], as: UTF8.self)
    if let number = Int(text) { return .int(number) }
    guard Double(text) != nil, let number = Decimal(string: text), !number.isNaN else {
      place = start
      throw mistake("not a value")
    }
    return .decimal(number)
  }

  private mutating func string() throws(Mistake) -> String {
    place += 1
    var text: [UInt8] = []
    while place < bytes.count {
      let byte = bytes[place]
      place += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"): text.append(contentsOf: try escape())
      case ..<0x20: throw mistake("a control character in a string")
      default: text.append(byte)
      }
    }
    throw mistake("a string is not closed")
  }

  private mutating func escape() throws(Mistake) -> [UInt8] {
    guard place < bytes.count else { throw mistake("a string is not closed") }
    let byte = bytes[place]
    place += 1
    switch byte {
    case UInt8(ascii: "n"): return [0x0A]
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "r"): return [0x0D]
    case UInt8(ascii: "b"): return [0x08]
    case UInt8(ascii: "f"): return [0x0C]
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [byte]
    case UInt8(ascii: "u"): return try unicodeEscape()
    default: throw mistake("not an escape")
    }
  }

  private mutating func unicodeEscape() throws(Mistake) -> [UInt8] {
    let first = try fourDigits()
    var units = [first]
    let isHighHalf = (0xD800..<0xDC00).contains(first)
    if isHighHalf, bytes[place...].starts(with: #"\u"#.utf8) {
      let saved = place
      place += 2
      let second = try fourDigits()
      if (0xDC00..<0xE000).contains(second) { units.append(second) } else { place = saved }
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }

  private mutating func fourDigits() throws(Mistake) -> UInt16 {
    let end = place + 4
    guard end <= bytes.count, bytes[place..<end].allSatisfy({ $0.isDigit || $0.isLetter }),
      let unit = UInt16(String(decoding: bytes[place..<end], as: UTF8.self), radix: 16)
    else { throw mistake("four hexadecimal digits are missing") }
    place = end
    return unit
  }
}

extension Value {
  /// Reads JSON; whole numbers become `int`, others `decimal`, and members keep their order.
  /// - Throws: an error whose description says what is wrong, and at which byte.
  public init(json bytes: [UInt8]) throws {
    var reader = JSONReader(bytes)
    self = try reader.document()
  }
}
