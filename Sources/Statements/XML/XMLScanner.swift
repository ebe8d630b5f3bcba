/// Reads XML 1.0 piece by piece, in linear time and with memory for one tag.
///
/// It reads what messages between machines are made of: elements, attributes, text, CDATA, character
/// references and the five entities that need no declaration. A document type is refused, and with it
/// every entity that could grow or point outside.
package struct XMLScanner {
  private var buffer: [UInt8] = []
  /// Where the next token begins in the buffer.
  private var place = 0
  private var line = 1
  /// The elements that are open.
  private var open: [String] = []
  private var text: [UInt8] = []
  private var encoding = TextEncoding.utf8
  private let limits: StatementLimits
  /// Whether an element has been read.
  private(set) var hasRoot = false
  /// Whether a text was not in the encoding that the file claims.
  package private(set) var isMisdeclared = false

  /// A scanner with these bounds.
  package init(limits: StatementLimits) {
    self.limits = limits
  }

  /// Reads all tokens that end in a piece.
  package mutating func feed(_ piece: ArraySlice<UInt8>, to handler: inout some XMLHandler) throws {
    buffer.removeFirst(place)
    place = 0
    buffer += piece
    while try token(&handler) {}
    guard buffer.count - place <= limits.tokenBytes + StatementSource.pieceBytes else {
      throw error(.tooLarge("a text or tag", bound: limits.tokenBytes))
    }
  }

  /// Refuses a document that has not ended.
  package mutating func finish() throws {
    guard open.isEmpty, place == buffer.count || !hasMarkup else { throw error(.truncated) }
  }

  // MARK: Tokens

  /// Reads one token; false when it does not end in the buffer.
  private mutating func token(_ handler: inout some XMLHandler) throws -> Bool {
    guard let next = find(0x3C, from: place) else { return false }
    try take(text: place..<next)
    place = next
    guard place + 1 < buffer.count else { return false }
    switch buffer[place + 1] {
    case 0x21: return try declaration()
    case 0x3F:
      guard let end = find([0x3F, 0x3E], from: place + 2) else { return false }
      declare(buffer[place..<end])
      pass(to: end + 2)
    case 0x2F:
      guard let end = find(0x3E, from: place) else { return false }
      let name = XMLMarkup.name(buffer[(place + 2)..<end])
      pass(to: end + 1)
      try close(name, &handler)
    default:
      guard let end = endOfTag() else { return false }
      try start(until: end, &handler)
    }
    return true
  }

  /// A comment, CDATA, or a document type.
  private mutating func declaration() throws -> Bool {
    let rest = buffer[(place + 2)...]
    if rest.starts(with: "--".utf8) {
      guard let end = find(Array("-->".utf8), from: place + 4) else { return false }
      pass(to: end + 3)
      return true
    }
    if rest.starts(with: "[CDATA[".utf8) {
      guard let end = find(Array("]]>".utf8), from: place + 9) else { return false }
      append(buffer[(place + 9)..<end])
      pass(to: end + 3)
      return true
    }
    guard rest.count >= 7 else { return false }
    throw error(
      rest.starts(with: "DOCTYPE".utf8) ? .documentType : .malformed("'<!' begins nothing known")
    )
  }

  private mutating func start(until end: Int, _ handler: inout some XMLHandler) throws {
    guard end - place <= limits.tagBytes else {
      throw error(.tooLarge("a tag", bound: limits.tagBytes))
    }
    let isEmpty = buffer[end - 1] == 0x2F
    let inside = buffer[(place + 1)..<(isEmpty ? end - 1 : end)]
    let nameEnd = inside.firstIndex { $0 <= 0x20 } ?? inside.endIndex
    let name = XMLMarkup.name(inside[..<nameEnd])
    guard !name.isEmpty else { throw error(.malformed("a tag has no name")) }
    guard let attributes = XMLMarkup.attributes(inside[nameEnd...]) else {
      throw error(.malformed("the value of an attribute has no quotes"))
    }
    let at = line
    pass(to: end + 1)
    guard open.count < limits.depth else {
      throw error(.tooLarge("the depth of elements", bound: limits.depth))
    }
    open.append(name)
    text.removeAll(keepingCapacity: true)
    hasRoot = true
    try handler.start(XMLTag(name: name, attributes: attributes), line: at)
    if isEmpty { try close(name, &handler) }
  }

  private mutating func close(_ name: String, _ handler: inout some XMLHandler) throws {
    guard open.last == name else {
      throw error(.malformed("an element ends that was not begun there"))
    }
    open.removeLast()
    let whole = text
    text.removeAll(keepingCapacity: true)
    try handler.end(name, text: whole, line: line)
  }

  // MARK: Texts

  /// Takes a text between tags, with its references resolved.
  private mutating func take(text range: Range<Int>) throws {
    defer { pass(to: range.upperBound) }
    guard range.count <= limits.tokenBytes else {
      throw error(.tooLarge("a text", bound: limits.tokenBytes))
    }
    guard !open.isEmpty, !range.isEmpty else { return }
    var start = range.lowerBound
    while let ampersand = buffer[start..<range.upperBound].firstIndex(of: 0x26) {
      append(buffer[start..<ampersand])
      let (bytes, end) = try reference(buffer[ampersand..<range.upperBound])
      text += bytes
      start = end
    }
    append(buffer[start..<range.upperBound])
    guard text.count <= limits.tokenBytes else {
      throw error(.tooLarge("a text", bound: limits.tokenBytes))
    }
  }

  /// What the reference at the start of a text stands for, and where it ends.
  private func reference(_ bytes: ArraySlice<UInt8>) throws -> ([UInt8], Int) {
    guard let end = bytes.prefix(12).firstIndex(of: 0x3B) else {
      throw error(.malformed("a '&' begins no reference"))
    }
    let name = String(decoding: bytes[(bytes.startIndex + 1)..<end], as: UTF8.self)
    guard let text = XMLMarkup.character(name) else {
      throw error(.malformed("it uses an entity that it may not have"))
    }
    return (Array(text.utf8), end + 1)
  }

  /// Adds bytes of the file to the text, as UTF-8.
  private mutating func append(_ bytes: ArraySlice<UInt8>) {
    if TextEncoding.isASCII(bytes) || TextEncoding.isUTF8(bytes) {
      text += bytes
    } else {
      if encoding == .utf8 { isMisdeclared = true }
      text += (encoding == .utf8 ? .windows1252 : encoding).utf8(bytes)
    }
  }

  /// Takes the encoding that the XML declaration names.
  private mutating func declare(_ bytes: ArraySlice<UInt8>) {
    guard bytes.starts(with: "<?xml".utf8), let found = XMLMarkup.attributes(bytes.dropFirst(5))
    else {
      return
    }
    let name = found.first { $0.name == "encoding" }?.value
    encoding = name.flatMap(TextEncoding.init(declared:)) ?? .utf8
  }

  // MARK: Bytes

  private func find(_ byte: UInt8, from start: Int) -> Int? {
    var place = start
    while place < buffer.count {
      if buffer[place] == byte { return place }
      place += 1
    }
    return nil
  }

  private func find(_ mark: [UInt8], from start: Int) -> Int? {
    var from = start
    while let place = find(mark[0], from: from) {
      if buffer[place...].starts(with: mark) { return place }
      from = place + 1
    }
    return nil
  }

  /// Where the start tag ends: behind the values of its attributes, in which `>` may stand.
  private func endOfTag() -> Int? {
    var quote: UInt8?
    var end = place + 1
    while end < buffer.count {
      let byte = buffer[end]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == 0x3E {
        return end
      } else if byte == 0x22 || byte == 0x27 {
        quote = byte
      }
      end += 1
    }
    return nil
  }

  /// Goes on to a place and counts the lines on the way.
  private mutating func pass(to end: Int) {
    for byte in buffer[place..<end] where byte == 0x0A { line += 1 }
    place = end
  }

  /// Whether anything but blanks is left.
  private var hasMarkup: Bool { buffer[place...].contains { $0 == 0x3C } }

  private func error(_ problem: StatementError.Problem) -> StatementError {
    StatementError(problem, line: line, element: open.last)
  }
}
