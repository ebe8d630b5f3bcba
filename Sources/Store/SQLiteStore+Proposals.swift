public import Cases
public import Foundation

/// What people decide about suggestions; each call is one transaction with its events.
extension SQLiteStore {
  /// The suggestions of a case, oldest first.
  public func proposals(of number: Int) throws -> [Proposal] {
    try read { try ProposalTable(db: $0).proposals(of: number) }
  }

  /// The suggestions that nobody has decided, longest waiting first.
  public func openProposals(limit: Int) throws -> [Proposal] {
    try read { try ProposalTable(db: $0).open(limit: limit) }
  }

  /// A suggestion by its key.
  public func proposal(_ id: Int) throws -> Proposal {
    try read { db in
      guard let found = try ProposalTable(db: db).proposal(id) else {
        throw StoreError.noProposal(id)
      }
      return found
    }
  }

  /// Rejects a suggestion: nothing comes of it.
  public func reject(proposal id: Int, by actor: Actor, now: Date) throws {
    try write { db in
      let writer = ProposalWriter(db: db, actor: actor, now: now)
      try writer.decide(writer.open(id), as: .rejected)
    }
  }

  /// Carries out a suggestion with other values where some are given; what was done, as a sentence.
  public func accept(
    proposal id: Int,
    changing values: [String: String] = [:],
    by actor: Actor,
    _ context: DeskContext
  ) throws -> String {
    try write { db in
      try ProposalAcceptance(store: self, db: db, actor: actor, context: context)
        .accept(id, changing: values)
    }
  }
}

/// Carries out one suggestion.
struct ProposalAcceptance {
  let store: SQLiteStore
  let db: Connection
  let actor: Actor
  let context: DeskContext

  func accept(_ id: Int, changing values: [String: String]) throws -> String {
    let writer = ProposalWriter(db: db, actor: actor, now: context.now)
    var proposal = try writer.open(id)
    proposal.details.merge(values) { $1 }
    let file = try CaseFileTable(db: db).writable(proposal.caseNumber)
    let done =
      switch proposal.kind {
      case .promise: try promise(proposal)
      case .acceptance: try acceptPlan(proposal)
      case .dispute: try dispute(proposal, file)
      case .claimedPayment: try claim(proposal)
      case .legalStage: try legalStage(proposal)
      case .returnDay: try move(proposal)
      case .creditNote: try creditNote(proposal, file)
      case .planRequest: try planRequest(proposal, file)
      case .invoiceCopy: "a copy of \(proposal.details["item"] ?? "the invoice") is on its way"
      case .creditNoteAwaited: try creditNoteAwaited(proposal, file)
      case .eInvoice: try eInvoice(proposal, file)
      case .cost: try cost(proposal)
      case .close: try close(proposal, file)
      case .openCase: try openCase(proposal, file)
      }
    try writer.decide(proposal, as: .accepted)
    return done
  }

  var plans: PlanWriter { PlanWriter(db: db, actor: actor, context: context) }

  private func runningPlan(_ number: Int) throws -> PlanStanding? {
    let plan = try PlanTable(db: db).plans(of: number).last { $0.state == .active }
    return try plan.map(plans.standing)
  }

  /// What decides how much is meant where no amount is said.
  private func meant(_ number: Int, _ plan: PlanStanding?) throws -> MeantAmount {
    MeantAmount(
      plan: plan,
      reminded: try plan.flatMap { try PlanTable(db: db).lastReminded(of: $0.plan.id) },
      items: try ItemTable(db: db).items(of: number),
      today: context.today
    )
  }

  // MARK: Kinds

  private func promise(_ proposal: Proposal) throws -> String {
    guard let day = proposal.day else { throw StoreError.proposalLacks(proposal.id, "day") }
    let plan = try runningPlan(proposal.caseNumber)
    let meant = try meant(proposal.caseNumber, plan)
    guard let amount = proposal.amount ?? meant.promised(by: proposal.evidence) else {
      throw StoreError.proposalLacks(proposal.id, "amount")
    }
    let promise = Promise(
      caseNumber: proposal.caseNumber,
      plan: plan?.plan.id,
      installment: plan?.next?.installment.number,
      madeOn: context.today,
      dueOn: day,
      amount: amount,
      message: proposal.message
    )
    try plans.change(proposal.caseNumber) { try $0.promise(promise) }
    return "the promise for \(day) is taken down"
  }

