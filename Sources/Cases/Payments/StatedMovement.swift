/// Money that came by a bank statement, or went back, as far as it matters to what is owed.
///
/// It holds no more than it needs: a file has hundreds of thousands.
public struct StatedMovement: Sendable, Equatable {
  /// What tells it from all others, in this and every later file.
  public var key: String
  /// The line of the file.
  public var line: Int
  /// Our account, as the bank names it.
  public var account: String
  /// The day on which it was booked.
  public var day: Day
  /// The amount, above zero also of what went back.
  public var amount: Money
  /// What the payer wrote; may be empty.
  public var reference: String
  /// Who paid, as the bank names them; may be empty.
  public var payer = ""
  /// The account of the other side; may be empty.
  public var payerAccount = ""
  /// What the banks carried from end to end; may be empty.
  public var endToEnd = ""
  /// Whether it takes an earlier payment back; then it is none itself.
  public var isTakenBack = false
  /// Why the bank took it back, as its code; may be empty.
  public var reason = ""

  /// Joins what each movement has.
  public init(
    key: String,
    line: Int,
    account: String,
    day: Day,
    amount: Money,
    reference: String
  ) {
    self.key = key
    self.line = line
    self.account = account
    self.day = day
    self.amount = amount
    self.reference = reference
  }

  /// The payment that it brings, on a case or on none (0).
  public func payment(on number: Int) -> Payment {
    var payment = Payment(
      caseNumber: number,
      receivedOn: day,
      amount: amount,
      reference: reference,
      source: .import
    )
    payment.payer = payer
    return payment
  }
}
