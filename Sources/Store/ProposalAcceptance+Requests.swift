import Cases

/// What clients ask for.
extension ProposalAcceptance {
  /// The types whose items something else is decided about: a plan is a case of its own there.
  private static let contested: Set<CaseType> = [
    .dispute, .litigation, .validation, .creditNoteRequest,
  ]

  /// A case about what is owed becomes one about a plan; beside any other there is one of its own.
  ///
  /// When the number of installments and the first day were said, the plan is there as a draft.
  func planRequest(_ proposal: Proposal, _ file: CaseFile) throws -> String {
    let type = CaseType.paymentPlan
    guard let kind = context.rules.type(type.rawValue) else {
      throw StoreError.proposalLacks(proposal.id, "type")
    }
    let items = try ItemTable(db: db).items(of: file.number)
    guard file.type != type else {
      return "the plan is asked for" + (try draft(proposal, items, on: file.number))
    }
    if ProposalAcceptance.contested.contains(file.type) {
      var whole = proposal
      whole.details["amount"] = nil
      let other = try open(type, file.title, items, file, whole)
      return "case \(other) is open for the plan" + (try draft(proposal, items, on: other))
    }
    try store.change(file.number, type: type, by: actor, now: context.now)
    if let status = context.rules.status(kind.status) {
      try store.setStatus(status, of: file.number, by: actor, now: context.now)
    }
    return "the case is about a plan now" + (try draft(proposal, items, on: file.number))
  }

  /// Makes the plan that was asked for, when it is clear and there is none; half a sentence about it.
  private func draft(_ proposal: Proposal, _ items: [Item], on number: Int) throws -> String {
    let known = try PlanTable(db: db).plans(of: number).last { $0.state != .cancelled }
    if let known { return "; plan \(known.id) is there already (\(known.state.rawValue))" }
    let request = PlanRequest(
      count: proposal.details["count"].flatMap(Int.init),
      first: proposal.day,
      each: proposal.amount?.minorUnits
    )
    guard let open = Money.sum(items.map(\.outstanding)),
      proposal.amount == nil || proposal.amount?.currency == open.currency,
      let parts = request.installments(of: open.minorUnits)
    else { return "; the plan is not clear yet, so nobody has made one" }
    let plan = InstallmentPlan(
      caseNumber: number,
      currency: open.currency,
      frequency: .monthly,
      graceDays: context.rules.plans.graceDays,
      installments: parts
    )
    let id = try plans.create(plan)
    return "; plan \(id) is a draft of \(parts.count) installments from \(parts[0].dueOn)"
  }

  /// The credit note is a case of its own, unless this is it, or one is tied to it already.
  func creditNoteAwaited(_ proposal: Proposal, _ file: CaseFile) throws -> String {
    let type = CaseType.creditNoteRequest
    if file.type == type || context.rules.type(type.rawValue) == nil {
      return try ask(file.number)
    }
    let tied = try CaseLinkTable(db: db).links(of: file.number).lazy
      .compactMap { try CaseFileTable(db: self.db).caseFile($0.number) }
      .first { $0.type == type && $0.state.isLive }
    if let tied { return try ask(tied.number) }
    let items = try ItemTable(db: db).items(of: file.number)
      .filter { $0.number == proposal.details["item"] }
    let what = items.first?.number ?? "the claim"
    let other = try open(type, "Credit note for \(what)", items, file, proposal)
    return "case \(other) is open for the credit note"
  }

  /// What is next of the case that the credit note is asked for in comes today.
  private func ask(_ number: Int) throws -> String {
    try bring(number, because: "the client waits for the credit note")
  }

  /// What recovering the claim cost is claimed with it.
  func cost(_ proposal: Proposal) throws -> String {
    guard let amount = proposal.amount, amount.minorUnits > 0 else {
      throw StoreError.proposalLacks(proposal.id, "amount")
    }
    let cost = Cost(
      caseNumber: proposal.caseNumber,
      kind: proposal.details["for"].flatMap { Cost.Kind(rawValue: $0) } ?? .lawyer,
      on: context.today,
      amount: amount,
      note: proposal.evidence
    )
    _ = try CostWriter(db: db, actor: actor, now: context.now).add(cost)
    return "the cost of \(amount.fixed) is claimed with the case"
  }

  /// What is next of a case comes today.
  func bring(_ number: Int, because reason: String) throws -> String {
    let day = context.rules.calendar.workday(
      onOrAfter: context.today,
      in: try plans.country(of: number)
    )
    let kept = try NextActionWriter(db: db, actor: actor, now: context.now)
      .move(number, to: day, reason: reason)
    return "what is next of case \(number) is for \(day)" + (kept.map { "; \($0.sentence)" } ?? "")
  }
}
