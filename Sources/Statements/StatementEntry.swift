public import Cases

/// What an entry says about one payment: who, what for, and the numbers that identify it.
public struct PaymentDetails: Sendable, Equatable {
  /// What the payer's or payee's bank carried from end to end; nil when it was not provided.
  public var endToEndID: String?
  /// The mandate of a direct debit.
  public var mandate: String?
  /// The name of the other side.
  public var name: String?
  /// For whom the other side paid or was paid, when that is somebody else.
  public var ultimateName: String?
  /// The account of the other side without blanks: an IBAN, or a number of the country.
  public var account: String?
  /// The text of the payment, in one line.
  public var remittance: String?
  /// The structured reference of the creditor: RF, QR, Belgian, Finnish, Dutch.
  public var reference: String?
  /// Numbers of documents that stand in fields of their own, and further structured references.
  public var documents: [String] = []
  /// Why money came back, as the bank's code.
  public var returnReason: String?

  init() {}
}

/// One payment of several that were booked together.
public struct EntryPart: Sendable, Equatable {
  /// The amount in minor units, negative for money out; nil when the file does not say it.
  public var amount: Int?
  /// Who, what for, and the numbers.
  public var details: PaymentDetails
}

/// One movement of an account.
public struct StatementEntry: Sendable, Equatable {
  /// The day on which it was booked.
  public var bookingDay: Day?
  /// The day from which it counts for interest.
  public var valueDay: Day?
  /// The amount in minor units, negative for money out.
  public var amount: Int
  /// The currency of the account.
  public var currency: String
  /// Whether it is booked; what is not never counts.
  public var isBooked: Bool
  /// Whether it takes an earlier entry back; its amount has the sign that moves the account.
  public var isReversal = false
  /// The bank's own reference.
  public var bankReference: String?
  /// Who, what for, and the numbers; of several payments, only what the entry says of them all.
  public var details = PaymentDetails()
  /// What the bank calls such an entry.
  public var postingText: String?
  /// What was paid, where charges were taken from it before it was booked; in minor units.
  public var grossAmount: Int?
  /// The payments of an entry of several; empty for one of one.
  public var parts: [EntryPart] = []
  /// The line on which it begins.
  public var line: Int
  /// What tells it from all other entries, in this and every later file: hexadecimal digits.
  public var identity = ""
}
