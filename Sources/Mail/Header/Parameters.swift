/// The value and parameters of Content-Type and Content-Disposition (RFC 2045 §5.1, RFC 2231).
struct Parameters {
  /// What stands before the first semicolon, in lower case, without comments and white space.
  private(set) var value: String
  private var pieces: [Piece] = []
  private let legacy: Charset

  /// One `name*section*=value`.
  struct Piece {
    var name: String
    var section: Int?
    var isExtended: Bool
    var value: [UInt8]
  }

  /// Parses an unfolded field value.
  init(_ text: ArraySlice<UInt8>, legacy: Charset) {
    self.legacy = legacy
    var cursor = ParameterCursor(bytes: text)
    value = cursor.value()
    while let piece = cursor.piece() {
      pieces.append(piece)
      if pieces.count == Self.maximumPieces { break }
    }
  }

  /// How many parameters are read.
  private static let maximumPieces = 200

  /// The raw value of a plain parameter, for the names that are ASCII by their nature.
  func bytes(_ name: String) -> [UInt8]? {
    let found = pieces.filter { $0.name == name }
    if let plain = found.first(where: { $0.section == nil && !$0.isExtended }) {
      return plain.value
    }
    return found.isEmpty ? nil : Array(self[name, ""].utf8)
  }

  /// The decoded value of a parameter.
  subscript(_ name: String) -> String? {
    pieces.contains { $0.name == name } ? self[name, ""] : nil
  }

  private subscript(_ name: String, _ missing: String) -> String {
    let found = pieces.filter { $0.name == name }
    // RFC 2231 §3: sections in the order of their numbers; RFC 6266 §4.3: extended over plain.
    let sections = found.filter { $0.section != nil }
      .sorted { ($0.section ?? 0) < ($1.section ?? 0) }
    if !sections.isEmpty { return joined(sections) }
    if let extended = found.first(where: \.isExtended) { return joined([extended]) }
    guard let plain = found.first else { return missing }
    // QUIRK: RFC 2047 §5 forbids encoded-words in parameters; most senders write them.
    return EncodedWord.decoded(plain.value[...], legacy: legacy)
  }

  /// Joins sections: `charset'language'percent-encoded` first, plain or percent-encoded then.
  private func joined(_ sections: [Piece]) -> String {
    guard let first = sections.first, sections.contains(where: \.isExtended) else {
      // QUIRK: encoded-words split over plain continuations.
      return EncodedWord.decoded(sections.flatMap(\.value)[...], legacy: legacy)
    }
    var label: [UInt8] = []
    var bytes: [UInt8] = []
    for (index, section) in sections.enumerated() {
      var value = section.value[...]
      if index == 0, first.isExtended, let labelEnd = value.firstIndex(of: 0x27),
        let languageEnd = value[(labelEnd + 1)...].firstIndex(of: 0x27)
      {
        label = Array(value[..<labelEnd])
        value = value[(languageEnd + 1)...]
      }
      bytes += section.isExtended ? Self.percentDecoded(value) : Array(value)
    }
    let text =
      Charset(label: label.text)?.utf8(bytes, legacy: legacy)
      ?? Charset.detected(bytes, fallback: legacy)
    return HeaderText.oneLine(text.text)
  }

  private static func percentDecoded(_ value: ArraySlice<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    var index = value.startIndex
    while index < value.endIndex {
      if value[index] == 0x25, index + 2 < value.endIndex, let high = value[index + 1].hexValue,
        let low = value[index + 2].hexValue
      {
        bytes.append(high << 4 | low)
        index += 3
      } else {
        bytes.append(value[index])
        index += 1
      }
    }
    return bytes
  }
}
