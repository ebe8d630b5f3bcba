/// The line that begins a signature.
enum SignatureLine {
  private static let separators: PhraseTable = ["--"]
  // QUIRK: what programs and people make of it; they also write it between paragraphs.
  private static let rules: PhraseTable = [
    "—", "–", "——", "––", "———", "–––", "__", "___", "---", "- -", "----",
  ]

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
    let opening = FoldedText(bytes: text.bytes.prefix { $0 != UInt8(ascii: ",") })
    if opening.count < text.count, begins, !ends, !SignatureWords.apologies.stands(in: text),
      !SignatureWords.brands.beginsWord(in: opening)
    {
      return false
    }
    return SignatureWords.products.stands(in: text)
      || text.bytes.split(separator: 0x20).count <= (SignatureWords.ownDevice.begins(text) ? 7 : 4)
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
    let text = line.folded
    guard text.hasSuffix(">"), let opened = text.bytes.firstIndex(of: UInt8(ascii: "<")),
      text.bytes[opened...].dropFirst().starts(with: "http".utf8)
    else { return false }
    return namesDevice(line)
      || (stores.stands(in: line.folded)
        && withoutLinks(line.folded).bytes.split(separator: 0x20).count <= mostWordsOfLink)
  }

  private static let mostWordsOfLink = 8

  /// Where mail programs are to be had.
  private static let stores: PhraseTable = [
    "aka.ms", "onelink.me", "apps.apple.com", "itunes.apple.com", "play.google.com", "sprh.mn",
    "overview.mail.yahoo.com", "readdle.com", "bluemail.me", "protonmail.com", "proton.me",
    "cloudmagic.com", "getmailspring.com", "missiveapp.com", "mailbird.com", "emclient.com",
    "typeapp.com", "go.microsoft.com", "avast.com", "avg.com",
  ]

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
