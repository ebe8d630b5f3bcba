public import Cases

/// What an e-invoice says about money: the terms of EN 16931 (BT numbers) that a claim needs.
public struct Invoice: Sendable, Equatable {
  /// The language that it is written in.
  public enum Syntax: String, Sendable {
    /// UBL 2.1 of OASIS, as Peppol has it.
    case ubl = "UBL"
    /// Cross Industry Invoice of UN/CEFACT, as Factur-X and ZUGFeRD have it.
    case cii = "CII"
  }

  /// The language that it is written in.
  public var syntax: Syntax
  /// The rules that it says it follows (BT-24), as it names them.
  public var profile: String?
  /// The file inside a PDF that it was read from; nil for a file of its own.
  public var embeddedName: String?
  /// Its number (BT-1), as it is written.
  public var number: String
  /// The code of its type (BT-3, UNTDID 1001), as it is written; nil where a UBL file has none.
  public var typeCode: String?
  /// What it does to what is owed.
  public var kind: InvoiceKind
  /// The day of issue (BT-2).
  public var issueDay: Day?
  /// The day on which it is due (BT-9); nil when it names none, or several.
  public var dueDay: Day?
  /// The seller's name (BT-27, or BT-28 where there is no other).
  public var seller: String?
  /// The seller's number for value added tax (BT-31).
  public var sellerTaxNumber: String?
  /// The buyer's name (BT-44, or BT-45).
  public var buyer: String?
  /// Who is to be paid when that is not the seller (BT-59), as of a factor.
  public var payee: String?
  /// The currency of its amounts (BT-5).
  public var currency: String
  /// The amounts, in minor units of the currency, with the signs that they are written with.
  public var amounts: InvoiceAmounts
  /// The numbers of the invoices that it refers to (BT-25), in order.
  public var preceding: [String]
  /// The accounts to pay to (BT-84), without blanks.
  public var accounts: [String]
  /// The text that the payment is to name (BT-83).
  public var paymentReference: String?
  /// The buyer's own reference (BT-10).
  public var buyerReference: String?
  /// The number of the order (BT-13).
  public var order: String?
  /// What a person should look at.
  public var doubts: [InvoiceDoubt]
  /// What it says besides; empty unless lines were asked for (`InvoiceLimits.lines`).
  public var details = InvoiceDetails()

  /// What it adds to what the buyer owes, in minor units: less than nothing for a credit note.
  public var owed: Int { kind == .creditNote ? -amounts.payable : amounts.payable }
}

/// The amounts of an e-invoice, in minor units.
public struct InvoiceAmounts: Sendable, Equatable {
  /// The total with value added tax (BT-112).
  public var total: Int?
  /// The value added tax in the currency of the invoice (BT-110).
  public var tax: Int?
  /// What was paid before (BT-113).
  public var prepaid: Int?
  /// What the amount due was rounded by (BT-114).
  public var rounding: Int?
  /// The amount due for payment (BT-115).
  public var payable: Int

  /// What is due by the other amounts; nil when no total is named, or a sum does not fit.
  static func due(total: Int?, prepaid: Int?, rounding: Int?) -> Int? {
    guard let total else { return nil }
    let (left, isBeyond) = total.subtractingReportingOverflow(prepaid ?? 0)
    let (due, isBeyondToo) = left.addingReportingOverflow(rounding ?? 0)
    return isBeyond || isBeyondToo ? nil : due
  }
}
