/// Money that came by a bank statement, or went back, as far as it matters to what is owed.
public struct StatedMovement: Sendable, Equatable {
  /// What tells it from all others, in this and every later file.
  public var key: String
  /// The line of the file.
  public var line: Int
  /// Our account, as the bank names it.
  public var account: String
  /// What came; of what went back, the amount above zero and the day on which it did.
  public var payment: Payment
  /// The account of the other side; may be empty.
  public var payerAccount: String
  /// What the banks carried from end to end; may be empty.
  public var endToEnd: String
  /// Whether it takes an earlier payment back; then it is none itself.
  public var isTakenBack: Bool
  /// Why the bank took it back, as its code; may be empty.
  public var reason: String

  /// Joins the parts.
  public init(
    key: String,
    line: Int,
    account: String,
    payment: Payment,
    payerAccount: String = "",
    endToEnd: String = "",
    isTakenBack: Bool = false,
    reason: String = ""
  ) {
    self.key = key
    self.line = line
    self.account = account
    self.payment = payment
    self.payerAccount = payerAccount
    self.endToEnd = endToEnd
    self.isTakenBack = isTakenBack
    self.reason = reason
  }
}
