/// Names of elements that say what a file is, and what of an invoice is left out.
enum InvoiceNames {
  /// What Peppol puts around a document.
  static let envelope = "StandardBusinessDocument"
  /// What is not kept of an invoice: lines, attached files, signatures.
  static let leftOut: Set = [
    "UBLExtensions", "Signature", "AdditionalDocumentReference", "AdditionalReferencedDocument",
    "IncludedNote",
  ]
  /// The lines, of which only as many are kept as somebody wants to see.
  static let lines: Set = ["InvoiceLine", "CreditNoteLine", "IncludedSupplyChainTradeLineItem"]
  /// Texts of any length, which are kept where the lines are.
  static let note = "Note"

  /// What an invoice that begins with an element is written in, by the namespaces declared there.
  static func syntax(of name: String, in namespaces: [String]) -> Invoice.Syntax? {
    switch name {
    case "Invoice", "CreditNote", "SelfBilledInvoice", "SelfBilledCreditNote":
      namespaces.contains(ubl + name + "-2") ? .ubl : nil
    case "CrossIndustryInvoice":
      namespaces.contains { $0.hasPrefix("urn:un:unece:uncefact:data:standard:" + name) }
        ? .cii : nil
    case "CrossIndustryDocument":
      namespaces.contains { $0.hasPrefix("urn:ferd:") } ? .cii : nil
    default: nil
    }
  }

  private static let ubl = "urn:oasis:names:specification:ubl:schema:xsd:"

  /// What an XML file is that holds no invoice, by its root.
  static func otherFile(_ root: String) -> InvoiceError.OtherFile {
    switch root {
    case "ApplicationResponse", "Reminder", "Statement": .response(root)
    case "Order", "OrderResponse", "OrderChange", "OrderCancellation", "DespatchAdvice",
      "ReceiptAdvice", "Catalogue", "Quotation", "SCRDMCCBDACIOMessageStructure",
      "SCRDMCCBDACIDAMessageStructure", "CrossIndustryOrder", "CrossIndustryDespatchAdvice":
      .order(root)
    case "Document": .bank(root)
    default: .xml(String(String.UnicodeScalarView(root.unicodeScalars.prefix(60))))
    }
  }
}
