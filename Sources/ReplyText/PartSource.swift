/// The source of a multipart that stands in a text, as programs quote or forward what they do not read: from
/// a boundary with a part below it to the boundary that ends all of them (RFC 2046 §5.1.1).
enum PartSource {
  /// The lines of it; none in most texts.
  static func lines(in lines: [TextLine]) -> [Int] {
    var found: [Int] = []
    var end: [UInt8]?
    var depth = 0
    for (index, line) in lines.enumerated() {
      if end == nil, let boundary = boundary(line), isPart(below: index, in: lines) {
        end = boundary + Array("--".utf8)
        depth = line.depth
      }
      guard let last = end, line.depth == depth || line.isBlank else { continue }
      found.append(index)
      if line.depth == depth, let boundary = boundary(line), boundary == last { end = nil }
    }
    return found
  }

  /// The boundary that a line is, with its dashes; an encapsulated one has two more signs (RFC 934).
  private static func boundary(_ line: TextLine) -> [UInt8]? {
    var bytes = Array(line.content.utf8).trimmed
    if bytes.starts(with: "- --".utf8) { bytes.removeFirst(2) }
    guard bytes.starts(with: "--".utf8), bytes.count <= 76, !bytes.contains(0x20),
      bytes.contains(where: { $0 != UInt8(ascii: "-") })
    else { return nil }
    return bytes
  }

  /// Whether the fields of a part begin below a line, or a page does whose fields were left out.
  private static func isPart(below index: Int, in lines: [TextLine]) -> Bool {
    guard let next = lines[(index + 1)...].prefix(2).first(where: { !$0.isBlank }),
      next.depth == lines[index].depth
    else { return false }
    let start = next.content.utf8.drop { $0 == 0x20 }.prefix(24).map { $0 | 0x20 }
    return starts.contains { start.starts(with: $0) }
  }

  /// What a part begins with, in lower case as `| 0x20` makes it.
  private static let starts = [
    "content-type:", "content-transfer-encoding:", "content-disposition:", "content-id:",
    "<!doctype html", "<html",
  ].map { $0.utf8.map { $0 | 0x20 } }
}

extension [UInt8] {
  /// The bytes without blanks around them.
  fileprivate var trimmed: [UInt8] {
    var rest = self[...].drop { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
    while let last = rest.last, last == 0x20 || last == 0x09 || last == 0x0D { rest.removeLast() }
    return Array(rest)
  }
}