  private func acceptPlan(_ proposal: Proposal) throws -> String {
    let plan = try PlanTable(db: db).plans(of: proposal.caseNumber)
      .last { [.proposed, .draft].contains($0.state) }
    guard let plan else { return "the agreement is noted" }
    try plans.change(plan: plan.id) { life in
      try life.move(plan.id, to: .active, message: proposal.message)
    }
    return "plan \(plan.id) is active"
  }

  private func claim(_ proposal: Proposal) throws -> String {
    let meant = try meant(proposal.caseNumber, runningPlan(proposal.caseNumber))
    guard let amount = proposal.amount ?? meant.paid(by: proposal.evidence) else {
      throw StoreError.proposalLacks(proposal.id, "amount")
    }
    // Who says once more that they paid did not pay once more.
    let isKnown = try PaymentTable(db: db).payments(of: proposal.caseNumber).contains { payment in
      payment.reversedOn == nil && payment.source == .claimed && payment.amount == amount
        && (proposal.day == nil || payment.receivedOn == proposal.day)
    }
    guard !isKnown else { return "the payment of \(amount.fixed) was noted as claimed before" }
    _ = try plans.pay(
      Payment(
        caseNumber: proposal.caseNumber,
        receivedOn: proposal.day ?? context.today,
        amount: amount,
        source: .claimed
      ),
      message: proposal.message
    )
    return "the payment of \(amount.fixed) is noted as claimed; nothing less is open"
  }

  private func legalStage(_ proposal: Proposal) throws -> String {
    guard let stage = proposal.details["stage"] else {
      throw StoreError.proposalLacks(proposal.id, "stage")
    }
    let currency = try ItemTable(db: db).items(of: proposal.caseNumber).first?.amount.currency
    let kept = try store.enter(
      LegalStage(
        caseNumber: proposal.caseNumber,
        stage: stage,
        on: context.today,
        deadline: proposal.details["deadline"].flatMap { Day($0) },
        courtReference: proposal.details["courtReference"] ?? "",
        fees: Money(minorUnits: 0, currency: currency ?? "EUR"),
        message: proposal.message
      ),
      by: actor,
      context
    )
    return "the stage is now \(stage)" + (kept.map { "; \($0.sentence)" } ?? "")
  }

  private func move(_ proposal: Proposal) throws -> String {
    guard let day = proposal.day else { throw StoreError.proposalLacks(proposal.id, "day") }
    let country = try plans.country(of: proposal.caseNumber)
    let workday = context.rules.calendar.workday(onOrAfter: day, in: country)
    try NextActionWriter(db: db, actor: actor, now: context.now)
      .move(proposal.caseNumber, to: workday, reason: "back on \(day)", isChosen: true)
    return "what is next moves to \(workday)"
  }

  private func creditNote(_ proposal: Proposal, _ file: CaseFile) throws -> String {
    guard let number = proposal.details["number"] else {
      throw StoreError.proposalLacks(proposal.id, "number")
    }
    guard let client = file.clientID else { throw StoreError.noClient("of the case") }
    let table = ItemTable(db: db)
    if (try? table.item(number, client: client)) == nil {
      guard let amount = proposal.amount else {
        throw StoreError.proposalLacks(proposal.id, "amount")
      }
      let credit = Money(minorUnits: -abs(amount.minorUnits), currency: amount.currency)
      try table.setItem(
        Item(id: 0, number: number, type: .creditNote, amount: credit, outstanding: credit),
        client: client,
        on: context.today
      )
    }
    let item = try table.item(number, client: client)
    try store.add(item.id, named: item.number, to: file.number, by: actor, now: context.now)
    return "credit note \(item.number) is on the case"
  }

