public import Cases
import Foundation
import Mail

extension SQLiteStore: ScheduleStore {
  /// The keys of what is due after a key, in order.
  public func due(_ job: ScheduleJob, after key: Int, _ context: DeskContext, limit: Int) throws
    -> [Int]
  {
    try read { try ScheduleTable(db: $0).due(job, after: key, context, limit: limit) }
  }

  /// Does what is due, in one transaction; doing it again changes nothing.
  public func carryOut(_ job: ScheduleJob, _ key: Int, _ context: DeskContext) throws {
    try write(waitsForDisk: false) { db in
      let writer = ScheduleWriter(store: self, db: db, context: context)
      switch job {
      case .plan: try writer.followPlan(key)
      case .promise:
        try PlanWriter(db: db, actor: .system, context: context).change(key) { life in
          try life.tellPromises()
        }
      case .validation: try writer.followValidation(key)
      case .resume:
        try change(key, .caseResumed, by: .system, now: context.now) { file, _ in
          try file.resume()
          return [:]
        }
        try CaseFileTable(db: db).callAttention(to: key, Attention(.resumed), now: context.now)
      case .close:
        try change(key, .caseClosed, by: .system, now: context.now) { file, _ in
          try file.take(.close)
          return ["outcome": file.outcome, "label": file.outcome]
        }
      case .dispute: try writer.escalateDispute(key)
      case .nextAction: try writer.nextAction(key)
      case .dormant: try writer.dormant(key)
      }
    }
  }

  /// Why automatic letters of a case wait now; empty when they do not.
  public func holds(
    of number: Int,
    _ context: DeskContext,
    for letter: AutomaticLetter = .reminder
  ) throws -> [Hold] {
    try read {
      try ScheduleWriter(store: self, db: $0, context: context).holds(number, letter).holds
    }
  }

  /// What would be done next about the reminders of the active plan of a case.
  public func reminders(of number: Int, _ context: DeskContext) throws -> ReminderDecision? {
    try read { db in
      let table = PlanTable(db: db)
      guard let plan = try table.plans(of: number).last(where: { $0.state == .active }) else {
        return nil
      }
      let standing = try PlanWriter(db: db, actor: .system, context: context)
        .standing(of: plan)
      let known = try table.knownReminders(of: plan.id)
      return .decide(standing, policy: context.rules.plans, known: known, today: context.today)
    }
  }
}

/// Does one thing that is due.
struct ScheduleWriter {
  let store: SQLiteStore
  let db: Connection
  let context: DeskContext

  private var table: PlanTable { PlanTable(db: db) }

  // MARK: Plans

  /// Tells what changed about a plan, and asks for the one reminder that is due.
  func followPlan(_ id: Int) throws {
    guard let plan = try table.plan(id) else { return }
    let number = plan.caseNumber
    let writer = PlanWriter(db: db, actor: .system, context: context)
    guard plan.state == .active else { return }
    let circumstances = try due(plan).send == nil ? nil : try holds(number, .reminder)
    try note(circumstances?.holds ?? [], of: .reminder, number)
    let isHeld = try holdsDefault(of: plan, circumstances?.holds ?? [])
    try writer.change(number) { life in
      try life.tellPromises()
      try life.refresh(id, mayBreak: !isHeld)
    }
    guard let plan = try table.plan(id), plan.state == .active else {
      return try HeldTable(db: db).removeAll(of: number)
    }
    let standing = try writer.standing(of: plan)
    let decision = try due(plan)
    // What is held is decided again when nothing holds it any more.
    guard circumstances?.holds.isEmpty ?? true else { return }
    for (reminder, reason) in decision.skipped {
      try table.remember(reminder, as: "skipped", reason: reason, now: context.now)
      try record(.reminderSkipped, number, ["key": reminder.key, "reason": reason])
    }
    guard let reminder = decision.send, let recipient = circumstances?.recipient,
      let line = standing.lines.first(where: { $0.installment.number == reminder.installment })
    else { return }
    try table.remember(reminder, as: "sent", reason: "", now: context.now)
    try LetterRequestTable(db: db).insert(
      LetterRequest(
        caseNumber: number,
        template: reminder.kind.template(isPartial: line.paid > 0),
        recipient: recipient,
        details: ["installment": String(reminder.installment)],
        dedupeKey: reminder.key
      ),
      now: context.now
    )
    try record(.reminderRequested, number, ["key": reminder.key])
  }

  private func due(_ plan: InstallmentPlan) throws -> ReminderDecision {
    ReminderDecision.decide(
      try PlanWriter(db: db, actor: .system, context: context).standing(of: plan),
      policy: context.rules.plans,
      known: try table.knownReminders(of: plan.id),
      today: context.today
    )
  }

  func record(_ type: EventType, _ number: Int, _ details: [String: String]) throws {
    try db.history.record(type, on: number, by: .system, at: context.now, details: details)
  }

