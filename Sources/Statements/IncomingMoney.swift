public import Cases

/// What an entry of a statement means for what is owed: money that came, that went back, or neither.
public enum IncomingMoney: Sendable, Equatable {
  /// Money came, or an earlier payment is taken back.
  case movements([StatedMovement])
  /// It is none of both.
  case none(Reason)

  /// Why an entry brings no money and takes none back.
  public enum Reason: String, Sendable, CaseIterable {
    /// The file only announces what a statement brings.
    case announced
    /// It is not booked.
    case pending
    /// We paid.
    case paidByUs = "paid by us"
    /// What we paid came back to us.
    case backToUs = "back to us"
    /// It names no day.
    case noDay = "without a day"
  }

  /// What an entry means; `statement` is whose it is.
  public init(_ entry: StatementEntry, of statement: StatementHeading) {
    guard statement.format.books else {
      self = .none(.announced)
      return
    }
    guard entry.isBooked else {
      self = .none(.pending)
      return
    }
    guard let day = entry.bookingDay ?? entry.valueDay else {
      self = .none(.noDay)
      return
    }
    let isBack =
      entry.isReversal || entry.details.returnReason != nil
      || entry.parts.contains { $0.details.returnReason != nil }
    guard entry.amount > 0 else {
      self = isBack && entry.amount < 0 ? .back(entry, statement, day) : .none(.paidByUs)
      return
    }
    self = isBack ? .none(.backToUs) : .came(entry, statement, day)
  }

  /// Payments that were booked together are each one, when they say so much that they add up; else the
  /// entry is one, which a person divides.
  private static func came(_ entry: StatementEntry, _ statement: StatementHeading, _ day: Day)
    -> IncomingMoney
  {
    guard let parts = divided(entry) else {
      return .movements([movement(entry, statement, day, entry.amount, whole(entry), "")])
    }
    let movements = parts.enumerated().map { place, part in
      movement(entry, statement, day, part.units, part.details, "-\(place + 1)")
    }
    return .movements(movements)
  }

  /// What went back of an entry; of several payments, those that say so when the entry does not.
  private static func back(_ entry: StatementEntry, _ statement: StatementHeading, _ day: Day)
    -> IncomingMoney
  {
    func back(_ units: Int, _ details: PaymentDetails, _ part: String) -> StatedMovement {
      var movement = movement(entry, statement, day, -units, details, part)
      movement.isTakenBack = true
      movement.reason = details.returnReason ?? ""
      return movement
    }
    guard let parts = divided(entry) else {
      return .movements([back(entry.amount, whole(entry), "")])
    }
    let found = parts.enumerated().filter { entry.isReversal || $0.1.details.returnReason != nil }
    return .movements(found.map { back($0.1.units, $0.1.details, "-\($0.0 + 1)") })
  }

  /// The payments of an entry; nil when it has not several, or they do not add up to it one by one.
  private static func divided(_ entry: StatementEntry) -> [(units: Int, details: PaymentDetails)]? {
    let parts = entry.parts.compactMap { part in part.amount.map { ($0, part.details) } }
    guard parts.count == entry.parts.count, parts.count > 1,
      parts.allSatisfy({ $0.0.signum() == entry.amount.signum() }),
      parts.reduce(0, { $0 &+ $1.0 }) == entry.amount
    else { return nil }
    return parts
  }

  /// What an entry says, with what its payments say when it says nothing itself.
  private static func whole(_ entry: StatementEntry) -> PaymentDetails {
    guard entry.parts.count > 1, entry.details.remittance == nil else { return entry.details }
    var details = entry.details
    let texts = entry.parts.prefix(20).compactMap { $0.details.reference ?? $0.details.remittance }
    details.remittance = texts.isEmpty ? nil : texts.joined(separator: " / ")
    return details
  }

  private static func movement(
    _ entry: StatementEntry,
    _ statement: StatementHeading,
    _ day: Day,
    _ units: Int,
    _ details: PaymentDetails,
    _ part: String
  ) -> StatedMovement {
    let texts = [details.reference, details.remittance] + details.documents
    var movement = StatedMovement(
      key: entry.identity + part,
      line: entry.line,
      account: statement.account,
      day: day,
      amount: Money(minorUnits: units, currency: entry.currency),
      reference: texts.compactMap(\.self).joined(separator: " ")
    )
    movement.payer = details.name ?? ""
    movement.payerAccount = details.account ?? ""
    movement.endToEnd = details.endToEndID ?? ""
    return movement
  }
}
