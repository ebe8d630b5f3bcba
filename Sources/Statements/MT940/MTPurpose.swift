/// The text of a German payment, taken apart at its key words (`EREF+`, `SVWZ+`), which stand at the
/// start of a subfield at some banks and run on within it at others.
struct MTPurpose {
  private var parts: [String: String] = [:]
  private var free: String

  /// The words of the guide of the German banks, and those that banks repeat the account with.
  private static let keys = [
    "EREF", "KREF", "MREF", "CRED", "DEBT", "SVWZ", "ABWA", "ABWE", "OAMT", "COAM", "PURP", "RREF",
    "RTRN", "IBAN", "BIC", "ANAM", "TAN1",
  ]

  init(_ pieces: [String]) {
    let text = PlainText.joined(pieces, width: MTSubfields.width)
    let marks = Self.marks(in: text)
    free = String(text[..<(marks.first?.range.lowerBound ?? text.endIndex)])
    for (index, mark) in marks.enumerated() {
      let end = index + 1 < marks.count ? marks[index + 1].range.lowerBound : text.endIndex
      guard parts[mark.key] == nil, let line = PlainText.line(text[mark.range.upperBound..<end])
      else {
        continue
      }
      parts[mark.key] = line
      if mark.key == "IBAN" || mark.key == "BIC" { giveBack(mark.key, line) }
    }
  }

  /// What stands behind an account or a bank that a bank repeats in the text is text again.
  private mutating func giveBack(_ key: String, _ line: String) {
    // The numbers of German accounts have 22 characters; of others the first word is it. A bank has 8
    // or 11.
    let word = line.prefix { $0 != " " }.utf8.count
    var missing = word
    if key == "IBAN", line.hasPrefix("DE") { missing = 22 }
    if key == "BIC" { missing = word >= 11 ? 11 : min(8, word) }
    var rest = line[...]
    while missing > 0, let character = rest.popFirst() {
      if character != " " { missing -= character.utf8.count }
    }
    parts[key] = String(line[..<rest.startIndex])
    free += " " + rest
  }

  /// Where key words stand: with a plus anywhere, with a colon at the start of a word.
  private static func marks(in text: String) -> [(key: String, range: Range<String.Index>)] {
    var found: [(key: String, range: Range<String.Index>)] = []
    let bytes = text.utf8
    var place = bytes.startIndex
    while let sign = bytes[place...].firstIndex(where: { $0 == 0x2B || $0 == 0x3A }) {
      place = bytes.index(after: sign)
      guard let key = keys.first(where: { text[..<sign].hasSuffix($0) }),
        case let start = bytes.index(sign, offsetBy: -key.utf8.count)
      else { continue }
      let isColon = bytes[sign] == 0x3A
      let isWord = start == bytes.startIndex || bytes[bytes.index(before: start)] <= 0x20
      if isColon ? isWord : key.utf8.count == 4 || isWord { found.append((key, start..<place)) }
    }
    return found
  }

  /// What stands behind a key word, once.
  mutating func take(_ key: String) -> String? { parts.removeValue(forKey: key) }

  /// What the payer wrote: what stands outside of key words, and behind `SVWZ`.
  var text: String? {
    PlainText.line([free, parts["SVWZ"] ?? ""].joined(separator: " "))
  }
}
