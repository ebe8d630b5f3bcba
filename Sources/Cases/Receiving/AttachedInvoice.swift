/// An e-invoice that a message carries, as far as a case may speak of it.
public struct AttachedInvoice: Sendable, Equatable {
  /// What it does to what is owed.
  public enum Kind: String, Sendable {
    /// It adds what it names.
    case invoice
    /// It takes away what it names.
    case creditNote = "credit_note"
    /// It stands in the place of an invoice before it.
    case corrected
  }

  /// The name of the file of the message.
  public var fileName: String
  /// What it does to what is owed.
  public var kind: Kind
  /// Its number.
  public var number: String
  /// The day of issue; nil when it names none.
  public var issuedOn: Day?
  /// The day on which it is due; nil when it names none, or several.
  public var dueOn: Day?
  /// What it adds to what the buyer owes: less than nothing for a credit note.
  public var owed: Money
  /// The total with tax, with the sign of `owed`; nil when it names none.
  public var total: Money?
  /// The numbers of the invoices that it refers to.
  public var preceding: [String]
  /// The seller's name; empty when it names none.
  public var seller: String
  /// The buyer's name; empty when it names none.
  public var buyer: String
  /// The accounts to pay to, without blanks.
  public var accounts: [String]
  /// Whether it is a proforma invoice, by which nothing is owed yet.
  public var isProforma = false
  /// What a person should look at, as half sentences.
  public var doubts: [String] = []

  /// Joins the parts.
  public init(
    fileName: String,
    kind: Kind,
    number: String,
    issuedOn: Day? = nil,
    dueOn: Day? = nil,
    owed: Money,
    total: Money? = nil,
    preceding: [String] = [],
    seller: String = "",
    buyer: String = "",
    accounts: [String] = []
  ) {
    self.fileName = fileName
    self.kind = kind
    self.number = number
    self.issuedOn = issuedOn
    self.dueOn = dueOn
    self.owed = owed
    self.total = total
    self.preceding = preceding
    self.seller = seller
    self.buyer = buyer
    self.accounts = accounts
  }
}

/// What was found when a file of a message was looked at for an e-invoice.
public enum InvoiceFinding: Sendable, Equatable {
  /// It is none, nor should be.
  case nothing
  /// It is one.
  case invoice(AttachedInvoice)
  /// It should be one and cannot be read: why, as half a sentence.
  case unreadable(String)
}
