/// Filters on HTML.
enum HTMLFilters {
  static let all: [Filter] = [
    Filter("escape", escape),
    Filter("h", escape),
    Filter("escape_once") { input, _, _ throws(Failure) in
      .markup(HTMLEscaping.escapedOnce(input.filterText))
    },
    Filter("newline_to_br", newlineToBreak),
    Filter("raw_html") { input, _, _ throws(Failure) in
      input == .null ? .null : .markup(input.filterText)
    },
    Filter("strip_html") { input, _, _ throws(Failure) in
      let bytes = withoutTags(withoutBlocks(Array(input.filterText.utf8)))
      return .string(String(decoding: bytes, as: UTF8.self))
    },
  ]

  private static func escape(
    _ input: Value,
    _ arguments: FilterArguments,
    _ scope: FilterScope
  ) throws(Failure) -> Value {
    input == .null ? .null : .markup(HTMLEscaping.escaped(input.filterText))
  }

  /// Line breaks become `<br />`.
  ///
  /// Where values are escaped, the text is escaped first, so that the breaks survive and nothing
  /// else does.
  private static func newlineToBreak(
    _ input: Value,
    _ arguments: FilterArguments,
    _ scope: FilterScope
  ) throws(Failure) -> Value {
    let text = scope.escapesHTML ? HTMLEscaping.markup(input) : input.filterText
    let bytes = Array(text.utf8)
    var output: [UInt8] = []
    for (place, byte) in bytes.enumerated() {
      let isReturn = byte == 0x0D && place + 1 < bytes.count && bytes[place + 1] == 0x0A
      if isReturn { continue }
      if byte == 0x0A { output.append(contentsOf: "<br />".utf8) }
      output.append(byte)
    }
    try scope.check(bytes: output.count)
    let result = String(decoding: output, as: UTF8.self)
    return scope.escapesHTML ? .markup(result) : .string(result)
  }

  private static let blocks = [("<script", "</script>"), ("<!--", "-->"), ("<style", "</style>")]

  /// The text without scripts, comments and styles.
  private static func withoutBlocks(_ bytes: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    var place = 0
    // For each kind the next place where it can be closed, so that each is searched for only once.
    var closers = blocks.map { Closer(ByteSearch($0.1).starts(in: bytes), length: $0.1.utf8.count) }
    while place < bytes.count {
      var end: Int?
      if bytes[place] == UInt8(ascii: "<") {
        for (kind, block) in blocks.enumerated()
        where bytes[place...].starts(with: block.0.utf8) {
          end = closers[kind].end(after: place + block.0.utf8.count)
          break
        }
      }
      if let end {
        place = end
      } else {
        output.append(bytes[place])
        place += 1
      }
    }
    return output
  }

  /// The places that close a kind of block, gone through once.
  private struct Closer {
    private let starts: [Int]
    private let length: Int
    private var next = 0

    init(_ starts: [Int], length: Int) {
      self.starts = starts
      self.length = length
    }

    mutating func end(after place: Int) -> Int? {
      while next < starts.count, starts[next] < place { next += 1 }
      return next < starts.count ? starts[next] + length : nil
    }
  }

  private static func withoutTags(_ bytes: [UInt8]) -> [UInt8] {
    guard let lastClose = bytes.lastIndex(of: UInt8(ascii: ">")) else { return bytes }
    var output: [UInt8] = []
    var isInTag = false
    for (place, byte) in bytes.enumerated() {
      if byte == UInt8(ascii: "<"), place < lastClose { isInTag = true }
      if !isInTag { output.append(byte) }
      if byte == UInt8(ascii: ">") { isInTag = false }
    }
    return output
  }
}
