import Cases

/// Gathers what decides where money goes that came, for one run over many payments.
///
/// All is found by indexes, and what many payments ask alike is asked once.
final class PlacingReader {
  private let db: Connection
  private let today: Day
  private let references: (String) -> [RemittanceReference]
  /// The clients by the account that paid for them; an account that pays for the first time is added.
  private var payers: [String: Set<String>] = [:]
  private var openItems: [String: [PlacingTable.Found]] = [:]
  /// How many open items of a client are looked at.
  private static let mostItems = 1_000
  /// How many clients and accounts are remembered.
  private static let mostKept = 5_000

  /// Whether what one payment shows of an account counts for the next.
  private let learns: Bool

  /// Reads for a run; `references` finds those of cases in a text.
  init(
    db: Connection,
    today: Day,
    learns: Bool = true,
    references: @escaping (String) -> [RemittanceReference]
  ) {
    self.db = db
    self.learns = learns
    self.today = today
    self.references = references
  }

  private var table: PlacingTable { PlacingTable(db: db) }

  /// Where a payment goes, who pays it if that is known for sure, and why.
  func placement(of payment: Payment, from account: String) throws -> (
    MoneyPlacement, client: String?
  ) {
    let known = try clients(paidBy: account)
    var found = try PlacingFacts.keys(of: payment.reference).map(table.items) ?? []
    var facts = try facts(of: payment, known, found)
    var rule = PlacingRule(facts)
    if rule.hasRange {
      for client in Set(found.map(\.item.client)).sorted().prefix(3) {
        let more = try items(of: client)
        found += more.filter { new in !found.contains { $0.id == new.id } }
      }
      facts.items = found.map(\.item)
      rule = PlacingRule(facts)
    }
    var placement = try MoneyPlacement(rule) { try place(of: $0, found) }
    if case .placed(let parts, _) = placement, let doubt = try doubt(of: parts, payment) {
      placement = .waits(.place(doubt))
    }
    if case .placed = placement, learns { try learn(account, found, facts) }
    return (placement, known.count == 1 ? known.first : nil)
  }

  private func facts(of payment: Payment, _ known: Set<String>, _ found: [PlacingTable.Found])
    throws
    -> PlacingFacts
  {
    let names = Dictionary(found.map { ($0.item.client, $0.name) }) { first, _ in first }
    var facts = PlacingFacts(
      text: payment.reference,
      amount: payment.amount,
      day: payment.receivedOn,
      payerOf: known.isEmpty ? PlacingFacts.clients(named: payment.payer, of: names) : known,
      items: found.map(\.item),
      references: references(payment.reference)
    )
    try addCases(to: &facts)
    for item in found.prefix(50) {
      let amounts: Set = [payment.amount.minorUnits, item.item.open.minorUnits]
      let before = try table.payments(of: item.client, amounts: amounts, besides: payment.id)
        .first { PlacingFacts.names(item.item.number, in: $0.text) }
      if let before { facts.paidBefore[item.item.number] = before.day }
    }
    return facts
  }

  /// The cases of the references that are right; one that was merged is that into which it was.
  private func addCases(to facts: inout PlacingFacts) throws {
    for place in facts.references.indices where facts.references[place].isRight {
      let reference = facts.references[place]
      guard let file = try CaseFileTable(db: db).current(reference.number),
        let payable = try PaymentEvidenceReader(db: db, today: today).payable(file.number)
      else {
        facts.references[place].isRight = false
        continue
      }
      facts.references[place].number = file.number
      let client = try payable.client.flatMap { try ItemTable(db: db).client($0) }
      facts.cases.append(
        ReferredCase(
          payable,
          reference: "case \(file.number)",
          client: client?.accountNumber ?? "",
          currency: facts.amount.currency
        )
      )
    }
  }

  private func clients(paidBy account: String) throws -> Set<String> {
    if let known = payers[account] { return known }
    let found = try table.clients(paidBy: account)
    if payers.count < Self.mostKept { payers[account] = found }
    return found
  }

  /// From now on an account is known to pay for the client of what was placed.
  private func learn(_ account: String, _ found: [PlacingTable.Found], _ facts: PlacingFacts) throws
  {
    guard !account.isEmpty, payers[account] != nil else { return }
    let clients = facts.cases.map(\.client) + found.map(\.item.client)
    guard Set(clients).count == 1, let client = clients.first, !client.isEmpty else { return }
    payers[account]?.insert(client)
  }

  private func items(of client: String) throws -> [PlacingTable.Found] {
    if let known = openItems[client] { return known }
    let found = try table.openItems(ofClient: client, limit: Self.mostItems)
    if openItems.count < 100 { openItems[client] = found }
    return found
  }

  /// The live case that holds an item, else the account of its client; nil when several hold it.
  private func place(of item: PayableItem, _ found: [PlacingTable.Found]) throws -> PaymentPlace? {
    guard let id = found.first(where: { $0.item == item })?.id else { return nil }
    let holders = try ItemTable(db: db).holders(of: id, besides: nil)
    guard let holder = holders.first else { return .account(item.client) }
    return holders.count == 1 ? .onCase(holder.number) : nil
  }

  /// What speaks against parts on their cases, by what was paid there before.
  private func doubt(of parts: [PaymentPart], _ payment: Payment) throws -> String? {
    for part in parts {
      guard case .onCase(let number) = part.place,
        let file = try PaymentEvidenceReader(db: db, today: today).payable(number)
      else { continue }
      let amount = Money(minorUnits: part.units, currency: payment.amount.currency)
      let doubts = PlacementDoubt.doubts(amount, received: payment.receivedOn, from: nil, on: file)
      if let doubt = doubts.first { return doubt.sentence }
    }
    return nil
  }
}