  // MARK: Holds

  /// Who gets automatic letters of a case, and why they wait.
  func holds(_ number: Int, _ letter: AutomaticLetter) throws
    -> (recipient: String?, holds: [Hold])
  {
    guard let file = try CaseFileTable(db: db).caseFile(number) else { return (nil, [.nobody]) }
    let client = try file.clientID.flatMap { try ItemTable(db: db).client($0) }
    let country = client?.knownCountry ?? context.country
    var holds: [Hold] = []
    let unseen = try AttentionTable(db: db).all(of: number).map(\.reason).filter(\.holdsLetters)
    if unseen.contains(.mail) { holds.append(.unread) }
    holds += Set(unseen).subtracting([.mail]).sorted { $0.rawValue < $1.rawValue }.map(Hold.unseen)
    if file.state == .onHold { holds.append(.paused(until: file.resumesOn)) }
    let proposals = try ProposalTable(db: db).proposals(of: number).count {
      $0.state == .open && $0.message != nil
    }
    if proposals > 0 { holds.append(.proposals(proposals)) }
    if try ItemTable(db: db).items(of: number)
      .contains(where: { $0.category == CaseStatus.Category.dispute.rawValue })
    {
      holds.append(.disputed)
    }
    if let until = try claimHold(number) { holds.append(.claimed(until: until)) }
    if try isImportStale() { holds.append(.staleImport) }
    // In proceedings the law firm is written to; the debtor is theirs, and reminded by nobody.
    let isInProceedings = file.type == .litigation
    if isInProceedings, letter == .reminder { holds.append(.inProceedings) }
    let role: ParticipantRole = isInProceedings && letter == .planned ? .lawFirm : .client
    let (recipient, hold) = try recipient(number, role)
    if let hold { holds.append(hold) }
    if !isInWindow(country) { holds.append(.outsideWindow) }
    return (recipient, holds)
  }

  private func recipient(_ number: Int, _ role: ParticipantRole) throws -> (String?, Hold?) {
    let people = try ParticipantTable(db: db).participants(of: number)
      .filter { $0.role == role && !$0.isRemoved }
    guard let first = people.first else { return (nil, .nobody) }
    let table = AddressStateTable(db: db)
    guard let person = try people.first(where: { try !table.isDead($0.email) }) else {
      return (nil, .bounced(first.email))
    }
    let since = context.now.addingTimeInterval(-Double(context.rules.sending.perDays) * 86_400)
    let count = try LetterRequestTable(db: db).count(to: person.email, since: since)
    if count >= context.rules.sending.perContact { return (person.email, .tooMany(person.email)) }
    return (person.email, nil)
  }

  private func claimHold(_ number: Int) throws -> Day? {
    let claims = try PaymentTable(db: db).payments(of: number)
      .filter { $0.source == .claimed && $0.reversedOn == nil }
    guard let latest = claims.map(\.receivedOn).max() else { return nil }
    let until = latest.adding(days: context.rules.sending.claimDays)
    return until >= context.today ? until : nil
  }

  private func isImportStale() throws -> Bool {
    guard let hours = context.rules.sending.importHours else { return false }
    guard let asOf = try AccountTable(db: db).newestImport() else { return true }
    return context.now.timeIntervalSince(asOf) > Double(hours) * 3600
  }

  private func isInWindow(_ country: String) -> Bool {
    let sending = context.rules.sending
    return (sending.fromMinute..<sending.toMinute).contains(context.minute)
      && context.rules.calendar.isWorkday(context.today, in: country)
  }

  // MARK: Validations

  /// Reminds of what nobody decided, and does what was agreed when its deadline has passed.
  func followValidation(_ id: Int) throws {
    guard let validation = try ValidationTable(db: db).validation(id),
      validation.state == .pending, let deadline = Day(validation.deadline)
    else { return }
    guard context.today > deadline else { return try remind(validation) }
    if [.remind, .escalate].contains(validation.onExpiry) { try escalateSilence(of: validation) }
    switch validation.onExpiry {
    case .remind: try remind(validation)
    case .escalate: try escalate(validation)
    case .refuse: try expire(validation, isRefused: true)
    case .cancel: try expire(validation, isRefused: false)
    }
  }

  private func remind(_ validation: Validation) throws {
    let today = context.today.description
    let writer = ValidationWriter(db: db, now: context.now)
    let steps = validation.steps.filter { $0.state == .pending && $0.remindedOn < today }
    guard !steps.isEmpty else { return }
    let changed = try writer.change(validation.id) { validation in
      for place in validation.steps.indices where validation.steps[place].state == .pending {
        validation.steps[place].remindedOn = today
      }
    }
    for step in steps {
      try writer.remind(step, of: changed)
      try writer.record(
        .validationReminded,
        of: changed,
        by: .system,
        nil,
        ["step": String(step.number)]
      )
    }
  }

