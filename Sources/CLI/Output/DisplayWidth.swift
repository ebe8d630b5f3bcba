/// How many terminal cells text takes.
enum DisplayWidth {
  static func width(of text: String) -> Int { text.reduce(0) { $0 + width(of: $1) } }

  /// The text in at most `limit` cells, its end replaced by `ellipsis` when it is longer.
  static func truncated(_ text: String, to limit: Int, ellipsis: String) -> String {
    guard width(of: text) > limit else { return text }
    var left = limit - ellipsis.count
    var result = ""
    for character in text {
      left -= width(of: character)
      if left < 0 { break }
      result.append(character)
    }
    return result + ellipsis
  }

  private static func width(of character: Character) -> Int {
    guard let first = character.unicodeScalars.first else { return 0 }
    // A variation selector 16 asks for the emoji form.
    if character.unicodeScalars.contains("\u{FE0F}") || isWide(first) { return 2 }
    switch first.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: return 1
    }
  }

  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF: true
    case 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6: true
    case 0x1F300...0x1FAFF, 0x20000...0x3FFFD: true
    default: false
    }
  }
}
