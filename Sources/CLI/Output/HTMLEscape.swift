/// Text as it may stand in HTML, also between quotes of an attribute.
enum HTMLEscape {
  static func text(_ text: String) -> String {
    var escaped = ""
    for character in SafeText.block(text, ascii: false) {
      switch character {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      default: escaped.append(character)
      }
    }
    return escaped
  }
}
