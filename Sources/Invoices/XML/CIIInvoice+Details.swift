import Statements

extension InvoiceDetails {
  /// What a Cross Industry Invoice says besides, in either of its versions; `lines` are its lines.
  static func cii(_ record: XMLRecord, lines: [XMLRecord], in currency: String) -> InvoiceDetails {
    var details = InvoiceDetails()
    details.lines = lines.map { ciiLine($0, in: currency) }
    let deal = record.first(of: CIIInvoice.deals)
    guard let terms = deal.flatMap({ record.first(of: CIIInvoice.settlements, under: $0) }) else {
      return details
    }
    details.taxes = record.children(of: terms, "ApplicableTradeTax").map { tax in
      Tax(
        category: record.value("CategoryCode", under: tax),
        rate: record.rate(of: tax),
        basis: record.plainAmount("BasisAmount", under: tax, in: currency),
        amount: record.plainAmount("CalculatedAmount", under: tax, in: currency)
      )
    }
    details.terms = record.all("SpecifiedTradePaymentTerms", "Description", under: terms)
    return details
  }

  private static func ciiLine(_ line: XMLRecord, in currency: String) -> Line {
    func part(_ name: String) -> Int? {
      line.first(of: ["SpecifiedLineTrade\(name)", "SpecifiedSupplyChainTrade\(name)"])
    }
    let money = part("Settlement")
    let sums = money.flatMap {
      line.first(
        of: [
          "SpecifiedTradeSettlementLineMonetarySummation",
          "SpecifiedTradeSettlementMonetarySummation",
        ],
        under: $0
      )
    }
    return Line(
      number: line.value("AssociatedDocumentLineDocument", "LineID"),
      name: line.value("SpecifiedTradeProduct", "Name"),
      quantity: line.quantity(
        part("Delivery").flatMap { line.find(["BilledQuantity"], under: $0) }
      ),
      price: part("Agreement").flatMap {
        line.value("NetPriceProductTradePrice", "ChargeAmount", under: $0)
      },
      rate: money.flatMap { line.find(["ApplicableTradeTax"], under: $0) }.flatMap(line.rate),
      amount: sums.flatMap { line.plainAmount("LineTotalAmount", under: $0, in: currency) }
    )
  }
}

extension XMLRecord {
  /// The percentage of a tax.
  fileprivate func rate(of tax: Int) -> String? {
    value("RateApplicablePercent", under: tax) ?? value("ApplicablePercent", under: tax)
  }
}
