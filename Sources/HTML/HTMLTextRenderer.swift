/// Turns the events of a document into readable text.
struct HTMLTextRenderer {
  /// What an open element changed, to be undone when it closes.
  private struct Effect {
    var gap = 0
    var isHidden = false
    var isPreformatted = false
    var isQuote = false
    var isList = false
    var link: (address: String, start: Int)?
    var isTable = false
    var isCell = false
  }

  private var layout = TextLayout()
  private var effects: [Effect] = []
  private var hiddenDepth = 0
  private var preformattedDepth = 0
  private var skipsNextLineFeed = false
  /// For each open list the number of its next item; nil when it has bullets.
  private var lists: [Int?] = []
  private var tables: [TableText] = []

  /// The text so far.
  var text: String {
    var output = layout.output[...]
    while let last = output.last, ASCII.isSpace(last) { output.removeLast() }
    return String(decoding: output, as: UTF8.self)
  }

  mutating func read(_ event: HTMLEvent) {
    switch event {
    case .open(let tag): open(tag)
    case .void(let tag): if hiddenDepth == 0 { void(tag) }
    case .close: close()
    case .text(let text): if hiddenDepth == 0 { write(text) }
    }
  }

  private mutating func open(_ tag: HTMLTag) {
    var effect = Effect()
    let style = tag["style"].map { InlineStyle($0) }
    if hiddenDepth > 0 || isHidden(tag, style: style) {
      effect.isHidden = true
      hiddenDepth += 1
      effects.append(effect)
      return
    }
    effect.gap = gap(of: tag, style: style)
    if effect.gap > 0 { layout.block(gap: effect.gap) }
    if HTMLTextRenderer.preformatted.contains(tag.name) || style?.keepsWhiteSpace ?? false {
      effect.isPreformatted = true
      preformattedDepth += 1
      skipsNextLineFeed = tag.name == "pre"
    }
    openByName(tag, style: style, effect: &effect)
    effects.append(effect)
  }

  private mutating func openByName(
    _ tag: HTMLTag,
    style: InlineStyle?,
    effect: inout Effect
  ) {
    if let last = tables.indices.last { tables[last].open(tag.name) }
    switch tag.name {
    case "blockquote":
      effect.isQuote = true
      layout.quoteDepth += 1
    case "ul", "ol", "menu", "dir":
      effect.isList = true
      lists.append(tag.name == "ol" ? tag["start"].flatMap { Int($0) } ?? 1 : nil)
      layout.indentation += 2
    case "li": item(tag)
    case "table":
      effect.isTable = true
      tables.append(TableText(tag))
    case "td", "th":
      effect.isCell = true
      layout.cell(separator: tables.last?.separator ?? Array("  ".utf8))
      if let last = tables.indices.last {
        tables[last].openCell(tag, style: style, at: layout.output.count)
      }
    case "a":
      if let address = tag["href"] { effect.link = (address, layout.output.count) }
    default: break
    }
  }

  private mutating func item(_ tag: HTMLTag) {
    guard let last = lists.indices.last else { return layout.item(Array("* ".utf8)) }
    guard let next = lists[last] else { return layout.item(Array("* ".utf8)) }
    let number = tag["value"].flatMap { Int($0) } ?? next
    layout.item(Array("\(number). ".utf8))
    lists[last] = number < Int.max ? number + 1 : number
  }

  private mutating func close() {
    guard let effect = effects.popLast() else { return }
    if effect.isHidden {
      hiddenDepth -= 1
      return
    }
    if let link = effect.link { close(link) }
    if effect.isPreformatted { preformattedDepth -= 1 }
    if effect.gap > 0 { layout.block(gap: effect.gap) }
    if effect.isQuote { layout.quoteDepth -= 1 }
    if effect.isList {
      lists.removeLast()
      layout.indentation -= 2
    }
    if effect.isCell, let last = tables.indices.last {
      tables[last].closeCell(at: layout.output.count)
    }
    if effect.isTable { layout.set(tables.removeLast()) }
  }

  private mutating func void(_ tag: HTMLTag) {
    switch tag.name {
    case "br": layout.lineBreak()
    case "hr":
      if let last = tables.indices.last { tables[last].open(tag.name) }
      layout.rule()
    case "img":
      if let text = ImageText.text(of: tag) { write(Array(text.utf8)) }
    default: break
    }
  }

  /// Writes where a link leads, unless its text says so.
  private mutating func close(_ link: (address: String, start: Int)) {
    let shown = String(decoding: layout.output[link.start...], as: UTF8.self)
    guard let target = LinkTarget(link.address), !target.isSaid(by: shown) else { return }
    layout.append(address: target.address)
  }
}

