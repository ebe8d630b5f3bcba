import Cases

/// An entry of camt while it is read: what stands at its head, and its payments so far.
struct CamtEntry {
  /// What the payments are to be read with.
  struct Head {
    var amount: Int
    var currency: String
    var isReversal: Bool
    var sides: CamtSides
  }

  let line: Int
  private(set) var head: Head?
  private(set) var parts: [EntryPart] = []
  private var references: [String?] = []
  private(set) var raw: [String] = []

  init(line: Int) {
    self.line = line
  }

  mutating func readHead(_ record: XMLRecord, account: String?, owner: String?) throws {
    let amount = try CamtAmount(record)
    let isReversal = ["true", "1"].contains(record.value("RvslInd") ?? "")
    head = Head(
      amount: amount.signed,
      currency: amount.currency,
      isReversal: isReversal,
      sides: CamtSides(
        account: account,
        owner: owner,
        isCredit: amount.isCredit,
        isReversal: isReversal
      )
    )
  }

  /// Takes one payment.
  mutating func take(_ payment: XMLRecord) throws {
    guard let head else { return }
    let amount = try CamtPayment.amount(payment, head)
    let details = CamtPayment.details(payment, head.sides)
    parts.append(EntryPart(amount: amount, details: details))
    // Only of one payment alone is it needed.
    if parts.count == 1 {
      references = [PlainText.reference(payment.value("Refs", "AcctSvcrRef"))]
      raw = [payment.raw]
    }
  }

  /// The whole entry.
  func entry(_ record: XMLRecord, statement: CamtStatement) throws -> (
    entry: StatementEntry, doubts: [StatementDoubt]
  ) {
    guard let head else { throw StatementError(.missing("the amount (Amt)")) }
    if let currency = statement.currency, currency != head.currency {
      throw StatementError(.foreignCurrency(head.currency, account: currency))
    }
    let status = CamtStatus(record)
    var entry = StatementEntry(
      bookingDay: CamtDay.day(record, "BookgDt"),
      valueDay: CamtDay.day(record, "ValDt"),
      amount: head.amount,
      currency: head.currency,
      isBooked: status.isBooked,
      isReversal: head.isReversal,
      bankReference: PlainText.reference(record.value("AcctSvcrRef")),
      postingText: record.value("AddtlNtryInf"),
      line: line
    )
    if let only = parts.first, parts.count == 1 {
      entry.details = only.details
      entry.bankReference = entry.bankReference ?? references.first ?? nil
      if let gross = only.amount, gross != entry.amount { entry.grossAmount = gross }
    } else {
      entry.parts = parts
    }
    if parts.count <= 1, entry.details.remittance == nil, entry.details.reference == nil {
      entry.details.remittance = entry.postingText
    }
    return (entry, status.doubts + sumDoubts(entry))
  }

  /// What the payments lack to the entry, when each says its amount.
  private func sumDoubts(_ entry: StatementEntry) -> [StatementDoubt] {
    guard parts.count > 1 else { return [] }
    var sum = 0
    for part in parts {
      guard let amount = part.amount else { return [] }
      sum &+= amount
    }
    return sum == entry.amount ? [] : [.partsDiffer(by: entry.amount &- sum)]
  }
}

/// Whether an entry is booked: its code stands as text until version 6, as an element from 7.
struct CamtStatus {
  private(set) var isBooked = false
  private(set) var doubts: [StatementDoubt] = []

  init(_ record: XMLRecord) {
    let code = record.value("Sts", "Cd") ?? record.value("Sts", "Prtry") ?? record.value("Sts")
    switch code {
    case "BOOK": isBooked = true
    case "PDNG", "FUTR", "INFO": break
    default: doubts = [.unknownStatus(code.map { String($0.prefix(40)) } ?? "")]
    }
  }
}
