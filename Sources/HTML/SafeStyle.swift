extension InlineStyle {
  /// The declarations that change how text looks and nothing else.
  var safeText: String {
    declarations.filter { Self.isSafe($0) }.map { "\($0.property):\($0.value)" }
      .joined(separator: ";")
  }

  private static func isSafe(_ declaration: Declaration) -> Bool {
    properties.contains(declaration.property) && isSafe(value: declaration.value)
  }

  /// Whether a value holds plain words, numbers, strings and colour functions only.
  ///
  /// A backslash could spell anything, so a value that holds one is left out.
  private static func isSafe(value: String) -> Bool {
    var word: [UInt8] = []
    var quote: UInt8?
    for byte in value.utf8 {
      if let open = quote {
        guard byte != ASCII.backslash, byte != ASCII.lessThan, byte >= ASCII.space else {
          return false
        }
        if byte == open { quote = nil }
      } else if ASCII.isAlphanumeric(byte) || byte == ASCII.hyphen || byte >= 0x80 {
        word.append(ASCII.lowercased(byte))
      } else {
        if byte == ASCII.quotationMark || byte == ASCII.apostrophe { quote = byte }
        guard marks.contains(byte) else { return false }
        if byte == ASCII.openParenthesis, !functions.contains(String(decoding: word, as: UTF8.self))
        {
          return false
        }
        word = []
      }
    }
    return quote == nil && !value.isEmpty
  }

  private static let marks = Set(" \t\n#%.,+!/'\"()_*".utf8)

  private static let functions: Set<String> = ["hsl", "hsla", "rgb", "rgba"]

  private static let properties: Set<String> = [
    "background", "background-color", "border", "border-bottom", "border-bottom-color",
    "border-bottom-style", "border-bottom-width", "border-collapse", "border-color", "border-left",
    "border-left-color", "border-left-style", "border-left-width", "border-radius", "border-right",
    "border-right-color", "border-right-style", "border-right-width", "border-spacing",
    "border-style", "border-top", "border-top-color", "border-top-style", "border-top-width",
    "border-width", "caption-side", "clear", "color", "direction", "display", "empty-cells",
    "float", "font", "font-family", "font-size", "font-style", "font-variant", "font-weight",
    "height", "letter-spacing", "line-height", "list-style-type", "margin", "margin-bottom",
    "margin-left", "margin-right", "margin-top", "max-height", "max-width", "min-height",
    "min-width", "opacity", "overflow", "overflow-wrap", "padding", "padding-bottom",
    "padding-left", "padding-right", "padding-top", "table-layout", "text-align",
    "text-decoration", "text-indent", "text-transform", "vertical-align", "visibility",
    "white-space", "width", "word-break", "word-spacing", "word-wrap",
  ]
}
