/// What a broken header of a multipart lost, as far as its body shows it.
extension StructureScanner {
  /// How far into a body a lost boundary is looked for.
  private static let reach = 4096
  /// RFC 2046 §5.1.1: a boundary has at most 70 characters.
  private static let longestBoundary = 70

  // QUIRK: gateways that lose folding leave `boundary=…` on a line of its own, which is no field.
  /// The boundary of a multipart whose header says none: the first line of two hyphens and a word
  /// above a Content field.
  mutating func lostBoundary(of node: Int) -> [UInt8]? {
    let start = nodes[node].bodyStart
    window.cover(start..<start.addingClamped(Self.reach))
    let lines = window.bytes[min(max(0, start - window.base), window.bytes.count)...]
      .prefix(Self.reach)
      .split(separator: 0x0A, omittingEmptySubsequences: false)
    for (line, below) in zip(lines, lines.dropFirst()) {
      let line = line.last == 0x0D ? line.dropLast() : line
      guard line.count > 2, line.count <= Self.longestBoundary + 2,
        line.starts(with: [0x2D, 0x2D]),
        line.allSatisfy({ $0 > 0x20 && $0 < 0x7F }),
        below.prefix(Self.content.count).map(\.lowercased) == Self.content
      else { continue }
      // That of a multipart around this one ends it.
      return open.contains { $0.delimiter == Array(line) } ? nil : Array(line.dropFirst(2))
    }
    return nil
  }

  private static let content = Array("content-".utf8)

  // QUIRK: where the delimiter of a first part was lost, its fields stand in the header of the
  // multipart around it, and its body where the preamble would.
  /// Opens the first part of a multipart inside another whose header has a second Content-Type, of
  /// text.
  mutating func openLostPart(in node: Int) {
    guard let parent = nodes[node].parent, open.last?.node == node, parent != node else { return }
    let header = nodes[node].header
    guard let field = header.all("Content-Type").dropFirst().last else { return }
    let content = ContentFields(header, type: field, defaultType: "text/plain")
    guard content.mediaType == "text/plain" || content.mediaType == "text/html" else { return }
    let outer = nodes[node]
    leaf = nodes.count
    nodes.append(
      PartNode(
        parent: node,
        header: header,
        content: content,
        start: outer.start,
        bodyStart: outer.bodyStart
      )
    )
  }
}
