import Cases

/// Reads CODA (Febelfin, version 2): statements of Belgian banks, lines of 128 characters.
struct CODAReader: LineReading {
  var book: StatementBook
  /// The header of the statement that is read.
  private var header: CODAHeader?
  private var isDuplicate = false
  private var isInFile = false
  private var movement: CODAMovement?
  private var closing: Int?
  /// Debits and credits, for the totals of the trailer.
  private var debits = 0
  private var credits = 0

  init(book: StatementBook) {
    self.book = book
  }

  mutating func take(_ text: String, line number: Int) throws {
    let line = CODALine(text)
    guard !line.isBlank else { return }
    do {
      try take(line, number)
    } catch var error as StatementError {
      error.line = error.line ?? number
      error.entry = error.entry ?? movement.map { _ in book.entries + 1 }
      throw error
    }
  }

  private mutating func take(_ line: CODALine, _ number: Int) throws {
    switch line.kind {
    case "0":
      guard !isInFile else { throw StatementError(.missing("the trailer (record 9)")) }
      isInFile = true
      isDuplicate = line.field(17...17) == "D"
    case "1": try begin(line, number)
    case "21", "22", "23": try takeMovement(line, number)
    case "31", "32", "33": movement?.takeInformation(line)
    case "4": break
    case "8": try takeClosing(line)
    case "9": try end(line, number)
    default: throw StatementError.unreadable("a record", line.field(1...4), line: number)
    }
  }

  mutating func finish() throws {
    guard !isInFile, book.statements > 0 else { throw StatementError(.truncated) }
  }

  // MARK: Records

  private mutating func begin(_ line: CODALine, _ number: Int) throws {
    guard isInFile, header == nil else {
      throw StatementError.unreadable("a record", line.field(1...4), line: number)
    }
    let found = try CODAHeader(line)
    header = found
    (debits, credits, closing) = (0, 0, nil)
    var heading = StatementHeading(
      format: .coda,
      version: nil,
      account: found.account,
      currency: found.currency,
      number: found.number,
      isCopy: isDuplicate,
      line: number
    )
    heading.number = found.number
    try book.begin(heading, opening: found.balance)
  }

  private mutating func takeMovement(_ line: CODALine, _ number: Int) throws {
    guard let header else { throw StatementError(.missing("the old balance (record 1)")) }
    if line.kind == "21" {
      let part = try CODAPart(line, currency: header.currency)
      if part.isDetail, movement?.take(part, sequence: line.field(3...6)) == true { return }
      guard !part.isDetail else {
        throw StatementError.unreadable(
          "a detail without its movement",
          line.field(3...10),
          line: number
        )
      }
      try endMovement()
      movement = CODAMovement(part, sequence: line.field(3...6), line: number)
    } else {
      movement?.continueLast(line)
    }
  }

  private mutating func endMovement() throws {
    guard let ended = movement, let header else { return }
    movement = nil
    let entry = ended.entry(currency: header.currency)
    if entry.amount < 0 { debits &-= entry.amount } else { credits &+= entry.amount }
    if let difference = ended.difference(from: entry) {
      try book.doubt(.partsDiffer(by: difference), line: entry.line)
    }
    try book.add(entry, raw: ended.raw + [String(header.year)])
  }

  private mutating func takeClosing(_ line: CODALine) throws {
    try endMovement()
    guard let header else { throw StatementError(.missing("the old balance (record 1)")) }
    closing = try CODAHeader.balance(line, sign: 42, currency: header.currency)
  }

  private mutating func end(_ line: CODALine, _ number: Int) throws {
    try endMovement()
    guard let header else { throw StatementError(.missing("the old balance (record 1)")) }
    guard let closing else { throw StatementError(.missing("the new balance (record 8)")) }
    let totals = [
      ("the debits (record 9)", 23...37, debits), ("the credits (record 9)", 38...52, credits),
    ]
    for (name, place, sum) in totals {
      let text = line.field(place)
      guard text.contains(where: { $0 != "0" && $0 != " " }) || sum != 0 else { continue }
      if StatedAmount.thousandths(text, currency: header.currency) != sum {
        try book.doubt(.totalDiffers(of: name), line: number)
      }
    }
    try book.end(opening: nil, closing: closing)
    self.header = nil
    isInFile = false
  }
}
