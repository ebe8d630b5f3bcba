/// One invoice as interest is reckoned on it: what was open on each day.
public struct Debt: Sendable, Hashable {
  /// What took something away from the debt, or, below zero, gave it back.
  public struct Change: Sendable, Hashable {
    /// The kinds of changes.
    public enum Kind: Sendable, Hashable {
      /// Money that came in. Its own day still bears interest, the next no more: what counts is when
      /// the creditor has the money (Court of Justice, C-306/06), and interest runs from "the date
      /// after the due date" to "the date when payment is made" (Irish Department of Foreign Affairs,
      /// prompt payment procedures; the Finnish tenants' union counts the same days).
      case payment
      /// A credit note. What it takes away was never owed, so it never bore interest.
      case credit
    }

    /// The kind.
    public var kind: Kind
    /// The day of the payment or of the credit note.
    public var on: Day
    /// In the currency of the debt; below zero for a payment that went back.
    public var minorUnits: Int

    /// Joins the parts.
    public init(_ kind: Kind, on: Day, minorUnits: Int) {
      self.kind = kind
      self.on = on
      self.minorUnits = minorUnits
    }
  }

  /// The amount of the invoice.
  public var amount: Money
  /// The last day on which payment is in time.
  public var dueOn: Day
  /// Payments and credit notes, in any order.
  public var changes: [Change]

  /// Joins the parts.
  public init(amount: Money, dueOn: Day, changes: [Change] = []) {
    self.amount = amount
    self.dueOn = dueOn
    self.changes = changes
  }

  /// What bears interest on a day, with the changes that are known on another; nothing when it is
  /// paid or overpaid.
  ///
  /// Payments count against the invoice itself and not first against interest (as BGB § 367 would
  /// have it), so that the claim is never too high. Throws when the amounts are beyond counting.
  func open(on day: Day, known last: Day) throws(InterestError) -> Int {
    var open = amount.minorUnits
    for change in changes where change.on <= last {
      guard change.kind == .credit || change.on < day else { continue }
      let (rest, overflows) = open.subtractingReportingOverflow(change.minorUnits)
      guard !overflows else { throw .tooLarge }
      open = rest
    }
    return max(0, open)
  }
}
