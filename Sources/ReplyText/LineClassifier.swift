/// Says of every line of a body what it is.
struct LineClassifier {
  private let lines: [TextLine]
  private let facts: KnownFacts
  private(set) var kinds: [LineKind]
  private var isCode = false
  private var isInSignature = false

  /// Classifies `lines`.
  init(_ lines: [TextLine], facts: KnownFacts = .none) {
    self.lines = lines
    self.facts = facts
    kinds = []
    kinds.reserveCapacity(lines.count)
    if let banner = Banner.range(in: lines, facts: facts) {
      kinds += banner.map { lines[$0].isBlank ? .empty : .banner }
    }
    while kinds.count < lines.count { classify(kinds.count) }
    findOrnaments()
    findDisclaimer()
    findContact()
  }

  private mutating func classify(_ index: Int) {
    let line = lines[index]
    if line.depth > 0 {
      if kinds.last != .quote { introduce(index) }
      kinds.append(.quote)
    } else if line.mark == HTMLMarks.earlier {
      kinds.append(.marker)
    } else if line.isBlank {
      kinds.append(.empty)
    } else if isSignature(line) {
      kinds.append(.ownSignature)
    } else if let end = ArmoredSignature.end(at: index, in: lines) {
      kinds += lines[index..<end].map { $0.isBlank ? .empty : .ownSignature }
    } else if line.folded.hasPrefix("```") || isCode {
      // What stands between code fences is text, whatever it looks like.
      if line.folded.hasPrefix("```") { isCode.toggle() }
      kinds.append(.text)
    } else if let (block, isSlip) = EmbeddedHeader.read(at: index, in: lines, facts: facts),
      !isSlip || block.isLong
    {
      // A long slip is looked at once, and not again from each of its lines.
      kinds += block.range.map { _ in isSlip ? .text : .header }
    } else if let notes = NotesHeader.range(at: index, in: lines)
      ?? NotesHeader.columns(at: index, in: lines)
    {
      for above in notes.lowerBound..<index where kinds[above] == .text { kinds[above] = .header }
      kinds += (index..<notes.upperBound).map { _ in .header }
    } else if MarkerLine.mayBeForward(line), hasHeader(below: index) {
      kinds.append(.forward)
    } else if MarkerLine.announces(line), hasHeader(below: index) {
      kinds.append(.marker)
    } else {
      kinds.append(kind(of: line, at: index))
      attribute(index)
    }
  }

  /// Whether a line stands in what the HTML says is the signature.
  private mutating func isSignature(_ line: TextLine) -> Bool {
    if let mark = line.mark { isInSignature = mark == HTMLMarks.signature }
    return isInSignature
  }

  private func isQuote(below index: Int) -> Bool {
    lines[(index + 1)...].prefix(2).first { !$0.isBlank }.map { $0.depth > 0 } ?? false
  }

  private func hasHeader(below index: Int) -> Bool {
    guard let next = lines[(index + 1)...].firstIndex(where: { !$0.isBlank }) else { return false }
    if EmbeddedHeader(at: next, in: lines, facts: facts) != nil { return true }
    return MarkerLine.isFramed(lines[index]) && FramedHeader.range(at: next, in: lines) != nil
  }

  /// Marks what introduces the quotation that begins on line `quote`.
  private mutating func introduce(_ quote: Int) {
    let start = Introduction(lines, facts: facts).start(above: quote) {
      kinds[$0] == .text || kinds[$0] == .device
    }
    guard let start else { return }
    for line in start..<quote where kinds[line] != .empty { kinds[line] = .attribution }
  }

  private mutating func findDisclaimer() {
    guard let range = Disclaimer.range(in: lines, kinds: kinds, upTo: endOfText) else { return }
    for line in range where kinds[line] == .text { kinds[line] = .ownSignature }
  }

  private static let earlier: [LineKind] = [.header, .marker, .forward, .attribution, .signature]

  /// Where the text above earlier mail and signatures ends.
  private var endOfText: Int { kinds.firstIndex { Self.earlier.contains($0) } ?? kinds.count }