  /// Lets the backup of each asked person decide; whoever has none is reminded.
  private func escalate(_ validation: Validation) throws {
    let writer = ValidationWriter(db: db, now: context.now)
    for step in validation.steps where step.state == .pending {
      guard let backup = context.backups[step.email], backup.email != step.delegate else {
        continue
      }
      let changed = try writer.change(validation.id) { validation in
        guard let place = validation.steps.firstIndex(where: { $0.number == step.number }) else {
          return
        }
        validation.steps[place].delegate = backup.email
        validation.steps[place].remindedOn = context.today.description
      }
      try store.addApprover(
        Participant(email: backup.email, name: backup.name, role: .approver),
        to: validation.caseNumber,
        by: .system,
        now: context.now
      )
      try writer.record(
        .validationExpired,
        of: changed,
        by: .system,
        nil,
        ["step": String(step.number), "then": "\(backup.email) may decide"]
      )
      try writer.ask(step.number, of: changed, at: backup.email)
    }
    if let current = try ValidationTable(db: db).validation(validation.id) { try remind(current) }
  }

  private func expire(_ validation: Validation, isRefused: Bool) throws {
    let writer = ValidationWriter(db: db, now: context.now)
    try writer.record(
      .validationExpired,
      of: validation,
      by: .system,
      nil,
      ["then": isRefused ? "refused" : "taken back"]
    )
    if isRefused, let step = validation.steps.first(where: { $0.state == .pending }) {
      try writer.expire(validation.id, step: step.number, on: context.today)
    } else {
      let ended = try writer.change(validation.id) { try $0.cancel() }
      try writer.tell(ended, nil)
    }
  }

  // MARK: Cases

  /// What is next is due: a letter goes out, or the case no longer waits.
  func nextAction(_ number: Int) throws {
    guard let action = try NextActionTable(db: db).action(of: number),
      var file = try CaseFileTable(db: db).caseFile(number)
    else { return }
    if !action.template.isEmpty, action.mode != .manual {
      try sendPlanned(action, file)
    } else if file.takeIfPossible(.wake) {
      try CaseFileTable(db: db).update(file, now: context.now)
      try record(.caseOverdue, number, ["day": action.dueOn])
    }
  }

  private func sendPlanned(_ action: NextAction, _ file: CaseFile) throws {
    let writer = NextActionWriter(db: db, actor: .system, now: context.now)
    let items = try ItemTable(db: db).items(of: file.number)
    // Nothing is asked for that was paid meanwhile.
    if !items.isEmpty, items.allSatisfy({ $0.outstanding.minorUnits == 0 }) {
      _ = try writer.cancel(file.number)
      return
    }
    let isInternal = action.mode == .internal
    let circumstances = try holds(file.number, .planned)
    var reasons = isInternal ? [] : circumstances.holds
    if action.mode == .automaticWithConfirmation, action.confirmedBy.isEmpty {
      reasons.append(.unconfirmed)
    }
    try note(reasons, of: .letter, file.number)
    guard reasons.isEmpty else { return }
    let inside = CaseResolver.addresses(
      named: file.resolver,
      among: try ParticipantTable(db: db).participants(of: file.number),
      users: context.users
    ).first
    guard let recipient = isInternal ? inside : circumstances.recipient else { return }
    let key = "next:\(file.number):\(action.dueOn)"
    guard try !LetterRequestTable(db: db).contains(key) else { return }
    try LetterRequestTable(db: db).insert(
      LetterRequest(
        caseNumber: file.number,
        template: action.template,
        recipient: recipient,
        details: [:],
        dedupeKey: key
      ),
      now: context.now
    )
    _ = try writer.finish(file.number)
    let status = context.rules.status(file.status)
    let day = context.rules.nextDay(
      status,
      promised: nil,
      today: context.today,
      country: try PlanWriter(db: db, actor: .system, context: context).country(of: file.number)
    )
    try writer.move(file.number, to: day, reason: "the letter \(action.template) went out")
  }

  /// Marks proceedings on which nothing was done, and plans to ask the law firm.
  func dormant(_ number: Int) throws {
    let table = CaseFileTable(db: db)
    let call = Attention(.dormant)
    let file = try table.callAttention(to: number, call, now: context.now) { file in
      file.dormantSince = context.today.description
    }
    guard file != nil else { return }
    try record(.caseDormant, number, ["days": String(context.rules.legal.dormantDays)])
    var action = NextAction(
      caseNumber: number,
      kind: .email,
      title: "ask the law firm",
      dueOn: context.today.description
    )
    action.template = "legal-status-request"
    action.mode = .automaticWithConfirmation
    try NextActionWriter(db: db, actor: .system, now: context.now)
      .propose(action, reason: "dormant")
  }
}