  private func close(_ proposal: Proposal, _ file: CaseFile) throws -> String {
    let name = proposal.details["outcome"] ?? ""
    guard let outcome = context.rules.outcome(name, of: file.type) else {
      throw StoreError.proposalLacks(proposal.id, "outcome")
    }
    try store.end(
      file.number,
      as: outcome,
      closes: false,
      rules: context.rules,
      by: actor,
      now: context.now
    )
    return "the case is resolved: \(outcome.label)"
  }

  /// A dispute within a dispute marks its item; in any other case it becomes a case of its own, with
  /// the same message on both.
  private func dispute(_ proposal: Proposal, _ file: CaseFile) throws -> String {
    let items = try ItemTable(db: db).items(of: file.number)
    let named = items.filter { $0.number == proposal.details["item"] }
    if file.type == .dispute {
      if let item = named.first, let amount = proposal.amount {
        try ItemShare(item: item, holders: []).requireWithin(amount.minorUnits)
        try ItemTable(db: db).set(amount: amount.minorUnits, of: item.id, on: file.number)
      }
      try say(proposal, of: file.number)
      return "the dispute is noted"
    }
    let what = named.first?.number ?? "the claim"
    let other = try open(CaseType.dispute, "Dispute of \(what)", named, file, proposal)
    try say(proposal, of: other)
    return "case \(other) is open for the dispute of \(what)"
  }

  /// The reason that the mail gives is the dispute's.
  private func say(_ proposal: Proposal, of number: Int) throws {
    guard let reason = proposal.details["reason"],
      context.rules.disputes.reason(reason) != nil
    else { return }
    var change = DisputeChange()
    change.reason = reason
    try store.change(disputeOf: number, change, by: actor, now: context.now)
  }

  /// The follow-up of a case that failed: the case ends, and its items go to a new one.
  private func openCase(_ proposal: Proposal, _ file: CaseFile) throws -> String {
    let type = CaseType(rawValue: proposal.details["type"] ?? CaseType.litigation.rawValue)
    guard context.rules.type(type.rawValue) != nil else {
      throw StoreError.proposalLacks(proposal.id, "type")
    }
    let items = try ItemTable(db: db).items(of: file.number)
    if let outcome = context.rules.outcome("defaulted", of: file.type), file.state.isLive {
      try store.end(
        file.number,
        as: outcome,
        closes: false,
        rules: context.rules,
        by: actor,
        now: context.now
      )
    }
    let other = try open(type, file.title, items, file, proposal)
    return "case \(other) is open (\(type.rawValue))"
  }

  func open(
    _ type: CaseType,
    _ title: String,
    _ items: [Item],
    _ file: CaseFile,
    _ proposal: Proposal
  ) throws -> Int {
    let client = try file.clientID.flatMap { try ItemTable(db: db).client($0) }
    let status = context.rules.type(type.rawValue).flatMap { context.rules.status($0.status) }
    var opening = Opening(
      type: type,
      title: title,
      status: status,
      account: client?.accountNumber,
      resolver: file.resolver,
      items: items.map(\.number),
      participants: try ParticipantTable(db: db).participants(of: file.number)
        .filter { !$0.isRemoved && $0.role == .client }
    )
    opening.addResolver(among: context.users)
    if let amount = proposal.amount, items.count == 1 {
      try ItemShare(item: items[0], holders: []).requireWithin(amount.minorUnits)
      opening.amounts = [items[0].number: amount.minorUnits]
    }
    let day = context.rules.nextDay(
      status,
      promised: nil,
      today: context.today,
      country: try plans.country(of: file.number)
    )
    opening.nextAction = NextAction(caseNumber: 0, dueOn: day.description)
    let number = try store.open(opening, by: actor, now: context.now)
    if let message = proposal.message {
      try store.link(message: message, to: number, by: actor, now: context.now)
    }
    try store.link(file.number, to: number, kind: "follows", by: actor, now: context.now)
    return number
  }
}
