import Cases

/// Reads one FETCH response (RFC 9051 §7.5.2), from its first line to its closing parenthesis:
/// `"*" SP nz-number SP "FETCH" SP "(" msg-att *(SP msg-att) ")"`.
///
/// Attributes may come in any order and after a literal, and a body may be a literal, a quoted
/// string or NIL. Nothing recurses, whatever a server nests.
final class FetchParser {
  private let session: IMAPSession
  private var line: IMAPLine
  private var position: Int

  /// Nil when the line does not begin a FETCH response.
  init?(_ line: IMAPLine, session: IMAPSession) {
    let words = line.bytes.prefix(64).split(separator: UInt8(ascii: " "), maxSplits: 3)
    guard words.count == 4, words[3].first == UInt8(ascii: "("),
      String(decoding: words[2], as: UTF8.self).uppercased() == "FETCH"
    else { return nil }
    self.session = session
    self.line = line
    self.position = words[3].startIndex + 1
  }

  /// Reads to the end; `body` takes the bytes of `BODY[]` in pieces, with the UID when it came
  /// before them.
  func response(
    _ body: (_ uid: UInt32?, _ bytes: ArraySlice<UInt8>) throws -> Void
  ) throws -> FetchResponse {
    var response = FetchResponse()
    while true {
      skipSpaces()
      if peek() == UInt8(ascii: ")") { break }
      switch try name() {
      case "UID": response.uid = try number().flatMap { UInt32(exactly: $0) }
      case "RFC822.SIZE": response.size = try number()
      case "INTERNALDATE": response.receivedAt = InternalDate.date(try shortString())
      case "BODY[]", "BODY[]<0>":
        let uid = response.uid
        response.body = try string { try body(uid, $0) } ? .complete : .nothing
      case let name where name.hasPrefix("BODY[HEADER.FIELDS"):
        response.fields = try shortBytes(most: 4_000)
      default: try skipValue()
      }
    }
    guard position == line.bytes.count - 1, line.literal == nil else { throw wrong() }
    return response
  }

  private func peek() -> UInt8? {
    position < line.bytes.count ? line.bytes[position] : nil
  }

  private func skipSpaces() {
    while peek() == UInt8(ascii: " ") { position += 1 }
  }

  private func wrong() -> TransportError { session.stray(line) }

  /// An attribute's name with its section, in upper case, and the space behind it.
  private func name() throws -> String {
    let start = position
    var isInSection = false
    while let byte = peek(), isInSection || byte != UInt8(ascii: " ") {
      if byte == UInt8(ascii: "[") { isInSection = true }
      if byte == UInt8(ascii: "]") { isInSection = false }
      if !isInSection && (byte == UInt8(ascii: "(") || byte == UInt8(ascii: ")")) { throw wrong() }
      position += 1
    }
    guard position > start, peek() != nil else { throw wrong() }
    let name = String(decoding: line.bytes[start..<position], as: UTF8.self).uppercased()
    skipSpaces()
    return name
  }

  /// A number, or nil for NIL.
  private func number() throws -> Int? {
    let word = try atom()
    if word.uppercased() == "NIL" { return nil }
    guard let number = Int(word), number >= 0 else { throw wrong() }
    return number
  }

  private func atom() throws -> String {
    let start = position
    while let byte = peek(), byte != UInt8(ascii: " "), byte != UInt8(ascii: "("),
      byte != UInt8(ascii: ")"), byte != UInt8(ascii: "\"")
    {
      position += 1
    }
    guard position > start else { throw wrong() }
    return String(decoding: line.bytes[start..<position], as: UTF8.self)
  }

  /// A string of which only the beginning matters.
  private func shortString() throws -> String {
    String(decoding: try shortBytes(most: 100), as: UTF8.self)
  }

  private func shortBytes(most: Int) throws -> [UInt8] {
    var bytes: [UInt8] = []
    _ = try string { bytes += $0.prefix(max(0, most - bytes.count)) }
    return bytes
  }

  /// nstring = string / nil; false for NIL.
  private func string(_ receive: (ArraySlice<UInt8>) throws -> Void) throws -> Bool {
    if let count = line.literal, position == line.bytes.count {
      try session.reader.literal(count, receive)
      try nextLine()
      return true
    }
    guard peek() == UInt8(ascii: "\"") else {
      guard try atom().uppercased() == "NIL" else { throw wrong() }
      return false
    }
    try receive(try quoted())
    return true
  }

  /// What a quoted string means (RFC 9051 §9 quoted).
  private func quoted() throws -> ArraySlice<UInt8> {
    position += 1
    var bytes: [UInt8] = []
    while let byte = peek() {
      position += 1
      switch byte {
      case UInt8(ascii: "\""): return bytes[...]
      case UInt8(ascii: "\\"):
        guard let escaped = peek() else { throw wrong() }
        bytes.append(escaped)
        position += 1
      default: bytes.append(byte)
      }
    }
    throw wrong()
  }

  /// Passes over any value: an atom, a string or a list of values.
  private func skipValue() throws {
    var depth = 0
    repeat {
      skipSpaces()
      switch peek() {
      case UInt8(ascii: "("):
        depth += 1
        position += 1
      case UInt8(ascii: ")") where depth > 0:
        depth -= 1
        position += 1
      case UInt8(ascii: "\""), nil: _ = try string { _ in }
      default: _ = try atom()
      }
    } while depth > 0
  }

  private func nextLine() throws {
    line = try session.reader.line(isFresh: false)
    position = 0
  }
}
