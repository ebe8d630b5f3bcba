/// A record of a file with separators: its cells, and the line that it begins on.
struct ExportRecord {
  var line: Int
  var cells: [String]
  /// The text of the line, for lists whose columns have a width; empty otherwise.
  var text = ""

  subscript(place: Int) -> String { place < cells.count ? cells[place] : "" }
}

/// Cuts pieces of UTF-8 into records, with quotes and any separator.
struct RecordSplitter {
  private let separator: UInt8
  private var field: [UInt8] = []
  private var cells: [String] = []
  /// The cell that is read, where all of it lay in one piece.
  private var whole: String?
  private var raw: [UInt8] = []
  private var isQuoted = false
  private var wasQuoted = false
  /// Whether the byte before was a quote within quotes, or a return.
  private var hasQuote = false
  private var hasReturn = false
  private var line = 1
  private var start = 1
  /// How many bytes a record may have.
  static let most = 1 << 20

  init(separator: UInt8) {
    self.separator = separator
  }

  private var keepsText: Bool { separator == 0x7C }

  /// Gives each record that ends in a piece; false from `take` ends it.
  mutating func feed(_ piece: ArraySlice<UInt8>, _ take: (ExportRecord) throws -> Bool) throws
    -> Bool
  {
    var place = piece.startIndex
    while place < piece.endIndex {
      place = plainRun(of: piece, from: place)
      guard field.count < Self.most else { throw ExportError.tooLong(line: start) }
      guard place < piece.endIndex else { break }
      let byte = piece[place]
      place += 1
      if hasReturn {
        hasReturn = false
        if byte == 0x0A { continue }
      }
      if isQuoted, !hasQuote {
        if byte == 0x22 { hasQuote = true } else { within(byte) }
        continue
      }
      if hasQuote {
        hasQuote = false
        if byte == 0x22 {
          within(byte)
          continue
        }
        isQuoted = false
      }
      if byte == 0x0A || byte == 0x0D {
        hasReturn = byte == 0x0D
        line += 1
        guard try end(take) else { return false }
      } else {
        outside(byte)
      }
    }
    return true
  }

  /// Takes bytes that mean nothing but themselves at once; where others begin.
  private mutating func plainRun(of piece: ArraySlice<UInt8>, from start: Int) -> Int {
    guard !hasReturn, !hasQuote else { return start }
    var end = start
    if isQuoted {
      while end < piece.endIndex, piece[end] != 0x22, piece[end] != 0x0A { end += 1 }
    } else {
      while end < piece.endIndex {
        let byte = piece[end]
        if byte == separator || byte == 0x0A || byte == 0x0D || byte == 0x22 { break }
        end += 1
      }
      if keepsText { raw.append(contentsOf: piece[start..<end]) }
    }
    let isWhole =
      !isQuoted && !wasQuoted && field.isEmpty && end < piece.endIndex && piece[end] != 0x22
      && end - start < Self.most
    if isWhole {
      whole = Cell.trimmed(piece[start..<end])
    } else {
      field.append(contentsOf: piece[start..<end])
    }
    return end
  }

  private mutating func within(_ byte: UInt8) {
    if byte == 0x0A { line += 1 }
    field.append(byte)
  }

  private mutating func outside(_ byte: UInt8) {
    if keepsText { raw.append(byte) }
    if byte == separator {
      endField()
    } else if byte == 0x22, !keepsText, field.allSatisfy({ $0 == 0x20 }), !wasQuoted {
      (isQuoted, wasQuoted) = (true, true)
      field.removeAll(keepingCapacity: true)
    } else {
      field.append(byte)
    }
  }

  /// Gives what stands behind the last line end.
  mutating func finish(_ take: (ExportRecord) throws -> Bool) throws {
    if isQuoted, !hasQuote { throw ExportError.openQuote(line: start) }
    if !field.isEmpty || !cells.isEmpty || wasQuoted { _ = try end(take) }
  }

  private mutating func endField() {
    cells.append(whole ?? Cell.trimmed(field[...]))
    whole = nil
    field.removeAll(keepingCapacity: true)
    wasQuoted = false
  }

  private mutating func end(_ take: (ExportRecord) throws -> Bool) throws -> Bool {
    endField()
    defer {
      cells.removeAll(keepingCapacity: true)
      if keepsText { raw = [] }
      start = line
    }
    let text = keepsText ? String(decoding: raw, as: UTF8.self) : ""
    return try take(ExportRecord(line: start, cells: cells, text: text))
  }
}

/// Cells of a file.
enum Cell {
  /// The text without blanks at its ends, nor what forces a spreadsheet to take it as text.
  static func trimmed(_ bytes: ArraySlice<UInt8>) -> String {
    var (start, end) = (bytes.startIndex, bytes.endIndex)
    while start < end, bytes[start] <= 0x20 || bytes[start] == 0x7F { start += 1 }
    while start < end, bytes[end - 1] <= 0x20 || bytes[end - 1] == 0x7F { end -= 1 }
    guard start < end else { return "" }
    let text = String(decoding: bytes[start..<end], as: UTF8.self)
    // Blanks that are not of ASCII.
    let plain = bytes[start] < 0x80 && bytes[end - 1] < 0x80 ? text : trimmed(text)
    if plain.utf8.first == 0x3D, plain.hasPrefix("=\""), plain.hasSuffix("\""), plain.utf8.count > 2
    {
      return trimmed(plain.dropFirst(2).dropLast())
    }
    if plain.utf8.first == 0x27, plain.utf8.count > 1 { return String(plain.dropFirst()) }
    return plain
  }

  /// The text without blanks of any kind at its ends.
  static func trimmed(_ text: some StringProtocol) -> String {
    let scalars = text.unicodeScalars
    guard let first = scalars.firstIndex(where: { !isBlank($0) }),
      let last = scalars.lastIndex(where: { !isBlank($0) })
    else { return "" }
    return String(String.UnicodeScalarView(scalars[first...last]))
  }

  static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0...0x20, 0x7F, 0xA0, 0x2000...0x200B, 0x202F, 0x205F, 0x3000, 0xFEFF: true
    default: false
    }
  }
}
