/// Invoices in CII, made of the parts that a test names.
enum CII {
  /// A document of EN 16931.
  static func document(
    code: String = "380",
    profile: String = "urn:cen.eu:en16931:2017",
    terms: String = "",
    sums: String = "<GrandTotalAmount>119.00</GrandTotalAmount>"
      + "<DuePayableAmount>119.00</DuePayableAmount>"
  ) -> String {
    """
    <r:CrossIndustryInvoice xmlns:r="urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100">\
    <r:ExchangedDocumentContext><GuidelineSpecifiedDocumentContextParameter><ID>\(profile)</ID>\
    </GuidelineSpecifiedDocumentContextParameter></r:ExchangedDocumentContext>\
    <r:ExchangedDocument><ID>RE-1</ID><TypeCode>\(code)</TypeCode>\
    <IssueDateTime><DateTimeString format="102">20261005</DateTimeString></IssueDateTime>\
    </r:ExchangedDocument><r:SupplyChainTradeTransaction><ApplicableHeaderTradeAgreement>\
    <SellerTradeParty><Name>Nordwerk</Name></SellerTradeParty>\
    <BuyerTradeParty><Name>Kernbau</Name></BuyerTradeParty></ApplicableHeaderTradeAgreement>\
    <ApplicableHeaderTradeSettlement><InvoiceCurrencyCode>EUR</InvoiceCurrencyCode>\(terms)\
    <SpecifiedTradeSettlementHeaderMonetarySummation>\(sums)\
    </SpecifiedTradeSettlementHeaderMonetarySummation></ApplicableHeaderTradeSettlement>\
    </r:SupplyChainTradeTransaction></r:CrossIndustryInvoice>
    """
  }

  /// Terms of payment that name a day, with a discount or without.
  static func due(_ day: String, discount: Bool = false) -> String {
    let percent = "<CalculationPercent>2</CalculationPercent>"
    let terms =
      "<ApplicableTradePaymentDiscountTerms>\(percent)</ApplicableTradePaymentDiscountTerms>"
    return """
      <SpecifiedTradePaymentTerms><DueDateDateTime>\
      <DateTimeString format="102">\(day)</DateTimeString></DueDateDateTime>\
      \(discount ? terms : "")</SpecifiedTradePaymentTerms>
      """
  }

  /// A document of ZUGFeRD 1.0, which names the parts otherwise.
  static let older = """
    <r:CrossIndustryDocument xmlns:r="urn:ferd:CrossIndustryDocument:invoice:1p0">\
    <r:HeaderExchangedDocument><ID>R-4711</ID><TypeCode>380</TypeCode><IssueDateTime>\
    <DateTimeString format="102">20140305</DateTimeString></IssueDateTime>\
    </r:HeaderExchangedDocument><r:SpecifiedSupplyChainTradeTransaction>\
    <ApplicableSupplyChainTradeAgreement><SellerTradeParty><Name>Nordwerk</Name>\
    </SellerTradeParty></ApplicableSupplyChainTradeAgreement>\
    <ApplicableSupplyChainTradeSettlement><InvoiceCurrencyCode>EUR</InvoiceCurrencyCode>\
    <InvoiceReferencedDocument><ID>R-4700</ID></InvoiceReferencedDocument>\
    <SpecifiedTradeSettlementMonetarySummation>\
    <GrandTotalAmount currencyID="EUR">119.00</GrandTotalAmount>\
    <TotalPrepaidAmount currencyID="EUR">19.00</TotalPrepaidAmount>\
    </SpecifiedTradeSettlementMonetarySummation></ApplicableSupplyChainTradeSettlement>\
    </r:SpecifiedSupplyChainTradeTransaction></r:CrossIndustryDocument>
    """
}
