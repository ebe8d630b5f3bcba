/// One step through a document: elements open and close properly nested, whatever the input.
public enum HTMLEvent: Sendable, Equatable {
  /// An element begins; a `close` follows.
  case open(HTMLTag)
  /// An element without content.
  case void(HTMLTag)
  /// The innermost open element ends.
  case close(String)
  /// UTF-8 text, references resolved.
  case text([UInt8])
}

/// Reads HTML as a stream of balanced events, with end tags supplied where browsers supply them.
///
/// It is the part of the standard's tree construction (WHATWG HTML §13.2.6) that decides which
/// text stands in which element. Content that browsers move elsewhere stays where it was written.
/// Time is linear; the stack is bounded.
public struct HTMLReader {
  /// Elements nested deeper than this are read as if their tags were absent.
  public static let depthLimit = 256

  private var tokenizer: HTMLTokenizer
  private var stack: [(name: Int, group: HTMLElementGroup)] = []
  /// Names met so far, as numbers, because comparing strings along the stack costs too much.
  private var numbers: [String: Int] = ["p": 0]
  private var names = ["p"]
  private var openCount = [0]
  private var ignoredDepth = 0
  private var foreignDepth = 0
  /// Events to hand out, the next one last.
  private var pending: [HTMLEvent] = []
  private var isAtEnd = false

  /// Starts reading `html`.
  public init(_ html: String) {
    tokenizer = HTMLTokenizer(html)
  }

  /// The next event, or nil at the end.
  public mutating func next() -> HTMLEvent? {
    while pending.isEmpty, !isAtEnd {
      switch tokenizer.next() {
      case .text(let text): return .text(text)
      case .startTag(let tag): read(tag)
      case .endTag(let name): readEnd(name)
      case nil:
        isAtEnd = true
        close(downTo: 0)
      }
      pending.reverse()
    }
    return pending.popLast()
  }

  private mutating func read(_ tag: HTMLTag) {
    if foreignDepth == 0 {
      closeElements(endedBy: tag.name)
      beginRawText(tag.name)
      if HTMLElements.void.contains(tag.name) {
        pending.append(.void(tag))
        return
      }
    } else if tag.isSelfClosing {
      pending.append(.void(tag))
      return
    }
    open(tag)
  }

  private mutating func beginRawText(_ name: String) {
    if let resolvesReferences = HTMLElements.rawText[name] {
      tokenizer.beginRawText(name, resolvesReferences: resolvesReferences)
    } else if name == "plaintext" {
      tokenizer.beginPlainText()
    }
  }

  private mutating func open(_ tag: HTMLTag) {
    // QUIRK: mail quotes mail inside tables inside mail; beyond the limit only the text counts.
    guard stack.count < Self.depthLimit else {
      ignoredDepth += 1
      return
    }
    let group = HTMLElementGroup.of(tag.name)
    let name = numbers[tag.name] ?? names.count
    if name == names.count {
      numbers[tag.name] = name
      names.append(tag.name)
      openCount.append(0)
    }
    stack.append((name, group))
    openCount[name] += 1
    if group == .foreign { foreignDepth += 1 }
    tokenizer.isInForeignContent = foreignDepth > 0
    pending.append(.open(tag))
  }

  private mutating func readEnd(_ name: String) {
    if ignoredDepth > 0 {
      ignoredDepth -= 1
      return
    }
    if name == "br" {
      pending.append(.void(HTMLTag(name: "br")))
      return
    }
    let group = HTMLElementGroup.of(name)
    if group == .heading {
      // The end tag of any heading ends whichever heading is open.
      closeInnermost(.heading, stoppingAt: .barriers)
    } else if let name = numbers[name], openCount[name] > 0 {
      closeElement(name, group: group)
    }
  }

  private mutating func closeElement(_ name: Int, group: HTMLElementGroup) {
    let barriers: HTMLElementGroup =
      group.overlaps(.tableParts) ? .table : .barriers
    for index in stack.indices.reversed() {
      if stack[index].name == name { return close(downTo: index) }
      if stack[index].group.overlaps(barriers) { return }
    }
  }

  private mutating func closeElements(endedBy name: String) {
    if HTMLElements.endsParagraph.contains(name), openCount[0] > 0 {
      closeInnermost(.paragraph, stoppingAt: .barriers)
    }
    let (ended, stops) = HTMLElements.endedBy(.of(name))
    if ended.rawValue != 0 { closeInnermost(ended, stoppingAt: stops) }
  }

  /// Ends the innermost open element of `groups`, unless one of `barriers` comes first.
  private mutating func closeInnermost(
    _ groups: HTMLElementGroup,
    stoppingAt barriers: HTMLElementGroup
  ) {
    for index in stack.indices.reversed() {
      if stack[index].group.overlaps(groups) { return close(downTo: index) }
      if stack[index].group.overlaps(barriers) { return }
    }
  }

  private mutating func close(downTo depth: Int) {
    while stack.count > depth, let element = stack.popLast() {
      openCount[element.name] -= 1
      if element.group == .foreign { foreignDepth -= 1 }
      pending.append(.close(names[element.name]))
    }
    tokenizer.isInForeignContent = foreignDepth > 0
  }
}
