import Cases

extension SMTPReply {
  /// The code at the start of a line: 2yz to 5yz.
  static func code(_ line: some Collection<UInt8>) -> Int? {
    let digits = line.prefix(3).map { Int($0) - 0x30 }
    guard digits.count == 3, (2...5).contains(digits[0]),
      (0...9).contains(digits[1]), (0...9).contains(digits[2])
    else { return nil }
    return digits[0] * 100 + digits[1] * 10 + digits[2]
  }

  /// Joins the lines of a reply and takes the enhanced code (RFC 2034 §4) out of each.
  init(code: Int, lines: [String]) {
    let cut = lines.map { Self.cut($0, class: code / 100) }
    let text = cut.map(\.text).filter { !$0.isEmpty }.joined(separator: " ")
    self.init(code: code, enhancedCode: cut.compactMap(\.code).first, text: text)
  }

  /// status-code = class "." subject "." detail (RFC 3463 §2), of the same class as the reply.
  private static func cut(_ line: String, class digit: Int) -> (code: String?, text: String) {
    let words = line.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
    let numbers = words.first?.split(separator: ".", omittingEmptySubsequences: false) ?? []
    let isCode =
      numbers.count == 3 && numbers[0] == String(digit)
      && numbers.allSatisfy { (1...3).contains($0.utf8.count) && UInt16($0) != nil }
    guard isCode else { return (nil, line) }
    return (String(words[0]), words.count > 1 ? String(words[1]) : "")
  }
}