  private mutating func findContact() {
    let end = endOfText
    let lastText = { (kinds: [LineKind]) in
      kinds[..<end].lastIndex { ![.empty, .device, .quote, .ownSignature].contains($0) }
    }
    if let last = lastText(kinds), kinds[last] == .text, isParagraph(last),
      SignatureLine.namesDevice(lines[last])
    {
      kinds[last] = .device
    }
    guard let last = lastText(kinds), kinds[last] == .text else { return }
    if last > 0, SignatureLine.isDashedName(lines[last]), lines[last - 1].folded.bytes.first != 0x2D
    {
      kinds[last] = .contact
    } else if let start = ClosingBlock.start(
      in: lines,
      kinds: kinds,
      upTo: last + 1,
      facts: facts
    )
      ?? ContactBlock.start(in: lines, kinds: kinds, upTo: last + 1)
    {
      kinds[ClosingBlock.start(above: start, in: lines, kinds: kinds)] = .contact
    }
  }

  /// A line of nothing but marks above the beginning of an earlier message sets it apart.
  private mutating func findOrnaments() {
    let beginnings: [LineKind] = [.header, .marker, .forward, .attribution]
    var above: Int?
    for index in kinds.indices where kinds[index] != .empty {
      if let above, kinds[above] == .text, beginnings.contains(kinds[index]),
        MarkerLine.isOrnament(lines[above])
      {
        kinds[above] = .divider
      }
      above = index
    }
  }

  private static let longestFooter = 8

  /// Whether a long divider begins what a mailing list adds: the last few lines, with an address.
  private func isFooter(_ line: TextLine, below index: Int) -> Bool {
    guard line.folded.count >= 30, lines.count - index <= 3 * Self.longestFooter else {
      return false
    }
    let below = lines[(index + 1)...].filter { !$0.isBlank }
    return (1...Self.longestFooter).contains(below.count)
      && below.allSatisfy { $0.depth == 0 && $0.folded.count <= ($0.folded.holdsLink ? 500 : 200) }
      && below.contains { $0.folded.contains("@") || $0.folded.holdsLink }
  }

  /// Whether a line of dashes stands between two paragraphs of somebody's own: empty lines on both
  /// sides of it, and a sentence below.
  private func isBetweenSections(_ index: Int) -> Bool {
    guard index > 0, lines[index - 1].isBlank, index + 2 < lines.count, lines[index + 1].isBlank
    else { return false }
    let below = lines[(index + 2)...].drop { $0.isBlank }.prefix { !$0.isBlank && $0.depth == 0 }
    guard let last = below.last?.folded.bytes.last, ".?!".utf8.contains(last),
      // What lists and newsletters put there says where to write.
      !below.contains(where: { $0.folded.contains("@") || $0.folded.holdsLink })
    else { return false }
    return below.reduce(0) { $0 + $1.folded.wordCount } >= Self.fewestWords
  }

  private static let fewestWords = 2

  /// Whether a line stands alone below others.
  private func isParagraph(_ index: Int) -> Bool {
    index > 1 && kinds[index - 1] == .empty
  }

  private func kind(of line: TextLine, at index: Int) -> LineKind {
    if MarkerLine.isForward(line) { return .forward }
    if MarkerLine.isOriginal(line) { return .marker }
    if index > 0, MarkerLine.asks(line, below: lines[index - 1]) { return .marker }
    if SignatureLine.isSeparator(line) { return .signature }
    if SignatureLine.isRule(line) { return isBetweenSections(index) ? .text : .rule }
    if DividerLine.matches(line) {
      if isFooter(line, below: index) { return .signature }
      return isBetweenSections(index) ? .text : .divider
    }
    return SignatureLine.isDevice(line) || SignatureLine.isDeviceLink(line) ? .device : .text
  }

  private mutating func attribute(_ index: Int) {
    guard kinds[index] == .text else { return }
    guard let first = start(ofAttributionEndingAt: index) else { return }
    let start = Introduction(lines, facts: facts).begin(from: first) { kinds[$0] == .text }
    for line in start...index where kinds[line] == .text || kinds[line] == .device {
      kinds[line] = .attribution
    }
  }

  private func start(ofAttributionEndingAt index: Int) -> Int? {
    let line = lines[index].folded
    if let start = Attribution.start(endingAt: index, in: lines),
      isQuote(below: index) || Attribution.isProgramsOwn(lines[start...index])
    {
      return start
    }
    if lines[index].mark == HTMLMarks.attribution, line.hasSuffix(":") { return index }
    if Attribution.namesSender(line), isQuote(below: index) { return index }
    return Introduction(lines, facts: facts).start(ofUnmarkedEndingAt: index) {
      kinds[$0] == .text || kinds[$0] == .device
    }
  }
}
