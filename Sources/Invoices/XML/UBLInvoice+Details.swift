import Statements

extension InvoiceDetails {
  /// What a document in UBL says besides; `lines` are its lines.
  static func ubl(_ record: XMLRecord, lines: [XMLRecord], in currency: String) -> InvoiceDetails {
    var details = InvoiceDetails()
    details.lines = lines.map { ublLine($0, in: currency) }
    details.taxes = record.children(of: 0, "TaxTotal")
      .flatMap { record.children(of: $0, "TaxSubtotal") }
      .map { tax in
        Tax(
          category: record.value("TaxCategory", "ID", under: tax),
          rate: record.value("TaxCategory", "Percent", under: tax),
          basis: record.plainAmount("TaxableAmount", under: tax, in: currency),
          amount: record.plainAmount("TaxAmount", under: tax, in: currency)
        )
      }
    details.terms = record.all("PaymentTerms", "Note")
    return details
  }

  private static func ublLine(_ line: XMLRecord, in currency: String) -> Line {
    Line(
      number: line.value("ID"),
      name: line.value("Item", "Name") ?? line.value("Item", "Description"),
      quantity: line.quantity(line.first(of: ["InvoicedQuantity", "CreditedQuantity"])),
      price: line.value("Price", "PriceAmount"),
      rate: line.value("Item", "ClassifiedTaxCategory", "Percent"),
      amount: line.plainAmount("LineExtensionAmount", under: 0, in: currency)
    )
  }
}

extension XMLRecord {
  /// An amount to be shown; nil when it has none, or none that can be read.
  func plainAmount(_ name: String, under parent: Int, in currency: String) -> Int? {
    (try? amount(name, under: parent, in: currency)).flatMap(\.self)
  }

  /// A quantity with the code of its unit.
  func quantity(_ element: Int?) -> String? {
    guard let element, let text = value(under: element) else { return nil }
    return kept(element).map { "\(text) \($0)" } ?? text
  }
}
