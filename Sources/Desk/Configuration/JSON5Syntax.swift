/// Finds where a text stops being JSON5, and keys that stand twice.
///
/// Foundation reads the configuration, but its decoder says neither the place of a mistake nor that
/// the second of two equal keys wins. This walks over the text once and only for the message.
package struct JSON5Syntax {
  /// The first mistake and its place.
  package struct Mistake: Equatable, Sendable {
    package let line: Int
    package let column: Int
    /// What is wrong, as the rest of a sentence.
    package let what: String
  }

  private enum Expectation {
    case value, valueOrEnd, keyOrEnd, colon, commaOrEnd, nothing
  }

  private struct Container {
    let isObject: Bool
    var keys: Set<String> = []
  }

  private let bytes: [UInt8]
  private var position = 0
  private var tokenStart = 0
  private var stack: [Container] = []
  private var expectation = Expectation.value

  package static func firstMistake(in text: String) -> Mistake? {
    var syntax = JSON5Syntax(bytes: Array(text.utf8))
    return syntax.walk().map { what in syntax.mistake(what) }
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  private func mistake(_ what: String) -> Mistake {
    let before = bytes[..<tokenStart]
    let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let column = String(decoding: bytes[lineStart..<tokenStart], as: UTF8.self).count + 1
    return Mistake(line: before.count { $0 == 0x0A } + 1, column: column, what: what)
  }

  private mutating func walk() -> String? {
    while true {
      if let what = skipWhiteSpace() { return what }
      tokenStart = position
      guard position < bytes.count else { return expectation == .nothing ? nil : atEnd() }
      if let what = token() { return what }
    }
  }

  private func atEnd() -> String {
    guard let container = stack.last else { return "the file is empty" }
    return "the file ends before '\(container.isObject ? "}" : "]")'"
  }

  private mutating func token() -> String? {
    let byte = bytes[position]
    switch byte {
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      return open(isObject: byte == UInt8(ascii: "{"))
    case UInt8(ascii: "}"), UInt8(ascii: "]"):
      return close(isObject: byte == UInt8(ascii: "}"))
    case UInt8(ascii: ","):
      guard expectation == .commaOrEnd, let container = stack.last else { return unexpected(",") }
      position += 1
      expectation = container.isObject ? .keyOrEnd : .valueOrEnd
      return nil
    case UInt8(ascii: ":"):
      guard expectation == .colon else { return unexpected(":") }
      position += 1
      expectation = .value
      return nil
    default:
      return word()
    }
  }

  private mutating func open(isObject: Bool) -> String? {
    guard expectation == .value || expectation == .valueOrEnd else {
      return unexpected(isObject ? "{" : "[")
    }
    position += 1
    stack.append(Container(isObject: isObject))
    expectation = isObject ? .keyOrEnd : .valueOrEnd
    return nil
  }

  private mutating func close(isObject: Bool) -> String? {
    let isPlace =
      expectation == .commaOrEnd || expectation == (isObject ? .keyOrEnd : .valueOrEnd)
    guard isPlace, stack.last?.isObject == isObject else { return unexpected(isObject ? "}" : "]") }
    position += 1
    stack.removeLast()
    expectation = stack.isEmpty ? .nothing : .commaOrEnd
    return nil
  }

  /// A string, a key, a number or a name.
  private mutating func word() -> String? {
    let start = position
    let byte = bytes[position]
    if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
      guard skipString(quote: byte) else { return "the text has no closing quote" }
    } else {
      while position < bytes.count, Self.isWordByte(bytes[position]) { position += 1 }
      if position == start {
        return unexpected(String(decoding: bytes[start...start], as: UTF8.self))
      }
    }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    switch expectation {
    case .keyOrEnd:
      let key = text.trimmingPrefix { $0 == "\"" || $0 == "'" }.prefix { $0 != "\"" && $0 != "'" }
      guard stack[stack.count - 1].keys.insert(String(key)).inserted else {
        return "the key '\(key)' stands twice"
      }
      expectation = .colon
    case .value, .valueOrEnd:
      if !Self.isValue(text) { return "the text '\(text.prefix(20))' needs quotes" }
      expectation = stack.isEmpty ? .nothing : .commaOrEnd
    case .colon, .commaOrEnd, .nothing:
      return unexpected(text)
    }
    return nil
  }

  /// Whether text is quoted, begins as a number, or is a word that JSON5 knows.
  private static func isValue(_ text: String) -> Bool {
    let isQuotedOrNumber = text.first.map { "\"'+-.0123456789".contains($0) } == true
    return isQuotedOrNumber || ["true", "false", "null", "Infinity", "NaN"].contains(text)
  }

  private func unexpected(_ text: String) -> String {
    let wanted =
      switch expectation {
      case .value, .valueOrEnd: "a value"
      case .keyOrEnd: "a key"
      case .colon: "':'"
      case .commaOrEnd: "','"
      case .nothing: "the end of the file"
      }
    return "there is '\(text.prefix(20))' where \(wanted) should be"
  }

  private mutating func skipString(quote: UInt8) -> Bool {
    position += 1
    while position < bytes.count, bytes[position] != quote {
      if bytes[position] == 0x0A { return false }
      // A backslash takes the next byte along; at a line end that continues the text.
      position += bytes[position] == UInt8(ascii: "\\") ? 2 : 1
    }
    position += 1
    return position <= bytes.count
  }

  /// White space and comments; a comment that does not end is a mistake.
  private mutating func skipWhiteSpace() -> String? {
    while position < bytes.count {
      let rest = bytes[position...].prefix(2)
      if rest.elementsEqual("//".utf8) {
        position = bytes[position...].firstIndex(of: 0x0A) ?? bytes.count
      } else if rest.elementsEqual("/*".utf8) {
        tokenStart = position
        position += 2
        while !bytes[min(position, bytes.count)...].prefix(2).elementsEqual("*/".utf8) {
          guard position < bytes.count else { return "the comment has no end" }
          position += 1
        }
        position += 2
      } else if rest.first.map({ $0 <= 0x20 }) == true {
        position += 1
      } else if bytes[position...].prefix(3).elementsEqual([0xEF, 0xBB, 0xBF]) {
        position += 3
      } else {
        break
      }
    }
    return nil
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
      || (0x61...0x7A).contains(byte) || "_$+-.\\".utf8.contains(byte)
  }
}
