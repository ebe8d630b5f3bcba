/// Says of every line of a body what it is.
struct LineClassifier {
  private let lines: [TextLine]
  private(set) var kinds: [LineKind]
  private var isCode = false

  /// Classifies `lines`.
  init(_ lines: [TextLine]) {
    self.lines = lines
    kinds = []
    kinds.reserveCapacity(lines.count)
    while kinds.count < lines.count { classify(kinds.count) }
    findContact()
  }

  private mutating func classify(_ index: Int) {
    let line = lines[index]
    if line.depth > 0 {
      kinds.append(.quote)
    } else if line.mark == HTMLMarks.earlier {
      kinds.append(.marker)
    } else if line.isBlank {
      kinds.append(.empty)
    } else if line.folded.hasPrefix("```") || isCode {
      // What stands between code fences is text, whatever it looks like.
      if line.folded.hasPrefix("```") { isCode.toggle() }
      kinds.append(.text)
    } else if let header = EmbeddedHeader(at: index, in: lines) {
      kinds += header.range.map { _ in .header }
    } else if MarkerLine.mayBeForward(line), hasHeader(below: index) {
      kinds.append(.forward)
    } else {
      kinds.append(kind(of: line))
      attribute(index)
    }
  }

  private func isQuote(below index: Int) -> Bool {
    lines[(index + 1)...].prefix(2).first { !$0.isBlank }.map { $0.depth > 0 } ?? false
  }

  private func hasHeader(below index: Int) -> Bool {
    lines[(index + 1)...].firstIndex { !$0.isBlank }
      .map { EmbeddedHeader(at: $0, in: lines) != nil } ?? false
  }

  private mutating func findContact() {
    let earlier: [LineKind] = [.header, .marker, .forward, .attribution, .signature]
    let end = kinds.firstIndex { earlier.contains($0) } ?? kinds.count
    let last = kinds[..<end].lastIndex { $0 != .empty && $0 != .device && $0 != .quote }
    guard let last, kinds[last] == .text else { return }
    if last > 0, SignatureLine.isDashedName(lines[last]), lines[last - 1].folded.bytes.first != 0x2D
    {
      kinds[last] = .contact
    } else if let start = ContactBlock.start(in: lines, kinds: kinds, upTo: last + 1) {
      kinds[start] = .contact
    }
  }

  private func kind(of line: TextLine) -> LineKind {
    if MarkerLine.isForward(line) { return .forward }
    if MarkerLine.isOriginal(line) { return .marker }
    if SignatureLine.isSeparator(line) { return .signature }
    if SignatureLine.isRule(line) { return .rule }
    if DividerLine.matches(line) { return .divider }
    return SignatureLine.isDevice(line) ? .device : .text
  }

  private mutating func attribute(_ index: Int) {
    guard kinds[index] == .text else { return }
    let line = lines[index].folded
    if lines[index].mark == HTMLMarks.attribution, line.hasSuffix(":") {
      kinds[index] = .attribution
    } else if Attribution.namesSender(line), isQuote(below: index) {
      kinds[index] = .attribution
    }
    guard let start = Attribution.start(endingAt: index, in: lines)
    else { return }
    for line in start...index where kinds[line] == .text || kinds[line] == .device {
      kinds[line] = .attribution
    }
  }
}
