/// Header fields to folded lines (RFC 5322 §2.2.3).
struct FieldWriter {
  /// RFC 2047 §2: a line with an encoded-word has at most 76 characters, without CRLF; others
  /// should have no more than 78 (RFC 5322 §2.1.1).
  static let lineLength = 76
  /// RFC 5322 §2.1.1: lines must have no more than 998 characters, without CRLF.
  static let longestLine = 998

  private(set) var bytes: [UInt8] = []

  /// Writes a field of words, folding in front of a word that would make the line too long.
  ///
  /// QUIRK: some relays drop fields whose first line is empty, and some readers keep the space of
  /// such a fold, so text never folds at its start; names in addresses may have to.
  /// - Throws: `ComposeError` for a word that fits in no line.
  mutating func write(
    _ name: String,
    _ words: [String],
    foldsAtStart: Bool = false
  ) throws(ComposeError) {
    bytes += Array("\(name):".utf8)
    var column = name.utf8.count + 1
    for (index, word) in words.enumerated() {
      let length = word.utf8.count
      guard name.utf8.count + 2 + length <= Self.longestLine else {
        throw ComposeError(field: name, reason: "a word of \(length) bytes fits in no line")
      }
      let mayFold = index > 0 || foldsAtStart
      if mayFold && column + 1 + length > Self.lineLength {
        bytes += [13, 10]
        column = 0
      }
      bytes.append(32)
      bytes += Array(word.utf8)
      column += 1 + length
    }
    bytes += [13, 10]
  }

  /// Writes unstructured text, encoded where it must be (RFC 2047 §5 (1)).
  ///
  /// Words up to `longestWord` bytes that are ASCII stay as they are.
  mutating func write(
    _ name: String,
    unstructured text: String,
    longestWord: Int
  ) throws(ComposeError) {
    try ComposeError.refuseControls(in: text, field: name)
    let column = name.utf8.count + 2
    try write(
      name,
      EncodedWordEncoder.unstructured(text, after: column, longestWord: longestWord)
    )
  }

  /// Writes a list of mailboxes; an empty list writes nothing.
  mutating func write(_ name: String, _ addresses: [EmailAddress]) throws(ComposeError) {
    var words: [String] = []
    for address in addresses {
      if let last = words.popLast() {
        words.append(last + ",")
      }
      words += try AddressEncoder.words(of: address, field: name)
    }
    if !words.isEmpty {
      try write(name, words, foldsAtStart: true)
    }
  }

  /// Writes identifiers in angle brackets; an empty list writes nothing.
  mutating func write(_ name: String, _ identifiers: [MessageID]) throws(ComposeError) {
    if !identifiers.isEmpty {
      try write(name, identifiers.map { "<\($0.value)>" })
    }
  }
}
