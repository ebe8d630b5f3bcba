/// Invoices and credit notes in UBL, made of the parts that a test names.
enum UBL {
  /// A document: what stands in front of the parties, behind them, and the total.
  static func document(
    _ root: String = "Invoice",
    code: String? = "380",
    head: String = "",
    behind: String = "",
    total: String = "<c:PayableAmount currencyID=\"EUR\">119.00</c:PayableAmount>"
  ) -> String {
    let kind = root.hasSuffix("CreditNote") ? "CreditNote" : "Invoice"
    let type = code.map { "<c:\(kind)TypeCode>\($0)</c:\(kind)TypeCode>" } ?? ""
    return """
      <\(root) xmlns="urn:oasis:names:specification:ubl:schema:xsd:\(root)-2" \
      xmlns:c="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">\
      <c:ID>RE-1</c:ID><c:IssueDate>2026-10-05</c:IssueDate>\(type)\
      <c:DocumentCurrencyCode>EUR</c:DocumentCurrencyCode>\(head)\
      \(party("Supplier", "Nordwerk"))\(party("Customer", "Kernbau"))\(behind)\
      <LegalMonetaryTotal>\(total)</LegalMonetaryTotal>\
      <InvoiceLine><c:ID>LINE</c:ID><LegalMonetaryTotal/></InvoiceLine></\(root)>
      """
  }

  static func party(_ role: String, _ name: String) -> String {
    """
    <Accounting\(role)Party><Party><PartyName><c:Name>Brand of \(name)</c:Name></PartyName>\
    <PartyLegalEntity><c:RegistrationName>\(name)</c:RegistrationName></PartyLegalEntity>\
    </Party></Accounting\(role)Party>
    """
  }

  static func amount(_ name: String, _ text: String, _ currency: String = "EUR") -> String {
    "<c:\(name) currencyID=\"\(currency)\">\(text)</c:\(name)>"
  }

  static func referring(_ number: String) -> String {
    "<BillingReference><InvoiceDocumentReference><c:ID>\(number)</c:ID></InvoiceDocumentReference>"
      + "</BillingReference>"
  }

  static func means(due day: String) -> String {
    "<PaymentMeans><c:PaymentDueDate>\(day)</c:PaymentDueDate></PaymentMeans>"
  }
}
