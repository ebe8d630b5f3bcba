/// What may stand in HTML that we show.
enum HTMLAllowList {
  /// The name under which an element is written; nil when only its content is.
  static func writtenName(of name: String) -> String? {
    elements.contains(name) ? name : replacements[name]
  }

  static let void: Set<String> = ["br", "col", "hr", "img", "wbr"]

  /// Elements whose content is no text of the message.
  static let droppedWithContent: Set<String> = [
    "iframe", "math", "noembed", "noframes", "script", "style", "svg", "template", "title", "xml",
  ]

  /// `attribute` as it may be written on an element, or nil.
  static func safe(_ attribute: HTMLAttribute, of element: String) -> HTMLAttribute? {
    switch attribute.name {
    case "href":
      guard element == "a", let url = SafeURL(link: attribute.value) else { return nil }
      return HTMLAttribute(name: "href", value: url.text)
    case "src":
      guard element == "img" else { return nil }
      if let url = SafeURL(image: attribute.value) {
        return HTMLAttribute(name: "src", value: url.text)
      }
      // Kept where no browser fetches it, so that a reader may ask for it.
      return SafeURL(remote: attribute.value).map {
        HTMLAttribute(name: "data-remote-src", value: $0.text)
      }
    case "style":
      let style = InlineStyle(attribute.value).safeText
      return style.isEmpty ? nil : HTMLAttribute(name: "style", value: style)
    default:
      return attributes.contains(attribute.name) ? attribute : nil
    }
  }

  private static let elements: Set<String> = [
    "a", "abbr", "acronym", "address", "article", "aside", "b", "bdi", "bdo", "big", "blockquote",
    "caption", "center", "cite", "code", "colgroup", "dd", "del", "details", "dfn", "dir", "div",
    "dl", "dt", "em", "figcaption", "figure", "font", "footer", "h1", "h2", "h3", "h4", "h5", "h6",
    "header", "i", "ins", "kbd", "li", "main", "mark", "menu", "nav", "ol", "p", "pre", "q", "rp",
    "rt", "ruby", "s", "samp", "section", "small", "span", "strike", "strong", "sub", "summary",
    "sup", "table", "tbody", "td", "tfoot", "th", "thead", "time", "tr", "tt", "u", "ul", "var",
  ]

  /// Elements that are not allowed but set their content apart.
  private static let replacements: [String: String] = [
    "body": "div", "fieldset": "div", "form": "div", "legend": "div", "listing": "pre",
    "optgroup": "div", "option": "div", "plaintext": "pre", "select": "div", "textarea": "pre",
    "xmp": "pre",
  ]

  /// Attributes that only shape or name what stands there.
  private static let attributes: Set<String> = [
    "abbr", "align", "alt", "bgcolor", "border", "bordercolor", "cellpadding", "cellspacing",
    "clear", "color", "colspan", "datetime", "dir", "face", "frame", "height", "hspace", "lang",
    "noshade", "nowrap", "open", "reversed", "rowspan", "rules", "scope", "size", "span", "start",
    "summary", "title", "type", "valign", "value", "vspace", "width",
  ]
}
