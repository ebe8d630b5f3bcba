import Cases

/// A message of MT940 or MT942 while it is read: a statement, or a page of one.
struct MTMessage {
  private let line: Int
  private var isIntraday: Bool
  private var account: String?
  private var number: String?
  private var currency: String?
  private var opening: MTBalance?
  private var closing: MTBalance?
  /// Whether its closing balance is that of a page, and more follows.
  private var isPage = false
  private var entry: MTEntry?
  /// Whether it goes on with the statement of the message before.
  var isContinued = false
  /// The totals of MT942, by whether they are of credits: minor units.
  private var totals: [Bool: Int] = [:]
  private var sums: [Bool: Int] = [true: 0, false: 0]

  init(line: Int, isIntraday: Bool) {
    self.line = line
    self.isIntraday = isIntraday
  }

  /// Whether its last balance has been read.
  var isEnded: Bool { closing != nil || !totals.isEmpty }

  mutating func take(_ field: MTField, _ book: inout StatementBook) throws {
    switch field.tag {
    case "25", "25P": account = PlainText.account(field.value)
    case "28", "28C": number = field.value
    case "60F", "60M": opening = try balance(field)
    case "34F":
      isIntraday = true
      currency = currency ?? String(field.value.prefix(3))
    case "13", "13D": isIntraday = isIntraday || opening == nil
    case "61":
      try endEntry(&book)
      guard closing == nil else { break }
      try begin(&book)
      entry = try MTEntry(field, currency: currency ?? "", number: book.entries + 1)
    case "86": if closing == nil { entry?.text += field.lines }
    case "62F", "62M":
      try endEntry(&book)
      closing = try balance(field)
      isPage = field.tag == "62M"
    case "90C", "90D":
      try endEntry(&book)
      try begin(&book)
      takeTotal(field)
    default: break
    }
  }

  private mutating func balance(_ field: MTField) throws -> MTBalance {
    guard let found = MTBalance(field.value) else {
      throw StatementError.unreadable("a balance (:\(field.tag):)", field.value, line: field.line)
    }
    guard currency ?? found.currency == found.currency else {
      throw StatementError(
        .foreignCurrency(found.currency, account: currency ?? ""),
        line: field.line
      )
    }
    currency = found.currency
    return found
  }

  // MARK: The statement

  private mutating func begin(_ book: inout StatementBook) throws {
    guard !book.isOpen else { return }
    guard var account else {
      throw StatementError(.missing("the account (:25:)"), line: line)
    }
    guard let currency, StatedAmount.isCurrency(currency) else {
      let missing = isIntraday ? "the currency (:34F:)" : "the opening balance (:60F:)"
      throw StatementError(.missing(missing), line: line)
    }
    if account.hasSuffix(currency), account.utf8.count > 3 {
      account = String(account.dropLast(3))
      while let last = account.last, last == "/" || last == "-" { account.removeLast() }
    }
    let heading = StatementHeading(
      format: opening == nil && isIntraday ? .mt942 : .mt940,
      account: account,
      currency: currency,
      number: number,
      line: line
    )
    try book.begin(heading, opening: opening?.amount)
  }

  private mutating func endEntry(_ book: inout StatementBook) throws {
    guard var ended = entry else { return }
    entry = nil
    let found = ended.entry(isBooked: opening != nil)
    sums[found.amount >= 0, default: 0] &+= found.amount
    if let doubt = ended.doubt { try book.doubt(doubt, line: found.line) }
    let year = opening?.day.parts.year ?? found.valueDay?.parts.year
    try book.add(found, raw: ended.raw + [year.map(String.init) ?? ""])
  }

  /// Whether it ends as a page of which another follows; then its statement stays open.
  mutating func endsPage(_ book: inout StatementBook) throws -> Bool {
    try endEntry(&book)
    guard isPage else { return false }
    try begin(&book)
    return true
  }

  mutating func finish(_ book: inout StatementBook) throws {
    try endEntry(&book)
    let isReport = opening == nil && (isIntraday || !totals.isEmpty)
    if !isReport, closing == nil {
      throw StatementError(.missing("the closing balance (:62F:)"), line: line)
    }
    if opening == nil, !isReport {
      throw StatementError(.missing("the opening balance (:60F:)"), line: line)
    }
    try begin(&book)
    for side in [true, false] where totals[side] != nil && totals[side] != sums[side]?.magnitudeInt
    {
      try book.doubt(.totalDiffers(of: side ? ":90C:" : ":90D:"), line: line)
    }
    try book.end(opening: nil, closing: closing?.amount)
  }

  /// Whether it goes on where a page ended: the same account, the same number, the same balance.
  func continues(_ page: MTMessage, _ field: MTField) -> Bool {
    field.tag == "60M" && account == page.account && MTBalance(field.value) == page.closing
      && number?.prefix { $0 != "/" } == page.number?.prefix { $0 != "/" }
  }

  private mutating func takeTotal(_ field: MTField) {
    let digits = field.value.drop { ("0"..."9").contains($0) }
    guard let currency, digits.hasPrefix(currency) else { return }
    totals[field.tag == "90C"] = StatedAmount.minorUnits(digits.dropFirst(3), currency: currency)
  }
}

extension Int {
  fileprivate var magnitudeInt: Int { Int(clamping: magnitude) }
}
