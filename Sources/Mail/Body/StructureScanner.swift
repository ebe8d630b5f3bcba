/// Finds the tree of parts in one pass over the source (RFC 2046 §5.1); holds headers and ranges only.
///
/// Nothing recurses: open multiparts stand on a stack, parts in a flat list in the order they start.
struct StructureScanner {
  var window: SourceWindow
  private let limits: ParserLimits
  private let legacy: Charset
  /// The charset of the first part that declares one.
  private var declared: Charset?
  var nodes: [PartNode] = []
  private(set) var defects: [Defect] = []
  var open: [OpenMultipart] = []
  /// The part whose body runs at the moment, when it is not a multipart.
  var leaf: Int?

  init(_ source: any ByteSource, limits: ParserLimits, legacy: Charset) {
    self.legacy = legacy
    window = SourceWindow(source)
    self.limits = limits
  }

  /// Scans the whole source.
  mutating func scan() {
    var position = beginPart(at: messageStart(), in: nil)
    while !open.isEmpty, let delimiter = nextDelimiter(from: position) {
      endParts(above: delimiter)
      if delimiter.isClosing {
        open[delimiter.level].isClosed = true
        position = delimiter.next
        if delimiter.level == 0 { break }
        continue
      }
      guard nodes.count < limits.parts else {
        defects.append(Defect("too-many-parts", at: delimiter.start))
        break
      }
      position = beginPart(at: delimiter.next, in: delimiter.level)
    }
    endAll()
    if window.isUnreadable { defects.append(Defect("unreadable-source", at: window.count)) }
  }

  /// The start of the header: after a byte order mark and empty lines.
  private mutating func messageStart() -> Int {
    window.cover(0..<SourceWindow.chunk)
    let bytes = window.bytes
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while start < bytes.count, bytes[start].isLineBreak { start += 1 }
    return start == bytes.count ? 0 : start
  }

  // MARK: Parts

  /// Reads a header and opens its part.
  /// - Returns: Where its body starts.
  private mutating func beginPart(at start: Int, in level: Int?) -> Int {
    let parent = level.map { open[$0].node }
    var block = headerBlock(at: start)
    // QUIRK: raw file names are in the charset of the text that stands before them.
    block.header.legacyCharset = declared ?? legacy
    let parentType = parent.map { nodes[$0].content.mediaType }
    // RFC 2046 §5.1.5: in a digest, a part without a type is a message.
    let content = ContentFields(
      block.header,
      defaultType: parentType == "multipart/digest" ? "message/rfc822" : "text/plain"
    )
    declared = declared ?? content.declaredCharset
    let node = nodes.count
    nodes.append(
      PartNode(
        parent: parent,
        header: block.header,
        content: content,
        start: start,
        bodyStart: block.bodyStart
      )
    )
    if content.hasUnknownEncoding { defects.append(Defect("unknown-encoding", at: start)) }
    leaf = node
    if content.mediaType.hasPrefix("multipart/") {
      openMultipart(node, depth: open.count)
      openLostPart(in: node)
    }
    return block.bodyStart
  }

  private mutating func openMultipart(_ node: Int, depth: Int) {
    guard depth < limits.depth else {
      defects.append(Defect("too-deep", at: nodes[node].start))
      return
    }
    var boundary = nodes[node].content.boundary ?? []
    if boundary.isEmpty || boundary.count > Self.maximumBoundary {
      defects.append(Defect("missing-boundary", at: nodes[node].start))
      guard let found = lostBoundary(of: node) else { return }
      boundary = found
    }
    open.append(OpenMultipart(node: node, delimiter: [0x2D, 0x2D] + boundary))
    leaf = nil
  }

  /// How long a boundary may be; the RFC allows 70.
  private static let maximumBoundary = 1000

  /// Ends the part before a delimiter, and multiparts inside the one that it belongs to.
  private mutating func endParts(above delimiter: Delimiter) {
    if let leaf { nodes[leaf].bodyEnd = max(delimiter.bodyEnd, nodes[leaf].bodyStart) }
    leaf = nil
    while open.count > delimiter.level + 1, let inner = open.popLast() {
      nodes[inner.node].bodyEnd = max(delimiter.bodyEnd, nodes[inner.node].bodyStart)
      if !inner.isClosed {
        defects.append(Defect("missing-close-boundary", at: delimiter.start))
      }
    }
  }

  private mutating func endAll() {
    let end = window.count
    for index in nodes.indices where nodes[index].bodyEnd == nil {
      nodes[index].bodyEnd = max(end, nodes[index].bodyStart)
    }
    for inner in open.reversed() where !inner.isClosed {
      defects.append(Defect("missing-close-boundary", at: end))
    }
    open = []
  }

