/// Text to encoded-words in UTF-8 (RFC 2047).
enum EncodedWordEncoder {
  /// RFC 2047 §2: an encoded-word has at most 75 characters, its line at most 76.
  static let wordLength = 75
  private static let frame = "=?utf-8?B??=".utf8.count
  /// A shorter rest of a line is left empty.
  private static let shortestRoom = 30

  /// The words of unstructured text: those that are plain ASCII stay as they are.
  ///
  /// One space stands between words, and spaces inside of encoded text are kept with it.
  static func unstructured(
    _ text: String,
    after column: Int,
    longestWord: Int
  ) -> [String] {
    guard !text.isEmpty else { return [] }
    let needsEncoding = { (piece: String) in
      piece.isEmpty || piece.utf8.count > longestWord || piece.contains("=?")
        || piece.utf8.contains { $0 > 126 || $0 < 33 }
    }
    let pieces = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    guard var first = pieces.firstIndex(where: needsEncoding),
      var last = pieces.lastIndex(where: needsEncoding)
    else { return pieces }
    // An empty piece stands for spaces in a row, or at an end, which readers and relays drop: it
    // is encoded together with its neighbours.
    if pieces[first].isEmpty { first = max(first - 1, 0) }
    if pieces[last].isEmpty { last = min(last + 1, pieces.count - 1) }
    let plain = pieces[..<first]
    let used = plain.reduce(column) { $0 + $1.utf8.count + 1 }
    let encoded = words(
      pieces[first...last].joined(separator: " "),
      after: used % FieldWriter.lineLength
    )
    return plain + encoded + pieces[(last + 1)...]
  }

  /// The words of a display name that needs encoding (RFC 2047 §5 (3)).
  ///
  /// QUIRK: some readers keep the space between two encoded-words of a name, so a name that fits
  /// in one gets one.
  static func phrase(_ name: String) -> [String] {
    words(name, after: 0)
  }

  /// Each encoded-word holds whole characters, in Q or B encoding, whichever is shorter.
  private static func words(_ text: String, after column: Int) -> [String] {
    let usesQ = quotedLength(text.utf8) <= (text.utf8.count + 2) / 3 * 4
    var words: [String] = []
    var room = wordLength - column
    if room < shortestRoom { room = wordLength }
    var pending: [UInt8] = []
    for scalar in text.unicodeScalars {
      let character = Array(String(scalar).utf8)
      if !fits(pending + character, in: room - frame, usesQ) {
        words.append(word(pending, usesQ))
        pending = []
        room = wordLength
      }
      pending += character
    }
    words.append(word(pending, usesQ))
    return words
  }

  private static func fits(_ bytes: [UInt8], in room: Int, _ usesQ: Bool) -> Bool {
    usesQ ? quotedLength(bytes) <= room : (bytes.count + 2) / 3 * 4 <= room
  }

  private static func word(_ bytes: [UInt8], _ usesQ: Bool) -> String {
    let encoded = usesQ ? quoted(bytes) : Base64Encoder.encoded(bytes)
    return "=?utf-8?\(usesQ ? "Q" : "B")?\(String(decoding: encoded, as: UTF8.self))?="
  }

  private static func quoted(_ bytes: [UInt8]) -> [UInt8] {
    bytes.flatMap { byte in
      if isPlain(byte) { return [byte] }
      return byte == 32 ? [UInt8(ascii: "_")] : QuotedPrintableEncoder.escaped(byte)
    }
  }

  private static func quotedLength(_ bytes: some Sequence<UInt8>) -> Int {
    bytes.reduce(0) { $0 + (isPlain($1) || $1 == 32 ? 1 : 3) }
  }

  // RFC 2047 §5 (3): only these are safe in a phrase, and using them everywhere costs nothing.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "!"), UInt8(ascii: "*"),
      UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "/"):
      true
    default: false
    }
  }
}
