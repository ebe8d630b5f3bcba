import HTML

/// What an e-invoice that came with a message suggests on a case.
///
/// It never becomes an item by itself. Whose it is has to be seen: the client's own invoice to us is
/// nothing that the client owes.
public struct InvoiceRules: Sendable {
  /// What was found out about an e-invoice, as the proposal names it.
  public enum Finding: String, Sendable, CaseIterable {
    /// The item is there, with this amount.
    case exists
    /// The item is there, with another amount.
    case differs
    /// There is no such item.
    case missing
    /// It stands in the place of an invoice, and adds nothing beside that one.
    case replaces
    /// It is an invoice to us.
    case toUs = "to_us"
    /// Nothing shows that it is one of ours.
    case unknown
    /// Nothing is owed by it.
    case proforma
    /// It is a credit note that adds to what is owed.
    case unclear
  }

  /// The client's items of the numbers that the e-invoices name.
  public var items: [NamedItem]
  /// The name of our organisation.
  public var organisation: String
  /// Our own bank accounts, in their compact form.
  public var ownAccounts: Set<String>

  /// Joins the parts.
  public init(items: [NamedItem], organisation: String, ownAccounts: Set<String>) {
    self.items = items
    self.organisation = organisation
    self.ownAccounts = ownAccounts
  }

  /// The numbers that have to be looked up for e-invoices, at most so many.
  public static func numbers(of invoices: [AttachedInvoice]) -> [String] {
    Array(invoices.flatMap { [$0.number] + $0.preceding.prefix(10) }.prefix(60))
  }

  /// What an e-invoice suggests; the number of the case is left out.
  public func proposal(_ invoice: AttachedInvoice) -> Proposal {
    let finding = finding(invoice)
    if invoice.kind == .creditNote, finding == .missing {
      return Proposal(
        caseNumber: 0,
        kind: .creditNote,
        details: details(invoice),
        evidence: evidence(invoice, "is a credit note that is no item yet")
      )
    }
    var details = details(invoice)
    details["finding"] = finding.rawValue
    details["type"] = invoice.kind.rawValue
    if finding == .differs, let item = item(of: invoice),
      item.amount.currency == invoice.owed.currency
    {
      details["difference"] = String(invoice.owed.minorUnits &- item.amount.minorUnits)
    }
    return Proposal(
      caseNumber: 0,
      kind: .eInvoice,
      details: details,
      evidence: evidence(invoice, sentence(finding, invoice))
    )
  }

  // MARK: What it is

  private func finding(_ invoice: AttachedInvoice) -> Finding {
    if isSame(invoice.buyer, organisation) { return .toUs }
    let item = item(of: invoice)
    guard item != nil || isOurs(invoice) else { return .unknown }
    if invoice.isProforma { return .proforma }
    if invoice.kind == .creditNote, invoice.owed.minorUnits > 0 { return .unclear }
    if let item { return isEqual(item, invoice) ? .exists : .differs }
    return invoice.kind == .corrected ? .replaces : .missing
  }

  /// Whether it is our invoice: it refers to one of ours, is paid to us, or has our name.
  private func isOurs(_ invoice: AttachedInvoice) -> Bool {
    invoice.preceding.contains { named($0) != nil }
      || invoice.accounts.contains(where: ownAccounts.contains)
      || isSame(invoice.seller, organisation)
  }

  private func item(of invoice: AttachedInvoice) -> NamedItem? {
    let isCredit = invoice.kind == .creditNote
    return items.first {
      isSame($0.number, invoice.number) && ($0.type == .creditNote) == isCredit
        && $0.type != .payment
    }
  }

  private func named(_ number: String) -> NamedItem? {
    items.first { isSame($0.number, number) && $0.type != .payment }
  }

  /// Whether an item has the amount of an e-invoice: its total, or what is left of that to pay.
  private func isEqual(_ item: NamedItem, _ invoice: AttachedInvoice) -> Bool {
    item.amount == invoice.owed || item.amount == invoice.total
  }

  private func isSame(_ first: String, _ second: String) -> Bool {
    !first.isEmpty && first.lowercased() == second.lowercased()
  }

  // MARK: What is said

  private func details(_ invoice: AttachedInvoice) -> [String: String] {
    var details = [
      "number": invoice.number, "amount": String(invoice.owed.minorUnits),
      "currency": invoice.owed.currency,
    ]
    details["day"] = invoice.dueOn?.description
    details["issued"] = invoice.issuedOn?.description
    details["item"] =
      (item(of: invoice) ?? invoice.preceding.lazy.compactMap(named).first)?.number
    return details
  }

  private func evidence(_ invoice: AttachedInvoice, _ finding: String) -> String {
    var words = ["\(invoice.fileName): \(invoice.number) of \(invoice.owed.fixed)"]
    if let day = invoice.dueOn { words.append("due on \(day)") }
    if !invoice.preceding.isEmpty {
      words.append("for \(invoice.preceding.prefix(5).joined(separator: ", "))")
    }
    if !invoice.seller.isEmpty { words.append("from \(invoice.seller)") }
    let doubts = invoice.doubts.prefix(5).map { "; \($0)" }.joined()
    return String("\(words.joined(separator: ", ")) \(finding)\(doubts)".prefix(scalars: 500))
  }

  private func sentence(_ finding: Finding, _ invoice: AttachedInvoice) -> String {
    switch finding {
    case .exists: "is an item with this amount"
    case .differs: "differs from its item, which is \(item(of: invoice)?.amount.fixed ?? "")"
    case .missing: "is no item of the client"
    case .replaces: "stands in the place of an earlier invoice"
    case .toUs: "is an invoice to us, and nothing that the client owes"
    case .unknown: "may not be ours: neither its numbers nor its accounts are known"
    case .proforma: "is a proforma invoice, by which nothing is owed yet"
    case .unclear: "is a credit note that adds to what is owed: its sign may be wrong"
    }
  }
}

/// An item of a client that is asked for by its number.
public struct NamedItem: Sendable, Equatable {
  /// Its number.
  public var number: String
  /// What kind of document it is.
  public var type: ItemType
  /// The whole amount; debit above zero, credit below.
  public var amount: Money
  /// Whether the case is about it.
  public var isOnCase: Bool

  /// Joins the parts.
  public init(number: String, type: ItemType, amount: Money, isOnCase: Bool) {
    self.number = number
    self.type = type
    self.amount = amount
    self.isOnCase = isOnCase
  }
}
