/// Reads a field of the form `value *(";" attribute "=" value)` from left to right (RFC 2045 §5.1).
struct ParameterCursor {
  private let bytes: ArraySlice<UInt8>
  private var index: Int

  init(bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    index = bytes.startIndex
  }

  /// What stands before the parameters, in lower case.
  mutating func value() -> String {
    skipSpace()
    let start = index
    // QUIRK: a missing semicolon after the type ends it at the white space.
    while let byte = current, byte != 0x3B, !byte.isWhiteSpace, byte != 0x28 { index += 1 }
    var text = bytes[start..<index]
    if text.first == 0x22 { text = text.dropFirst() }
    if text.last == 0x22 || text.last == 0x2C { text = text.dropLast() }
    skipSpace()
    return text.lowercasedText
  }

  /// The next parameter; nil at the end.
  mutating func piece() -> Parameters.Piece? {
    while index < bytes.endIndex {
      skipSeparators()
      let start = index
      while let byte = current, byte != 0x3D, byte != 0x3B { index += 1 }
      let name = bytes[start..<index].trimmed
      guard current == 0x3D else { continue }
      index += 1
      skipSpace()
      var piece = Self.piece(named: name)
      piece.value = Array(parameterValue(of: piece.name))
      if !piece.name.isEmpty { return piece }
    }
    return nil
  }

  private var current: UInt8? { index < bytes.endIndex ? bytes[index] : nil }

  private mutating func skipSeparators() {
    repeat { skipSpace() } while skip(0x3B)
  }

  private mutating func skip(_ byte: UInt8) -> Bool {
    guard current == byte else { return false }
    index += 1
    return true
  }

  /// Skips white space and comments (RFC 5322 §3.2.2).
  private mutating func skipSpace() {
    var depth = 0
    while let byte = current {
      if byte == 0x28 {
        depth += 1
      } else if byte == 0x29, depth > 0 {
        depth -= 1
      } else if depth == 0, !byte.isWhiteSpace, !byte.isLineBreak {
        return
      } else if byte == 0x5C, index + 1 < bytes.endIndex {
        index += 1
      }
      index += 1
    }
  }

  /// Splits `name*section*`.
  private static func piece(named name: ArraySlice<UInt8>) -> Parameters.Piece {
    let parts = name.split(separator: 0x2A, omittingEmptySubsequences: false)
    let base = (parts.first ?? []).trimmed.lowercasedText
    let section = parts.count > 1 ? Int(parts[1].text) : nil
    return Parameters.Piece(
      name: base,
      section: section,
      isExtended: parts.count > 1 && parts.last?.isEmpty == true,
      value: []
    )
  }

  private mutating func parameterValue(of name: String) -> ArraySlice<UInt8> {
    if current == 0x22, let quoted = quotedString() { return quoted }
    let start = index
    let mayHoldSpace = name == "name" || name == "filename" || name == "boundary"
    while let byte = current, byte != 0x3B {
      // QUIRK: unquoted file names with spaces; other values end there (a missing semicolon).
      if !mayHoldSpace, byte.isWhiteSpace || byte == 0x28 { break }
      index += 1
    }
    var value = bytes[start..<index].trimmed
    if value.first == 0x27, value.last == 0x27, value.count > 1, name == "charset" {
      value = value.dropFirst().dropLast()
    }
    if value.first == 0x22 { value = value.dropFirst() }
    return value
  }

  /// A quoted string without its quotes; nil, and nothing read, when it is not closed.
  private mutating func quotedString() -> ArraySlice<UInt8>? {
    var value: [UInt8] = []
    var next = index + 1
    while next < bytes.endIndex {
      let byte = bytes[next]
      if byte == 0x22 {
        index = next + 1
        return value[...]
      }
      if byte == 0x5C, next + 1 < bytes.endIndex { next += 1 }
      value.append(bytes[next])
      next += 1
    }
    return nil
  }
}