  // MARK: Headers

  private mutating func headerBlock(at start: Int) -> (header: Header, bodyStart: Int) {
    var size = 16 * 1024
    while true {
      window.cover(start..<start.addingClamped(size))
      let base = window.base
      let delimiters = open
      let bytes = window.bytes
      let scanner = HeaderScanner(
        bytes.span,
        min(start - base, bytes.count)..<bytes.count,
        isAtEnd: window.end >= window.count,
        limits: limits
      ) { index in
        Delimiter.match(bytes.span, at: index, delimiters) != nil
      }
      if scanner.ending == .needsMore {
        size = size.multipliedReportingOverflow(by: 4).partialValue
        continue
      }
      note(scanner, at: start)
      var bodyStart = scanner.bodyStart + base
      if scanner.ending == .limit { bodyStart = afterBlankLine(from: bodyStart) }
      return (header(scanner, bytes), bodyStart)
    }
  }

  /// Shares the bytes of a source in memory; keeps only the block of another.
  private func header(_ scanner: HeaderScanner, _ bytes: [UInt8]) -> Header {
    guard !window.isWhole, let first = scanner.entries.first, let last = scanner.entries.last
    else { return Header(storage: bytes, entries: scanner.entries, legacy: legacy) }
    return Header(
      storage: Array(bytes[first.start..<last.end]),
      entries: scanner.entries.map { $0.moved(by: -first.start) },
      legacy: legacy
    )
  }

  private mutating func note(_ scanner: HeaderScanner, at start: Int) {
    if scanner.hasGarbage { defects.append(Defect("malformed-header-line", at: start)) }
    if scanner.hasTooManyFields { defects.append(Defect("too-many-header-fields", at: start)) }
    switch scanner.ending {
    case .limit: defects.append(Defect("header-too-long", at: start))
    case .body: defects.append(Defect("missing-blank-line", at: scanner.bodyStart + window.base))
    default: break
    }
  }

  /// Skips the rest of a header that is over its limit.
  private mutating func afterBlankLine(from start: Int) -> Int {
    var index = start
    while index < window.count {
      window.cover(index..<index + 1)
      guard index < window.end else { break }
      let local = index - window.base
      let feed = ByteScan.index(of: 0x0A, in: window.bytes.span, local..<window.bytes.count)
      index = window.base + feed
      guard feed < window.bytes.count else { continue }
      index += 1
      window.cover(index..<index.addingClamped(2))
      let next = window.bytes[max(0, index - window.base)...].prefix(2)
      if next.first == 0x0A { return index + 1 }
      if next.elementsEqual([0x0D, 0x0A]) { return index + 2 }
    }
    return window.count
  }

  // MARK: Delimiters

  /// The next delimiter line of an open multipart.
  private mutating func nextDelimiter(from start: Int) -> Delimiter? {
    var index = start
    while index < window.count {
      window.cover(max(0, index - 2)..<index.addingClamped(Self.maximumBoundary + 1024))
      let base = window.base
      let dash =
        base
        + ByteScan.index(
          of: 0x2D,
          in: window.bytes.span,
          (index - base)..<window.bytes.count
        )
      index = dash
      // A delimiter near the end of the window needs more of the source.
      if dash + Self.maximumBoundary + 1024 > window.end, window.end < window.count {
        window.cover(max(0, dash - 2)..<dash.addingClamped(SourceWindow.chunk))
        if dash >= window.end { continue }
      }
      guard dash < window.end else { return nil }
      if dash == start || isLineStart(dash) {
        let local = dash - window.base
        if let match = Delimiter.match(window.bytes.span, at: local, open) {
          return delimiter(match, at: dash, from: start)
        }
      }
      index = dash + 1
    }
    return nil
  }

  private func isLineStart(_ position: Int) -> Bool {
    let local = position - window.base
    return local > 0 && window.bytes[local - 1].isLineBreak
  }

  private func delimiter(_ match: Delimiter.Match, at position: Int, from start: Int) -> Delimiter {
    let local = position - window.base
    // RFC 2046 §5.1.1: the line break before a delimiter belongs to it.
    var end = local
    if end > start - window.base, window.bytes[end - 1] == 0x0A { end -= 1 }
    if end > start - window.base, window.bytes[end - 1] == 0x0D { end -= 1 }
    return Delimiter(
      level: match.level,
      isClosing: match.isClosing,
      start: position,
      bodyEnd: end + window.base,
      next: match.next + window.base
    )
  }
}
