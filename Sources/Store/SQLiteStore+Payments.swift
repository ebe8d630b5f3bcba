public import Cases
import Foundation

/// Money that came, and where it belongs; each call that writes is one transaction with its events.
extension SQLiteStore {
  /// Takes down a payment of a case; its key.
  public func pay(_ payment: Payment, message: Int? = nil, by actor: Actor, _ context: DeskContext)
    throws -> Int
  {
    try write { db in
      var payment = payment
      payment.client = try CaseFileTable(db: db).writable(payment.caseNumber).clientID
      return try PlanWriter(db: db, actor: actor, context: context).pay(payment, message: message)
    }
  }

  /// Puts a payment on a case or an account, wherever it was.
  public func place(
    payment id: Int,
    at place: PaymentPlace,
    by actor: Actor,
    _ context: DeskContext
  ) throws {
    try write { db in
      try PlanWriter(db: db, actor: actor, context: context).place(id, at: place)
    }
  }

  /// Divides a payment into parts that add up to it; the keys of the parts.
  public func split(
    payment id: Int,
    into parts: [PaymentPart],
    by actor: Actor,
    _ context: DeskContext
  ) throws -> [Int] {
    try write { db in
      try PlanWriter(db: db, actor: actor, context: context).split(id, into: parts)
    }
  }

  /// Takes a payment back that was none, with its parts.
  public func reverse(payment id: Int, reason: String, by actor: Actor, _ context: DeskContext)
    throws
  {
    try write { db in
      try PlanWriter(db: db, actor: actor, context: context).reverse(id, reason: reason)
    }
  }

  // MARK: Looking

  /// The payments of a case, oldest first.
  public func payments(of number: Int) throws -> [Payment] {
    try read { try PaymentTable(db: $0).payments(of: number) }
  }

  /// A payment by its key; throws `StoreError.noPayment`.
  public func payment(_ id: Int) throws -> Payment {
    guard let payment = try read({ try PaymentTable(db: $0).payment(id) }) else {
      throw StoreError.noPayment(id)
    }
    return payment
  }

  /// What nobody has placed, longest waiting first; of a user that is what came from clients whom
  /// they resolve for, or for whom nobody does.
  public func paymentsToPlace(of user: String? = nil, limit: Int) throws -> [Payment] {
    try read { try PaymentTable(db: $0).toPlace(of: user, limit: limit) }
  }

  /// The payments of the workspace, newest first.
  public func payments(limit: Int) throws -> [Payment] {
    try read { try PaymentTable(db: $0).newest(limit: limit) }
  }

  /// Where payments stand in the statements that brought them, by their keys.
  public func statementLines(of payments: [Int]) throws -> [Int: FileLine] {
    try read { try StatementTable(db: $0).lines(of: payments) }
  }

  /// Where the rule would put payments that nobody has placed, or why they wait, by their keys.
  ///
  /// Nothing is placed; `references` finds those of cases in a text.
  public func placements(
    of payments: [Payment],
    references: @escaping (String) -> [RemittanceReference],
    today: Day
  ) throws -> [Int: MoneyPlacement] {
    try read { db in
      let reader = PlacingReader(db: db, today: today, learns: false, references: references)
      let accounts = try PlacingTable(db: db).payers(of: payments.map(\.id))
      var found: [Int: MoneyPlacement] = [:]
      for payment in payments {
        found[payment.id] = try reader.placement(of: payment, from: accounts[payment.id] ?? "").0
      }
      return found
    }
  }

  /// What came from a client (`Client.id`) and is on no case: on their account, or nowhere yet.
  public func payments(ofClient client: Int, limit: Int) throws -> [Payment] {
    try read { try PaymentTable(db: $0).free(of: client, limit: limit) }
  }

  /// A case as far as it decides whether a payment belongs on it; throws `StoreError.noCase`.
  public func payable(_ number: Int, today: Day) throws -> PayableCase {
    try read { db in
      guard let found = try PaymentEvidenceReader(db: db, today: today).payable(number) else {
        throw StoreError.noCase(number)
      }
      return found
    }
  }

  /// What is known of payments that nobody has placed, in their order.
  ///
  /// `named` tells which cases the text of one names by their references.
  public func evidence(
    of payments: [Payment],
    named: (Payment) -> Set<Int>,
    today: Day
  ) throws -> [PaymentEvidence] {
    try read { db in
      var reader = PaymentEvidenceReader(db: db, today: today)
      try reader.lookForSums(of: payments)
      return try payments.map { try reader.evidence(of: $0, named: named($0)) }
    }
  }
}

/// Gathers what is known of payments that nobody has placed.
struct PaymentEvidenceReader {
  let db: Connection
  let today: Day
  private var sums: [Money: Set<Int>] = [:]

  init(db: Connection, today: Day) {
    self.db = db
    self.today = today
  }

  private var table: PaymentTable { PaymentTable(db: db) }

  /// Finds the cases of which as much is open as one of the payments is whose client nobody knows.
  mutating func lookForSums(of payments: [Payment]) throws {
    let units = Set(payments.filter { $0.client == nil }.map(\.amount.minorUnits))
    guard !units.isEmpty else { return }
    for found in try table.cases(withOpenSums: units) {
      let amount = Money(minorUnits: found.units, currency: found.currency)
      sums[amount, default: []].insert(found.number)
    }
  }

  func evidence(of payment: Payment, named: Set<Int>) throws -> PaymentEvidence {
    let files = CaseFileTable(db: db)
    let named = Set(try named.compactMap { try files.current($0)?.number })
    let before = try table.places(ofPayer: payment.payer)
    var numbers = named
    for case .onCase(let number) in before { numbers.insert(number) }
    numbers.formUnion(try table.cases(withItems: payment.itemWords))
    if let keys = PlacingFacts.keys(of: payment.reference) {
      numbers.formUnion(try table.cases(withCompactNumbers: keys))
    }
    if let client = payment.client {
      numbers.formUnion(try table.liveCases(of: client))
      numbers.formUnion(try table.endedCases(withOpenItemsOf: client))
    } else {
      numbers.formUnion(try table.cases(about: payment.amount))
      numbers.formUnion(sums[payment.amount] ?? [])
    }
    let client = try payment.client.flatMap { try ItemTable(db: db).client($0) }
    return PaymentEvidence(
      payment: payment,
      named: named,
      cases: try numbers.sorted().compactMap(payable),
      account: client?.accountNumber,
      freeItems: try payment.client.map(table.freeItems) ?? [],
      paidBefore: Set(
        before.compactMap { if case .onCase(let number) = $0 { number } else { nil } }
      ),
      accountsPaidBefore: Set(
        before.compactMap { if case .account(let account) = $0 { account } else { nil } }
      )
    )
  }

  /// A case as far as it decides; nil when there is none.
  func payable(_ number: Int) throws -> PayableCase? {
    guard let file = try CaseFileTable(db: db).caseFile(number) else { return nil }
    let plans = PlanTable(db: db)
    let payments = try table.payments(of: number)
    let running = try plans.plans(of: number).last { $0.state == .active }
    return PayableCase(
      number: number,
      client: file.clientID,
      state: file.state,
      items: try ItemTable(db: db).items(of: number),
      plan: try running.map {
        PlanStanding(
          $0,
          payments: payments,
          promises: try plans.promises(of: number),
          today: today
        )
      },
      payments: payments,
      balances: try ItemBalanceTable(db: db).balances(of: number)
    )
  }
}
