public import Cases

/// One row of an export, read.
public struct ExportRow: Sendable, Hashable {
  /// The line of the file that it begins on.
  public var line: Int
  /// The number of the client; nil when it has to be asked for.
  public var account: String?
  /// The name of the client or person; empty when the file has none.
  public var name = ""
  /// The number of an item, the key of a payment.
  public var number: String?
  /// The type of an item; nil when it has to be asked for.
  public var type: ItemType?
  /// The day of an item or a payment; nil when the cell is empty, or it has to be asked for.
  public var issued: Day?
  /// The day on which an item is due.
  public var due: Day?
  /// The currency (ISO 4217); nil when the file does not say it.
  public var currency: String?
  /// The amount, signed: debit above zero, money that came in above zero.
  public var amount: ExportNumber?
  /// What is open of an item.
  public var outstanding: ExportNumber?
  /// The reference that the payer of an item was told to give.
  public var paymentReference: PaymentReference?
  /// What the payer of an item may take off in time.
  public var discount: CashDiscount?
  /// What clients, contacts and payments have besides, by the names of the fields.
  public var values: [String: String] = [:]

  /// Whether nothing is open any more of what once was.
  public var isSettled: Bool { outstanding == .zero && amount != nil && amount != .zero }

  init(line: Int) {
    self.line = line
  }
}

/// A row that is not taken, and why.
public struct ExportRejection: Sendable, Equatable {
  /// The line of the file.
  public var line: Int
  /// The heading of the column; empty when the row as a whole is meant.
  public var column: String
  /// What stands there.
  public var value: String
  /// Why it is not taken: a clause.
  public var reason: String
}

/// A line that is no row.
public struct ExportSkip: Sendable, Equatable {
  /// The line of the file.
  public var line: Int
  /// What it is: title, heading, total, group, settled, repeated.
  public var reason: String

  /// Joins the parts.
  public init(line: Int, reason: String) {
    self.line = line
    self.reason = reason
  }
}

/// Something that a person has to say before rows can be taken.
public struct ExportAsk: Sendable, Equatable {
  /// What it is about.
  public enum Topic: String, Sendable {
    /// Whether the day or the month comes first.
    case dateOrder = "date-order"
    /// The numbers of items.
    case number
    /// Who the client is.
    case account
    /// What a column says.
    case columns
    /// What a word of the type means.
    case type
    /// Whether an amount is a debit or a credit.
    case sign
    /// Which currency.
    case currency
    /// How amounts are written.
    case amounts
  }

  /// What it is about.
  public var topic: Topic
  /// The fields that cannot be told.
  public var fields: [String]
  /// The lines; empty when all rows are meant.
  public var lines: [Int]
  /// What is in doubt: a sentence.
  public var reason: String
}

/// A column of an export, and what it was taken for.
public struct ExportColumn: Sendable, Equatable {
  /// The heading as it is written.
  public var heading: String
  /// What it says; nil when it was mapped to nothing.
  public var field: ExportField?
  /// Whether its values look like money or days, though it was mapped to nothing.
  public var isSuspect = false
}
