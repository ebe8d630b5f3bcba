/// A movement of CODA with its details, which move nothing by themselves.
struct CODAMovement {
  private var total: CODAPart
  private var parts: [CODAPart] = []
  private let sequence: String
  private let line: Int
  private var information = ""

  init(_ total: CODAPart, sequence: String, line: Int) {
    self.total = total
    self.sequence = sequence
    self.line = line
  }

  /// Takes a detail; false when it belongs to another movement.
  mutating func take(_ part: CODAPart, sequence: String) -> Bool {
    guard sequence == self.sequence else { return false }
    parts.append(part)
    return true
  }

  /// Takes a record 2.2 or 2.3 of what came last.
  mutating func continueLast(_ line: CODALine) {
    if parts.isEmpty { total.continued(line) } else { parts[parts.count - 1].continued(line) }
  }

  /// Takes what the bank says besides.
  mutating func takeInformation(_ line: CODALine) {
    let places = ["31": 41...113, "32": 11...115, "33": 11...100]
    guard let place = places[line.kind], information.utf8.count < 4096 else { return }
    information += line.field(place)
  }

  /// All that the file says of it.
  var raw: [String] { [sequence, total.raw] }

  func entry(currency: String) -> StatementEntry {
    var entry = StatementEntry(
      bookingDay: total.bookingDay,
      valueDay: total.valueDay,
      amount: total.amount,
      currency: currency,
      isBooked: true,
      isReversal: total.isReversal,
      bankReference: total.bankReference,
      details: total.details,
      postingText: PlainText.line(information),
      line: line
    )
    if let only = parts.first, parts.count == 1 {
      if entry.details.name == nil, entry.details.remittance == nil, entry.details.reference == nil
      {
        entry.details = only.details
      }
      if only.amount != entry.amount { entry.grossAmount = only.amount }
    } else {
      entry.parts = parts.map { EntryPart(amount: $0.amount, details: $0.details) }
    }
    return entry
  }

  /// What its details lack to it; nil when nothing.
  func difference(from entry: StatementEntry) -> Int? {
    guard parts.count > 1 else { return nil }
    let difference = parts.reduce(entry.amount) { $0 &- $1.amount }
    return difference == 0 ? nil : difference
  }
}
