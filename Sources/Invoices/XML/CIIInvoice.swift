import Cases
import Statements

/// An invoice as a Cross Industry Invoice: D16B (EN 16931, Factur-X, ZUGFeRD 2), or ZUGFeRD 1.0, which
/// has the same parts by other names.
struct CIIInvoice {
  private let record: XMLRecord
  private var doubts: [InvoiceDoubt] = []

  init(_ record: XMLRecord) {
    self.record = record
  }

  func invoice() throws -> Invoice {
    var copy = self
    return try copy.read()
  }

  private mutating func read() throws -> Invoice {
    let heading = record.first(of: Self.headings)
    let deal = record.first(of: Self.deals)
    guard let heading, let number = record.value("ID", under: heading) else {
      throw InvoiceError(.missing("the number"))
    }
    guard let code = record.value("TypeCode", under: heading) else {
      throw InvoiceError(.missing("the code of its type"), element: "TypeCode")
    }
    guard let deal, let terms = record.first(of: Self.settlements, under: deal),
      let sums = record.first(of: Self.sums, under: terms)
    else { throw InvoiceError(.missing("the amount due")) }
    let parties = record.first(of: Self.agreements, under: deal)
    let currency = try InvoiceChecks.currency(
      record.value("InvoiceCurrencyCode", under: terms),
      record.find(["DuePayableAmount"], under: sums).flatMap(record.kept)
    )
    var invoice = Invoice(
      syntax: .cii,
      profile: profile(),
      number: number,
      typeCode: code,
      kind: InvoiceKind(code: code),
      issueDay: try day("IssueDateTime", under: heading, what: "the day of issue"),
      dueDay: try dueDay(under: terms),
      seller: party("SellerTradeParty", under: parties),
      sellerTaxNumber: taxNumber(under: parties),
      buyer: party("BuyerTradeParty", under: parties),
      payee: party("PayeeTradeParty", under: terms),
      currency: currency,
      amounts: try amounts(under: sums, in: currency),
      preceding: preceding(under: terms),
      accounts: accounts(under: terms),
      paymentReference: record.value("PaymentReference", under: terms),
      buyerReference: parties.flatMap { record.value("BuyerReference", under: $0) },
      order: parties.flatMap(order),
      doubts: doubts
    )
    InvoiceChecks.look(at: &invoice, document: record.name ?? "")
    return invoice
  }

  private func profile() -> String? {
    let context = record.first(of: Self.contexts)
    return context.flatMap {
      record.value("GuidelineSpecifiedDocumentContextParameter", "ID", under: $0)
    }
  }

  // MARK: Days

  private func day(_ name: String, under parent: Int, what: String) throws -> Day? {
    guard let element = record.find([name], under: parent) else { return nil }
    let inner = record.first(
      of: ["DateTimeString", "DateString", "DateTime", "Date"],
      under: element
    )
    return try record.value(under: inner ?? element).map { try InvoiceDay.day($0, what: what) }
  }

  /// BT-9: of several terms, those for who pays earlier with a discount are not when it is due.
  private mutating func dueDay(under terms: Int) throws -> Day? {
    let all = record.children(of: terms, "SpecifiedTradePaymentTerms")
    let plain = all.filter {
      record.find(["ApplicableTradePaymentDiscountTerms"], under: $0) == nil
    }
    for group in [plain, all] {
      let days = try group.compactMap {
        try day("DueDateDateTime", under: $0, what: "the due day")
      }
      if !days.isEmpty { return DueDays.one(of: days, &doubts) }
    }
    return nil
  }

  // MARK: Parties

  private func party(_ name: String, under parent: Int?) -> String? {
    guard let parent, let party = record.find([name], under: parent) else { return nil }
    return record.value("Name", under: party)
      ?? record.value("SpecifiedLegalOrganization", "TradingBusinessName", under: party)
      ?? record.value("DefinedTradeContact", "PersonName", under: party)
  }

  private func taxNumber(under parties: Int?) -> String? {
    guard let parties, let seller = record.find(["SellerTradeParty"], under: parties) else {
      return nil
    }
    let numbers = record.children(of: seller, "SpecifiedTaxRegistration")
      .compactMap { record.find(["ID"], under: $0) }
    return numbers.first { record.kept($0) == "VA" }.flatMap { record.value(under: $0) }
  }

  private func order(under parties: Int) -> String? {
    guard let document = record.find(["BuyerOrderReferencedDocument"], under: parties) else {
      return nil
    }
    return number(of: document)
  }

  // MARK: Money

  private mutating func amounts(under sums: Int, in currency: String) throws -> InvoiceAmounts {
    let total = try record.amount("GrandTotalAmount", under: sums, in: currency)
    let prepaid = try record.amount("TotalPrepaidAmount", under: sums, in: currency)
    let payable = try record.payable("DuePayableAmount", under: sums, in: currency)
    // The profile MINIMUM has no place for what was paid before: its sums need not be equal.
    let isWhole = prepaid != nil || profile()?.lowercased().hasSuffix("minimum") != true
    var amounts = try InvoiceChecks.amounts(
      total: isWhole || payable == nil ? total : nil,
      tax: record.amount("TaxTotalAmount", under: sums, in: currency),
      prepaid: prepaid,
      rounding: record.amount("RoundingAmount", under: sums, in: currency),
      payable: payable,
      &doubts
    )
    amounts.total = total
    return amounts
  }

  private func accounts(under terms: Int) -> [String] {
    var seen: Set<String> = []
    let means = record.children(of: terms, "SpecifiedTradeSettlementPaymentMeans")
    return means.flatMap { record.children(of: $0, "PayeePartyCreditorFinancialAccount") }
      .compactMap { account in
        PlainText.account(
          record.value("IBANID", under: account) ?? record.value("ProprietaryID", under: account)
        )
      }
      .filter { seen.insert($0).inserted }
  }

  /// BT-25.
  private func preceding(under terms: Int) -> [String] {
    var seen: Set<String> = []
    return record.children(of: terms, "InvoiceReferencedDocument").compactMap(number)
      .filter { seen.insert($0).inserted }
  }

  private func number(of document: Int) -> String? {
    record.value("IssuerAssignedID", under: document) ?? record.value("ID", under: document)
  }

  // MARK: Names, the older behind

  private static let contexts = ["ExchangedDocumentContext", "SpecifiedExchangedDocumentContext"]
  private static let headings = ["ExchangedDocument", "HeaderExchangedDocument"]
  static let deals = [
    "SupplyChainTradeTransaction", "SpecifiedSupplyChainTradeTransaction",
  ]
  private static let agreements = [
    "ApplicableHeaderTradeAgreement", "ApplicableSupplyChainTradeAgreement",
  ]
  static let settlements = [
    "ApplicableHeaderTradeSettlement", "ApplicableSupplyChainTradeSettlement",
  ]
  private static let sums = [
    "SpecifiedTradeSettlementHeaderMonetarySummation",
    "SpecifiedTradeSettlementMonetarySummation",
  ]
}
