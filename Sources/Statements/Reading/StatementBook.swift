/// Keeps the books of the statement that is read: sums, identities, bounds, and the gap to the one
/// before.
struct StatementBook {
  private let sink: StatementSink
  private let limits: StatementLimits
  private var heading: StatementHeading?
  private var identity: EntryIdentity?
  private var balance = StatementBalance()
  /// Where the last statement of each account ended.
  private var ends: [String: Int] = [:]
  private var read = 0
  /// How many statements have begun.
  private(set) var statements = 0

  init(limits: StatementLimits, sink: @escaping StatementSink) {
    self.limits = limits
    self.sink = sink
  }

  /// Whether a statement has begun and not ended.
  var isOpen: Bool { heading != nil }
  /// How many entries the statement has so far.
  var entries: Int { balance.entries }
  /// The sum of its booked entries so far.
  var booked: Int { balance.booked }

  mutating func begin(_ heading: StatementHeading, opening: Int?) throws {
    self.heading = heading
    identity = EntryIdentity(of: heading)
    balance = StatementBalance(opening: opening)
    statements += 1
    try sink(.heading(heading))
    if heading.isCopy { return }
    let key = heading.account + " " + heading.currency
    if heading.format.books, let opening, let end = ends[key], end != opening {
      try sink(.doubt(.gap(opening &- end), line: heading.line))
    }
  }

  mutating func add(_ entry: StatementEntry, raw: [String]) throws {
    balance.entries += 1
    read += max(1, entry.parts.count)
    guard read <= limits.entries else {
      throw StatementError(.tooLarge("the number of entries", bound: limits.entries))
    }
    if entry.isBooked {
      let (sum, overflows) = balance.booked.addingReportingOverflow(entry.amount)
      guard !overflows else {
        throw StatementError(.tooLarge("the sum of the entries", bound: Int.max), line: entry.line)
      }
      balance.booked = sum
    }
    guard let identified = identity?.identified(entry, raw: raw) else { return }
    try sink(.entry(identified))
  }

  mutating func doubt(_ doubt: StatementDoubt, line: Int) throws {
    try sink(.doubt(doubt, line: line))
  }

  mutating func end(opening: Int?, closing: Int?) throws {
    guard let heading else { return }
    if let opening { balance.opening = opening }
    balance.closing = closing
    if let closing, heading.format.books {
      ends[heading.account + " " + heading.currency] = closing
    }
    self.heading = nil
    try sink(.balance(balance))
  }
}
