/// What the keyword lines of a yEnc block say (yEnc draft 1.3).
struct YEncFields {
  /// The size of the whole file.
  var size: Int?
  /// The number of this part of a file in parts.
  var part: Int?
  /// The first byte of this part in the file, counted from 1.
  var begin: Int?
  /// The last byte of this part in the file, counted from 1.
  var end: Int?
  /// The size of this block as its last line states it.
  var endSize: Int?
  /// The checksum of this part.
  var partChecksum: UInt32?
  /// The checksum of the whole file.
  var checksum: UInt32?

  /// The block whose `=ybegin` line starts at an index.
  static func block(at start: Int, in text: [UInt8]) -> TextBlock? {
    let first = TextLine(text, at: start)
    guard let rest = first.rest(after: "=ybegin ") else { return nil }
    var fields = YEncFields()
    var name = text[start..<start]
    fields.read(rest, name: &name)
    guard fields.size != nil, !name.isEmpty else { return nil }
    var data = first.next
    if data < text.count, let rest = TextLine(text, at: data).rest(after: "=ypart ") {
      fields.readPart(rest)
      data = TextLine(text, at: data).next
    }
    return block(fields, name: name, start: start, data: data, in: text)
  }

  /// Reads data up to the `=yend` line; no data line starts with `=y`.
  private static func block(
    _ fields: YEncFields,
    name: ArraySlice<UInt8>,
    start: Int,
    data: Int,
    in text: [UInt8]
  ) -> TextBlock {
    var fields = fields
    var index = data
    while index < text.count {
      if text[index] == 0x3D, index + 1 < text.count, text[index + 1] == 0x79 { break }
      index = TextLine(text, at: index).next
    }
    var block = TextBlock(
      coding: .yEnc,
      name: name,
      range: start..<index,
      data: data..<index
    )
    if index < text.count, let rest = TextLine(text, at: index).rest(after: "=yend ") {
      fields.readEnd(rest)
      block.range = start..<TextLine(text, at: index).next
    } else {
      block.defects = ["yenc-without-end"]
    }
    block.yEnc = fields
    return block
  }

  /// What is wrong with a block whose data decode to so many bytes with this checksum.
  func defects(decodedSize: Int, checksum found: UInt32) -> [String] {
    var expected = part == nil ? size : nil
    if let begin, let end { expected = end.subtractingReportingOverflow(begin - 1).partialValue }
    let isSized = [expected, endSize].allSatisfy { $0 == nil || $0 == decodedSize }
    // The checksum of the whole file says nothing about one part of it.
    let stated = partChecksum ?? (part == nil ? checksum : nil)
    return (isSized ? [] : ["yenc-size-mismatch"])
      + (stated == nil || stated == found ? [] : ["yenc-checksum-mismatch"])
  }

  private mutating func read(_ line: ArraySlice<UInt8>, name: inout ArraySlice<UInt8>) {
    var rest = line
    while !rest.isEmpty {
      rest = rest.drop(while: \.isWhiteSpace)
      // The name is last and may hold spaces.
      if rest.starts(with: "name=".utf8) {
        name = rest.dropFirst(5).trimmed
        return
      }
      let word = rest.prefix { !$0.isWhiteSpace }
      rest = rest.dropFirst(word.count)
      if let value = Self.number(word, "size") { size = value }
      if let value = Self.number(word, "part") { part = value }
    }
  }

  private mutating func readPart(_ line: ArraySlice<UInt8>) {
    for word in line.split(whereSeparator: \.isWhiteSpace) {
      if let value = Self.number(word, "begin"), value > 0 { begin = value }
      if let value = Self.number(word, "end") { end = value }
    }
  }

  private mutating func readEnd(_ line: ArraySlice<UInt8>) {
    for word in line.split(whereSeparator: \.isWhiteSpace) {
      if let value = Self.number(word, "size") { endSize = value }
      if let value = Self.hexadecimal(word, "pcrc32") { partChecksum = value }
      if let value = Self.hexadecimal(word, "crc32") { checksum = value }
    }
  }

  private static func value(_ word: ArraySlice<UInt8>, _ key: String) -> String? {
    guard word.starts(with: "\(key)=".utf8) else { return nil }
    return word.dropFirst(key.utf8.count + 1).text
  }

  private static func number(_ word: ArraySlice<UInt8>, _ key: String) -> Int? {
    value(word, key).flatMap { Int($0) }.flatMap { $0 >= 0 ? $0 : nil }
  }

  private static func hexadecimal(_ word: ArraySlice<UInt8>, _ key: String) -> UInt32? {
    // QUIRK: some programs write the checksum with more leading zeros than eight digits hold.
    value(word, key).flatMap { UInt64($0, radix: 16) }.flatMap { UInt32(exactly: $0) }
  }
}
