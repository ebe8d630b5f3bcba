/// The line that begins a signature.
enum SignatureLine {
  private static let separators: PhraseTable = ["--"]
  // QUIRK: what programs and people make of it; they also write it between paragraphs.
  private static let rules: PhraseTable = ["—", "–", "__", "___", "---", "- -", "----"]

  /// Whether `line` is the separator `-- ` (RFC 3676 §4.3), whose space may get lost on the way.
  static func isSeparator(_ line: TextLine) -> Bool {
    separators.equals(line.folded)
  }

  /// Whether `line` is something like the separator.
  static func isRule(_ line: TextLine) -> Bool {
    rules.equals(line.folded)
  }

  /// Whether `line` is a name behind a dash: "-Jo".
  static func isDashedName(_ line: TextLine) -> Bool {
    let text = line.folded
    guard text.count < 40, let first = line.content.first, "-–—".contains(first) else {
      return false
    }
    let name = text.trimmed(.dashesAndStops)
    guard let letter = line.content.drop(while: { "-–—".contains($0) }).first, letter.isLetter
    else { return false }
    return name.bytes.split(separator: 0x20).count <= 3
      && !name.bytes.contains { FoldedText.isDigit($0) || "!?:;,/<=".utf8.contains($0) }
  }

  /// Whether a phone or program added `line`: "Sent from my phone".
  static func isDevice(_ line: TextLine) -> Bool {
    let text = withoutLinks(line.folded).trimmed(.ornaments)
    guard text.count > 4, text.count < 120 else { return false }
    let begins = SignatureWords.prefixes.begins(text)
    let ends = SignatureWords.suffixes.ends(text)
    guard begins || ends else { return false }
    // A sentence goes on after a comma: "Sent from my desk, it is easier".
    if text.contains(","), begins, !ends, !SignatureWords.apologies.stands(in: text) {
      return false
    }
    return SignatureWords.products.stands(in: text)
      || text.bytes.split(separator: 0x20).count <= 4
  }

  /// Whether a line of a few words names a phone or mail program, in whatever language: where it
  /// stands alone at the end, a program added it.
  static func namesDevice(_ line: TextLine) -> Bool {
    let text = withoutLinks(line.folded).trimmed(.ornaments)
    guard (5..<100).contains(text.count), let end = line.folded.bytes.last,
      !"?:,;".utf8.contains(end), text.bytes.first.map(FoldedText.isDigit) == false
    else { return false }
    return text.bytes.split(separator: 0x20).count <= 7
      && SignatureWords.brands.beginsWord(in: text)
  }

  /// Whether `line` names a program and links to where it is to be had.
  static func isDeviceLink(_ line: TextLine) -> Bool {
    line.folded.hasSuffix(">") && link.stands(in: line.folded) && namesDevice(line)
  }

  private static let link: PhraseTable = ["<https", "<http"]

  private static func withoutLinks(_ text: FoldedText) -> FoldedText {
    var depth = 0
    var bytes: [UInt8] = []
    for byte in text.bytes {
      switch byte {
      case UInt8(ascii: "<"): depth += 1
      case UInt8(ascii: ">"): depth = max(0, depth - 1)
      default: if depth == 0 { bytes.append(byte) }
      }
    }
    return FoldedText(bytes: bytes)
  }
}
