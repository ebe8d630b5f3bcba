/// A form that banks write statements in.
public enum StatementFormat: String, Sendable, CaseIterable {
  /// ISO 20022: a statement of what was booked.
  case camt053 = "camt.053"
  /// ISO 20022: a report within the day.
  case camt052 = "camt.052"
  /// ISO 20022: a notice of single movements.
  case camt054 = "camt.054"
  /// SWIFT: a statement of what was booked.
  case mt940
  /// SWIFT: a report within the day.
  case mt942
  /// Febelfin: a statement of a Belgian bank.
  case coda

  /// Whether its entries are booked for good: the others announce what a statement brings later.
  public var books: Bool {
    switch self {
    case .camt053, .mt940, .coda: true
    case .camt052, .camt054, .mt942: false
    }
  }
}

/// What stands at the head of a statement.
public struct StatementHeading: Sendable, Equatable {
  /// The form that it is written in.
  public var format: StatementFormat
  /// The version as the file names it, for example `camt.053.001.08`; nil when it names none.
  public var version: String?
  /// The account as the file names it, without blanks: an IBAN, or a number of the country.
  public var account: String
  /// The currency of the account (ISO 4217).
  public var currency: String
  /// The number of the statement; nil when it has none.
  public var number: String?
  /// Whether the bank says that this is a copy of a statement it sent before.
  public var isCopy = false
  /// The line on which it begins.
  public var line: Int
}

/// What stands at the foot of a statement, and whether it adds up.
public struct StatementBalance: Sendable, Equatable {
  /// The balance before the first entry, in minor units; nil when the file has none.
  public var opening: Int?
  /// The balance behind the last entry, in minor units; nil when the file has none.
  public var closing: Int?
  /// The sum of the booked entries, in minor units.
  public var booked = 0
  /// The number of entries, pending ones too.
  public var entries = 0

  /// What the entries lack to lead from the opening to the closing balance: zero when all adds up;
  /// nil when the file has not both.
  public var difference: Int? {
    guard let opening, let closing else { return nil }
    return closing &- opening &- booked
  }
}

/// A whole statement with its entries.
public struct BankStatement: Sendable, Equatable {
  /// What stands at its head.
  public var heading: StatementHeading
  /// Its entries, in their order.
  public var entries: [StatementEntry]
  /// What stands at its foot.
  public var balance: StatementBalance
}