// Text.
extension HTMLTextRenderer {
  private mutating func write(_ text: [UInt8]) {
    var start = 0
    var index = 0
    while index < text.count {
      guard let (length, kind) = whiteSpace(in: text, at: index) else {
        index += 1
        continue
      }
      layout.write(text[start..<index])
      if start < index { skipsNextLineFeed = false }
      write(kind)
      index += length
      start = index
    }
    layout.write(text[start...])
    if start < index { skipsNextLineFeed = false }
  }

  private enum WhiteSpace { case collapsing, lineFeed, tab, fixed, nothing }

  private func whiteSpace(in text: [UInt8], at index: Int) -> (Int, WhiteSpace)? {
    let byte = text[index]
    switch byte {
    case ASCII.lineFeed: return (1, .lineFeed)
    case ASCII.tab: return (1, .tab)
    case _ where ASCII.isSpace(byte): return (1, .collapsing)
    case 0xC2 where index + 1 < text.count:
      if text[index + 1] == 0xA0 { return (2, .fixed) }  // U+00A0
      if text[index + 1] == 0xAD { return (2, .nothing) }  // soft hyphen
      return nil
    case 0xE2 where index + 2 < text.count && text[index + 1] == 0x80 && text[index + 2] == 0x8B:
      return (3, .nothing)  // U+200B
    case 0xE2 where index + 2 < text.count && text[index + 1] == 0x80 && text[index + 2] == 0x8C:
      // U+200C parts letters of scripts that join them; elsewhere it only fills.
      return isJoined(text, at: index) ? nil : (3, .nothing)
    case 0xEF where index + 2 < text.count && text[index + 1] == 0xBB && text[index + 2] == 0xBF:
      return (3, .nothing)  // U+FEFF
    default: return nil
    }
  }

  /// Whether letters of a script that joins them stand on both sides of a place.
  private func isJoined(_ text: [UInt8], at index: Int) -> Bool {
    guard index > 1, index + 3 < text.count else { return false }
    let joining: ClosedRange<UInt8> = 0xD6...0xE1
    return text[max(0, index - 3)..<index].contains(where: joining.contains)
      && joining.contains(text[index + 3])
  }

  private mutating func write(_ whiteSpace: WhiteSpace) {
    let skipsLineFeed = skipsNextLineFeed
    skipsNextLineFeed = false
    switch whiteSpace {
    case .nothing: break
    case .fixed: layout.fixedSpace()
    case _ where preformattedDepth == 0: layout.space()
    case .lineFeed: if !skipsLineFeed { layout.preformattedLineBreak() }
    case .tab: layout.write([ASCII.tab])
    case .collapsing: layout.fixedSpace()
    }
  }
}

// What elements mean.
extension HTMLTextRenderer {
  private static let preformatted: Set<String> = ["listing", "plaintext", "pre", "textarea", "xmp"]

  private static let unseen: Set<String> = [
    "audio", "canvas", "datalist", "iframe", "math", "noembed", "noframes", "script", "style",
    "svg", "template", "title", "video", "xml",
  ]

  private func isHidden(_ tag: HTMLTag, style: InlineStyle?) -> Bool {
    HTMLTextRenderer.unseen.contains(tag.name) || tag["hidden"] != nil
      || style?.hidesContent ?? false
  }

  private static let gaps: [String: Int] = [
    "address": 1, "article": 1, "aside": 1, "blockquote": 2, "body": 1, "button": 1, "caption": 1,
    "center": 1, "dd": 1, "details": 1, "dir": 2, "div": 1, "dl": 2, "dt": 1, "fieldset": 1,
    "figcaption": 1, "figure": 1, "footer": 1, "form": 1, "h1": 2, "h2": 2, "h3": 2, "h4": 2,
    "h5": 2, "h6": 2, "header": 1, "html": 1, "legend": 1, "li": 1, "listing": 2, "main": 1,
    "menu": 2, "nav": 1, "ol": 2, "option": 1, "p": 2, "plaintext": 1, "pre": 2, "section": 1,
    "select": 1, "summary": 1, "table": 1, "tbody": 1, "textarea": 1, "tfoot": 1, "thead": 1,
    "tr": 1, "ul": 2, "xmp": 2,
  ]

  private func gap(of tag: HTMLTag, style: InlineStyle?) -> Int {
    guard let gap = HTMLTextRenderer.gaps[tag.name] else { return style?.isBlock ?? false ? 1 : 0 }
    switch tag.name {
    case "ul", "ol", "menu", "dir": return lists.isEmpty ? gap : 1
    case "p":
      // QUIRK: Outlook writes every line as a paragraph of this class, with blank ones between.
      let isLine = tag["class"]?.hasPrefix("Mso") ?? false || style?.hasNoMargin ?? false
      return isLine ? 1 : gap
    default: return gap
    }
  }
}
