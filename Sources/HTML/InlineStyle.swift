/// The declarations of a style attribute.
///
/// Splits as CSS does (CSS Syntax §5.3.6): a semicolon inside quotes or parentheses does not end a
/// declaration, and comments count as nothing.
struct InlineStyle {
  struct Declaration: Equatable {
    /// In lower case.
    var property: String
    var value: String
  }

  var declarations: [Declaration] = []

  init(_ style: String) {
    let bytes = Self.withoutComments(Array(style.utf8))
    var start = 0
    var nesting = 0
    var quote: UInt8?
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case quote: quote = nil
      case _ where quote != nil: break
      case ASCII.quotationMark, ASCII.apostrophe: quote = byte
      case ASCII.openParenthesis: nesting += 1
      case ASCII.closeParenthesis: nesting = max(0, nesting - 1)
      case ASCII.semicolon where nesting == 0:
        add(bytes[start..<index])
        start = index + 1
      default: break
      }
    }
    add(bytes[start...])
  }

  /// The value of the last declaration of `property`, in lower case without `!important`.
  subscript(property: String) -> String? {
    guard let value = declarations.last(where: { $0.property == property })?.value.lowercased()
    else { return nil }
    return value.split(separator: "!").first.map { trimmed($0) } ?? value
  }

  /// Whether the style hides its element from a reader, as preheaders of newsletters do.
  var hidesContent: Bool {
    if self["display"] == "none" || self["visibility"] == "hidden" || self["mso-hide"] == "all" {
      return true
    }
    if let opacity = self["opacity"], Double(opacity) == 0 { return true }
    return self["overflow"] == "hidden" && (hasZero("max-height") || hasZero("height"))
  }

  /// Whether white space in the element means what it shows.
  var keepsWhiteSpace: Bool { self["white-space"]?.hasPrefix("pre") ?? false }

  /// Whether a line is drawn around the element, or along one of its sides.
  var hasBorder: Bool {
    ["border", "border-top", "border-bottom", "border-left", "border-right"].contains { side in
      self[side].map { value in
        !value.contains("none") && value.contains { $0.isNumber && $0 != "0" }
      } ?? false
    }
  }

  /// Whether an element that stands in a line is given lines of its own.
  var isBlock: Bool {
    ["block", "flex", "grid", "list-item", "table"].contains(self["display"])
  }

  /// Whether a paragraph has no space around it.
  var hasNoMargin: Bool {
    // Top, right, bottom, left; with fewer values the bottom is as the top.
    let margins = self["margin"]?.split(separator: " ") ?? []
    if let top = margins.first, isZero(top), isZero(margins.count > 2 ? margins[2] : top) {
      return true
    }
    return hasZero("margin-top") && hasZero("margin-bottom")
  }

  private func hasZero(_ property: String) -> Bool {
    self[property]?.split(separator: " ").first.map(isZero) ?? false
  }

  private func isZero(_ value: Substring) -> Bool {
    let digits = value.prefix { $0 == "." || $0.isNumber }
    return Double(digits) == 0
  }

  private mutating func add(_ bytes: ArraySlice<UInt8>) {
    guard let colon = bytes.firstIndex(of: ASCII.colon) else { return }
    let property = String(decoding: bytes[..<colon], as: UTF8.self)
    let value = String(decoding: bytes[(colon + 1)...], as: UTF8.self)
    declarations.append(
      Declaration(property: trimmed(property).lowercased(), value: trimmed(value))
    )
  }

  private func trimmed(_ text: some StringProtocol) -> String {
    var text = text[...]
    while text.first?.isWhitespace ?? false { text.removeFirst() }
    while text.last?.isWhitespace ?? false { text.removeLast() }
    return String(text)
  }

  private static func withoutComments(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(ASCII.asterisk) else { return bytes }
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == ASCII.slash, index + 1 < bytes.count, bytes[index + 1] == ASCII.asterisk {
        index += 2
        while index + 1 < bytes.count,
          bytes[index] != ASCII.asterisk || bytes[index + 1] != ASCII.slash
        {
          index += 1
        }
        index += 2
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return result
  }
}
