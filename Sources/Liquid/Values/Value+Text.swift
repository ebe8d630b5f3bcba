import FoundationEssentials

extension Value {
  /// The text that string filters work on: as printed, but arrays as their literal.
  public var filterText: String {
    switch self {
    case .string(let text), .markup(let text): return text
    case .array, .object: return inspected
    default:
      var bytes: [UInt8] = []
      appendScalar(to: &bytes)
      return String(decoding: bytes, as: UTF8.self)
    }
  }

  /// Appends the printed form of anything but an array or an object.
  func appendScalar(to bytes: inout [UInt8]) {
    switch self {
    case .null, .array, .object: break
    case .bool(let flag): bytes.append(contentsOf: (flag ? "true" : "false").utf8)
    case .int(let number): bytes.append(contentsOf: String(number).utf8)
    case .decimal(let number): bytes.append(contentsOf: number.liquidText.utf8)
    case .string(let text), .markup(let text): bytes.append(contentsOf: text.utf8)
    case .date(let date): bytes.append(contentsOf: DateTimeParts(date, offset: 0).text.utf8)
    case .range(let from, let through): bytes.append(contentsOf: "\(from)..\(through)".utf8)
    }
  }

  /// The value as a literal: `{"a"=>[1, nil]}`.
  var inspected: String {
    var bytes: [UInt8] = []
    appendInspected(to: &bytes, depth: 0)
    return String(decoding: bytes, as: UTF8.self)
  }

  private func appendInspected(to bytes: inout [UInt8], depth: Int) {
    guard depth < Value.deepestInspection else {
      bytes.append(contentsOf: "...".utf8)
      return
    }
    switch self {
    case .null: bytes.append(contentsOf: "nil".utf8)
    case .string(let text), .markup(let text): Value.appendQuoted(text, to: &bytes)
    case .array(let items):
      bytes.append(UInt8(ascii: "["))
      for (index, item) in items.enumerated() {
        if index > 0 { bytes.append(contentsOf: ", ".utf8) }
        item.appendInspected(to: &bytes, depth: depth + 1)
      }
      bytes.append(UInt8(ascii: "]"))
    case .object(let fields):
      bytes.append(UInt8(ascii: "{"))
      for (index, name) in fields.names.enumerated() {
        if index > 0 { bytes.append(contentsOf: ", ".utf8) }
        Value.appendQuoted(name, to: &bytes)
        bytes.append(contentsOf: "=>".utf8)
        fields.values[index].appendInspected(to: &bytes, depth: depth + 1)
      }
      bytes.append(UInt8(ascii: "}"))
    default: appendScalar(to: &bytes)
    }
  }

  private static let deepestInspection = 100

  private static func appendQuoted(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""): bytes.append(contentsOf: #"\""#.utf8)
      case UInt8(ascii: "\\"): bytes.append(contentsOf: #"\\"#.utf8)
      case 0x0A: bytes.append(contentsOf: #"\n"#.utf8)
      case 0x0D: bytes.append(contentsOf: #"\r"#.utf8)
      case 0x09: bytes.append(contentsOf: #"\t"#.utf8)
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}

extension UInt8 {
  /// Whether Liquid's white space control takes the byte away.
  var isLiquidSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) || self == 0 }
  /// Whether the byte is an ASCII digit.
  var isDigit: Bool { (0x30...0x39).contains(self) }
  /// Whether the byte is an ASCII letter.
  var isLetter: Bool { (0x61...0x7A).contains(self | 0x20) }
  /// Whether the byte may stand inside a word: a letter, a digit or an underscore.
  var isWord: Bool { isLetter || isDigit || self == UInt8(ascii: "_") }
}
