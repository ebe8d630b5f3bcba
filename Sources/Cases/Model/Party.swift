/// A client whose items cases are about.
public struct Client: Sendable, Equatable {
  /// The key in the store.
  public var id: Int
  /// The account number in the accounting system.
  public var accountNumber: String
  /// The name of the firm or person.
  public var name: String
  /// The language to write in, as a BCP 47 tag; empty when unknown.
  public var language: String
  /// The country whose calendar counts (ISO 3166-1); empty for that of the organisation.
  public var country = ""
  /// The country whose calendar counts, when it is known (ISO 3166-1).
  public var knownCountry: String? { country.isEmpty ? nil : country }
  /// The time zone of their days; empty for that of the organisation.
  public var timeZone = ""
  /// Whether a credit insurer has to be told of a plan.
  public var isInsured = false
  /// The user who resolves their cases, from the accounts; empty when none is named.
  public var resolver = ""

  /// Joins the parts.
  public init(id: Int, accountNumber: String, name: String, language: String = "") {
    self.id = id
    self.accountNumber = accountNumber
    self.name = name
    self.language = language
  }
}

/// An accounting item: an invoice, a credit note, a payment.
public struct Item: Sendable, Equatable {
  /// The key in the store.
  public var id: Int
  /// The number on the document.
  public var number: String
  /// What kind of document it is.
  public var type: ItemType
  /// The day it was issued, `YYYY-MM-DD`; empty when unknown.
  public var issueDate: String
  /// The day it is due, `YYYY-MM-DD`; empty when unknown.
  public var dueDate: String
  /// The whole amount; debit above zero, credit below.
  public var amount: Money
  /// What is still open of it.
  public var outstanding: Money
  /// Its status from the list of the workspace; empty when it has none.
  public var status = ""
  /// The kind of that status; empty when it has none.
  public var category = ""
  /// The user who resolves it in place of the resolver of the case; empty when nobody does.
  public var resolver = ""
  /// The reference that its payer was told to give; nil when nobody said.
  public var paymentReference: PaymentReference?
  /// What its payer may take off in time; nil when nothing was agreed, or nobody said.
  public var discount: CashDiscount?
  /// Where it stands in the file that said last what is known of it; nil when no file did.
  public var origin: FileLine?
  /// What of it a case is about, in minor units; nil for all of it.
  public var inCase: Int?
  /// What of it a case is about: the part, as far as that is open still, else all that is open.
  public var part: Money {
    guard let inCase, inCase.magnitude < outstanding.minorUnits.magnitude,
      (inCase < 0) == (outstanding.minorUnits < 0)
    else { return outstanding }
    return Money(minorUnits: inCase, currency: outstanding.currency)
  }

  /// Joins the parts.
  public init(
    id: Int,
    number: String,
    type: ItemType,
    issueDate: String = "",
    dueDate: String = "",
    amount: Money,
    outstanding: Money
  ) {
    self.id = id
    self.number = number
    self.type = type
    self.issueDate = issueDate
    self.dueDate = dueDate
    self.amount = amount
    self.outstanding = outstanding
  }
}

/// What kind of accounting document an item is; the codes are those of the field.
public enum ItemType: String, Sendable, CaseIterable {
  /// Invoice (debit).
  case invoice = "FAC"
  /// Credit note (credit).
  case creditNote = "AVO"
  /// Payment not yet allocated (credit).
  case payment = "RGL"
  /// Miscellaneous, of either sign.
  case miscellaneous = "ODI"
  /// Draft in transit (debit).
  case draft = "TRT"
  /// Down-payment request, a memo without accounting value (debit).
  case downPayment = "DPA"
}
