/// Reads MT940 and MT942 (SWIFT) in the dialects of banks, line by line.
///
/// A field begins with its tag at the start of a line; all other lines continue it, whatever they begin
/// with. A lone `-` ends a message only where another begins, or nothing follows: in a text it is text.
struct MTReader: LineReading {
  private let limits: StatementLimits
  var book: StatementBook
  private var field: MTField?
  private var message: MTMessage?
  private var isIntraday = false
  /// Lone dashes that may be the end of the message, and blank lines behind them.
  private var dashes: [String] = []
  /// The page before, when more of the statement follows.
  private var page: MTMessage?
  private var hasMessage = false

  init(limits: StatementLimits, book: StatementBook) {
    self.limits = limits
    self.book = book
  }

  mutating func take(_ line: String, line number: Int) throws {
    var line = line[...]
    if line.hasPrefix("{") { line = envelope(line) }
    let trimmed = line.trimmed
    if Self.ends.contains(String(trimmed)) || trimmed.hasPrefix("-}")
      || !dashes.isEmpty && trimmed.isEmpty
    {
      dashes.append(String(line))
      return
    }
    if let found = MTField(line, line: number), isField(found) {
      try endDashes(before: found.tag)
      try endField()
      field = found
      if found.tag == "20" { try begin(found) }
    } else {
      try endDashes(before: nil)
      try continueField(line, number)
    }
  }

  /// The last line of a message.
  private static let ends: Set = ["-", "-XXX"]

  mutating func finish() throws {
    try endField()
    try endMessage()
    try endPage()
    guard hasMessage else { throw StatementError(.notAStatement(.unknown)) }
  }

  // MARK: Lines

  /// What follows the blocks of SWIFT before a message.
  private mutating func envelope(_ line: Substring) -> Substring {
    if line.contains("{2:O942") || line.contains("{2:I942") { isIntraday = true }
    guard let start = line.firstRange(of: "{4:") else { return "" }
    return line[start.upperBound...]
  }

  /// Whether a line that looks like a field is one: within a text, where a line may begin with `:20:15`
  /// of a time, only one that may follow there and reads as such.
  private func isField(_ found: MTField) -> Bool {
    guard let message else { return found.tag == "20" }
    guard field?.tag == "86", !message.isEnded else { return true }
    switch found.tag {
    case "20": return !dashes.isEmpty
    case "61": return MTDay.day(found.value.prefix(6)) != nil
    case "60F", "60M", "62F", "62M", "64", "65": return MTBalance(found.value) != nil
    case "21", "25", "25P", "28", "28C", "NS": return false
    default: return true
    }
  }

  private mutating func continueField(_ line: Substring, _ number: Int) throws {
    guard field != nil else {
      if line.trimmed == "942" { isIntraday = true }
      return
    }
    field?.lines.append(String(line))
    guard field?.lines.count ?? 0 <= limits.fieldLines else {
      throw StatementError(
        .tooLarge("the lines of a field", bound: limits.fieldLines),
        line: number
      )
    }
  }

  /// Takes dashes as the end of the message where another begins, else as text.
  private mutating func endDashes(before tag: String?) throws {
    guard !dashes.isEmpty else { return }
    let lines = dashes
    dashes = []
    if tag == "20" || message?.isEnded == true {
      try endField()
      try endMessage()
    } else {
      field?.lines += lines.filter { !$0.allSatisfy(\.isWhitespace) }
    }
  }

  // MARK: Messages

  private mutating func begin(_ found: MTField) throws {
    try endMessage()
    message = MTMessage(line: found.line, isIntraday: isIntraday)
    isIntraday = false
    hasMessage = true
  }

  private mutating func endField() throws {
    guard let found = field else { return }
    field = nil
    if found.tag.hasPrefix("60") { try endPage(before: found) }
    try message?.take(found, &book)
  }

  private mutating func endMessage() throws {
    guard var ended = message else { return }
    message = nil
    if try ended.endsPage(&book) { page = ended } else { try ended.finish(&book) }
  }

  /// Goes on with the statement of the page before, or ends it as it stands.
  private mutating func endPage(before found: MTField? = nil) throws {
    guard var last = page else { return }
    page = nil
    if let found, message?.continues(last, found) == true {
      message?.isContinued = true
    } else {
      try last.finish(&book)
    }
  }
}

extension StringProtocol {
  /// The text without blanks at its ends.
  var trimmed: SubSequence {
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return self[endIndex...] }
    return self[first...last]
  }
}
