/// Texts of statements in the form in which they are compared and shown.
package enum PlainText {
  /// A text in one line with single blanks; nil when nothing is left.
  package static func line(_ text: some StringProtocol) -> String? { line(text.utf8) }

  /// Bytes of UTF-8 as a text in one line.
  package static func line(_ bytes: some Sequence<UInt8>) -> String? {
    var result: [UInt8] = []
    var isGap = false
    for byte in bytes {
      if byte <= 0x20 || byte == 0x7F {
        isGap = !result.isEmpty
      } else {
        if isGap { result.append(0x20) }
        isGap = false
        result.append(byte)
      }
    }
    return result.isEmpty ? nil : String(decoding: result, as: UTF8.self)
  }

  /// A reference; nil for nothing, and for the words that say there is none.
  static func reference(_ text: (some StringProtocol)?) -> String? {
    guard let text, let line = line(text) else { return nil }
    return none.contains(line.uppercased()) ? nil : line
  }

  /// An account without blanks, its letters large; nil when nothing is left.
  package static func account(_ text: (some StringProtocol)?) -> String? {
    guard let text else { return nil }
    let kept = text.utf8.filter { $0 > 0x20 }
    return kept.isEmpty ? nil : String(decoding: kept, as: UTF8.self).uppercased()
  }

  /// Pieces of a text that was cut at a width: joined without a blank where a piece is as long as the
  /// width, so that words and numbers are whole again, and with one where it ends before.
  static func joined(_ pieces: [some StringProtocol], width: Int) -> String {
    var result = ""
    var isFull = true
    for piece in pieces where !piece.isEmpty {
      if !isFull { result += " " }
      result += piece
      isFull = piece.unicodeScalars.count >= width
    }
    return result
  }

  /// What banks write when there is no reference.
  private static let none: Set<String> = [
    "NOTPROVIDED", "NOT PROVIDED", "NONREF", "NOREF", "NOTAVAILABLE", "NICHT ANGEGEBEN",
    "KEINE ANGABE", "N/A", "NA", "-",
  ]
}
