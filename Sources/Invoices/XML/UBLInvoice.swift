import Cases
import Statements

/// An invoice or credit note in UBL 2.1, with the terms of EN 16931 where its binding puts them.
struct UBLInvoice {
  private let record: XMLRecord
  private let root: String
  private var doubts: [InvoiceDoubt] = []

  init(_ record: XMLRecord) {
    self.record = record
    root = record.name ?? ""
  }

  func invoice() throws -> Invoice {
    var copy = self
    return try copy.read()
  }

  private mutating func read() throws -> Invoice {
    guard let number = record.value("ID") else { throw InvoiceError(.missing("the number")) }
    let code = record.value("InvoiceTypeCode") ?? record.value("CreditNoteTypeCode")
    let total = record.first(of: ["LegalMonetaryTotal", "RequestedMonetaryTotal"])
    let payable = total.flatMap { record.find(["PayableAmount"], under: $0) }
    let currency = try InvoiceChecks.currency(
      record.value("DocumentCurrencyCode"),
      payable.flatMap(record.kept)
    )
    var invoice = Invoice(
      syntax: .ubl,
      profile: record.value("CustomizationID"),
      number: number,
      typeCode: code,
      kind: kind(code),
      issueDay: try day("IssueDate", what: "the day of issue"),
      dueDay: try dueDay(),
      seller: party(["AccountingSupplierParty", "SellerSupplierParty"]),
      sellerTaxNumber: taxNumber(),
      buyer: party(["AccountingCustomerParty", "BuyerCustomerParty"]),
      payee: record.find("PayeeParty").flatMap(name),
      currency: currency,
      amounts: try amounts(under: total, in: currency),
      preceding: preceding(),
      accounts: accounts(),
      paymentReference: record.all("PaymentMeans", "PaymentID").first,
      buyerReference: record.value("BuyerReference"),
      order: record.value("OrderReference", "ID"),
      doubts: doubts
    )
    InvoiceChecks.look(at: &invoice, document: root)
    return invoice
  }

  /// The kind by the code; in a document of credit notes all that is no code of credit is one too.
  private func kind(_ code: String?) -> InvoiceKind {
    if root.hasSuffix("CreditNote") { return .creditNote }
    return code.map(InvoiceKind.init(code:)) ?? .invoice
  }

  // MARK: Days

  private func day(_ name: String, what: String) throws -> Day? {
    try record.value(name).map { try InvoiceDay.day($0, what: what) }
  }

  /// BT-9: of an invoice its own; of a credit note, and of one without, what the ways to pay name, and
  /// else the terms.
  private mutating func dueDay() throws -> Day? {
    let what = "the due day"
    if let day = try day("DueDate", what: what) { return day }
    let ofMeans = record.all("PaymentMeans", "PaymentDueDate")
    let ofTerms = record.all("PaymentTerms", "PaymentDueDate")
    let texts = ofMeans.isEmpty ? ofTerms : ofMeans
    return DueDays.one(of: try texts.map { try InvoiceDay.day($0, what: what) }, &doubts)
  }

  // MARK: Parties

  private func party(_ roles: [String]) -> String? {
    guard let role = record.first(of: roles) else { return nil }
    return name(of: record.find(["Party"], under: role) ?? role)
  }

  /// The name in the register, or else the one that it trades by, or else a person's.
  private func name(of party: Int) -> String? {
    if let name = record.value("PartyLegalEntity", "RegistrationName", under: party) { return name }
    if let name = record.value("PartyName", "Name", under: party) { return name }
    let person = ["FirstName", "FamilyName"].compactMap {
      record.value("Person", $0, under: party)
    }
    return person.isEmpty
      ? record.value("Contact", "Name", under: party)
      : person.joined(separator: " ")
  }

  private func taxNumber() -> String? {
    guard let role = record.first(of: ["AccountingSupplierParty", "SellerSupplierParty"]),
      let party = record.find(["Party"], under: role)
    else { return nil }
    let schemes = record.children(of: party, "PartyTaxScheme")
    let ofTax = schemes.first { record.value("TaxScheme", "ID", under: $0) == "VAT" }
    return ofTax.flatMap { record.value("CompanyID", under: $0) }
  }

  // MARK: Money

  private mutating func amounts(under total: Int?, in currency: String) throws -> InvoiceAmounts {
    guard let total else { throw InvoiceError(.missing("the amount due")) }
    let taxes = try record.children(of: 0, "TaxTotal").compactMap {
      try record.amount("TaxAmount", under: $0, in: currency)
    }
    return try InvoiceChecks.amounts(
      total: record.amount("TaxInclusiveAmount", under: total, in: currency),
      tax: taxes.first,
      prepaid: record.amount("PrepaidAmount", under: total, in: currency),
      rounding: record.amount("PayableRoundingAmount", under: total, in: currency),
      payable: record.payable("PayableAmount", under: total, in: currency),
      &doubts
    )
  }

  private func accounts() -> [String] {
    var seen: Set<String> = []
    return record.all("PaymentMeans", "PayeeFinancialAccount", "ID")
      .compactMap(PlainText.account).filter { seen.insert($0).inserted }
  }

  /// BT-25, whichever kind of document it refers to.
  private func preceding() -> [String] {
    var seen: Set<String> = []
    return Self.documents
      .flatMap { record.all("BillingReference", $0, "ID") }
      .filter { seen.insert($0).inserted }
  }

  private static let documents = [
    "InvoiceDocumentReference", "SelfBilledInvoiceDocumentReference",
    "CreditNoteDocumentReference", "SelfBilledCreditNoteDocumentReference",
    "DebitNoteDocumentReference",
  ]
}
