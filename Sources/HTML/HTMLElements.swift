/// What the standard says about elements by name.
enum HTMLElements {
  /// Elements that never have content (WHATWG HTML §13.1.2), with the obsolete ones.
  static let void: Set<String> = [
    "area", "base", "basefont", "bgsound", "br", "col", "embed", "frame", "hr", "img", "input",
    "keygen", "link", "meta", "param", "source", "track", "wbr",
  ]

  /// Elements whose content is text without tags, and whether references in it are resolved.
  static let rawText: [String: Bool] = [
    "iframe": false, "noembed": false, "noframes": false, "script": false, "style": false,
    "textarea": true, "title": true, "xmp": false,
  ]

  /// Elements whose start tag ends an open paragraph (WHATWG HTML §13.2.6.4.7).
  static let endsParagraph: Set<String> = [
    "address", "article", "aside", "blockquote", "center", "details", "dialog", "dir", "div", "dl",
    "dd", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5",
    "h6", "header", "hgroup", "hr", "li", "listing", "main", "menu", "nav", "ol", "p", "plaintext",
    "pre", "search", "section", "summary", "ul", "xmp",
  ]

  /// For a start tag's group: the open elements that it ends, and where the search for them stops.
  static func endedBy(_ group: HTMLElementGroup)
    -> (ended: HTMLElementGroup, stops: HTMLElementGroup)
  {
    if group.rawValue == 0 { return ([], []) }
    return switch group {
    case .anchor: (.anchor, .barriers)
    case .definition: (.definition, [.definitionList, .barriers])
    case .listItem: (.listItem, [.list, .barriers])
    case .option: (.option, [.select, .optionGroup, .barriers])
    case .optionGroup: ([.optionGroup, .option], [.select, .barriers])
    case .cell: (.cell, [.row, .table])
    case .row: (.row, .table)
    case .rowGroup: (.rowGroup, .table)
    default: ([], [])
    }
  }
}
