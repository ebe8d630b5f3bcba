import Cases
import Digest
import Foundation

/// Carries out what one of our own people asked for by mail, and has them told what was done.
struct OrderWriter {
  /// How many codes somebody may have open on a case, and on all, within a day.
  private static let codesOnCase = 3
  private static let codesOnAll = 10
  /// How many letters about what they asked for somebody gets within an hour.
  private static let answersPerHour = 30

  let store: SQLiteStore
  let db: Connection
  let context: DeskContext
  /// The users of the workspace, by their names.
  let users: [String: DeskUser]

  /// Does it; why nobody was told of it, when a limit holds that back.
  func follow(_ order: DeskOrder, message: Int) throws -> String? {
    if let reason = refusal(of: order) {
      try refuse(order, message, reason)
      return try tell(order, message, ["Not done: \(reason)."])
    }
    var order = order
    var lines: [String] = []
    if let code = confirmation(in: order) {
      guard let asked = try take(code, of: order) else {
        return try tell(order, message, ["The code is not known, was used, or is another's."])
      }
      order.reading = asked
      order.isVouchedFor = true
    }
    guard order.isVouchedFor else { return try askAgain(order, message) }
    for command in order.reading.commands {
      do {
        let done = try db.savepoint { try carryOut(command, order) }
        lines.append(done.prefix(1).uppercased() + done.dropFirst() + ".")
      } catch let error as DatabaseError {
        throw error
      } catch {
        lines.append("Not done: \(error).")
        try refuse(order, message, "\(error)")
      }
    }
    for problem in order.reading.problems {
      lines.append("Not done: \(problem).")
      try refuse(order, message, problem)
    }
    return try answer(order, message, lines)
  }

  // MARK: Who may

  private func user(_ order: DeskOrder) -> (name: String, role: UserRole)? {
    users.first { $0.value.email == order.author && !order.author.isEmpty }
      .map { (name: $0.key, role: $0.value.role) }
  }

  /// Why the author may not do this; nil when they may.
  private func refusal(of order: DeskOrder) -> String? {
    guard let user = user(order) else {
      return "\(order.author) is no user of this workspace, and only users change cases by mail"
    }
    return user.role.may(.work) ? nil : "\(user.name) may only read"
  }

  private func actor(_ order: DeskOrder) -> Actor {
    Actor(kind: .user, name: user(order)?.name ?? order.author)
  }

  // MARK: Commands

  private func carryOut(_ command: DeskCommand, _ order: DeskOrder) throws -> String {
    let actor = actor(order)
    let number = order.caseNumber
    switch command {
    case .accept(let id, let changes):
      let proposal = try proposal(id, on: number, by: actor)
      return try ProposalAcceptance(store: store, db: db, actor: actor, context: context)
        .accept(id, changing: try minorUnits(changes, proposal))
    case .reject(let id):
      let writer = ProposalWriter(db: db, actor: actor, now: context.now)
      try writer.decide(try proposal(id, on: number, by: actor), as: .rejected)
      return "proposal \(id) is rejected"
    case .next(let day):
      let country = try PlanWriter(db: db, actor: actor, context: context).country(of: number)
      let workday = context.rules.calendar.workday(onOrAfter: day, in: country)
      _ = try CaseFileTable(db: db).writable(number)
      try NextActionWriter(db: db, actor: actor, now: context.now)
        .move(number, to: workday, reason: "by mail")
      return "what is next moves to \(workday)"
    case .assign(let user):
      guard users[user] != nil else { throw OrderError("there is no user '\(user)'") }
      try store.setResolver(user, of: number, by: actor, now: context.now)
      return "\(user) is now the resolver"
    case .status(let name): return try setStatus(name, of: number, by: actor)
    case .resolve(let name):
      let type = try CaseFileTable(db: db).writable(number).type.rawValue
      let outcomes = context.rules.type(type)?.outcomes ?? []
      guard let outcome = outcomes.first(where: { $0.name == name.lowercased() }) else {
        let names = outcomes.map(\.name).joined(separator: ", ")
        throw OrderError("a case of type \(type) does not end as '\(name)'; it does as: \(names)")
      }
      try store.end(
        number,
        as: outcome,
        closes: false,
        rules: context.rules,
        by: actor,
        now: context.now
      )
      return "the case is resolved: \(outcome.label)"
    case .confirm: return "there was nothing to confirm"
    }
  }

  private func setStatus(_ name: String, of number: Int, by actor: Actor) throws -> String {
    let file = try CaseFileTable(db: db).writable(number)
    guard let status = context.rules.status(name), status.fits(file.type) else {
      throw OrderError("there is no status '\(name)' for such a case")
    }
    try store.setStatus(status, of: number, by: actor, now: context.now)
    return "the status is now '\(status.name)'"
  }

  /// A proposal of this case: a number of another case decides nothing.
  private func proposal(_ id: Int, on number: Int, by actor: Actor) throws -> Proposal {
    let proposal = try ProposalWriter(db: db, actor: actor, now: context.now).open(id)
    guard proposal.caseNumber == number else { throw StoreError.noProposal(id) }
    return proposal
  }

  private func minorUnits(_ changes: [String: String], _ proposal: Proposal) throws
    -> [String: String]
  {
    guard let text = changes["amount"] else { return changes }
    let items = try ItemTable(db: db).items(of: proposal.caseNumber)
    let currency = proposal.details["currency"] ?? items.first?.amount.currency ?? "EUR"
    guard let money = Money(decimal: text, currency: currency) else {
      throw OrderError("'\(text)' is no amount such as 1333.33")
    }
    var changes = changes
    changes["amount"] = String(money.minorUnits)
    changes["currency"] = currency
    return changes
  }

  // MARK: Proof

  private func confirmation(in order: DeskOrder) -> String? {
    guard case .confirm(let code)? = order.reading.commands.first else { return nil }
    return code.lowercased()
  }

  /// Nobody vouches for the sender: a code goes to the recorded address, and what was asked waits.
  ///
  /// Codes that were sent stay good: whoever forges more mail gets no letter more, and takes none away.
  private func askAgain(_ order: DeskOrder, _ message: Int) throws -> String? {
    let table = LetterRequestTable(db: db)
    let since = context.now.addingTimeInterval(-86_400)
    let open = try table.openCodes(of: order.author, since: since)
    guard open.count(where: { $0 == order.caseNumber }) < OrderWriter.codesOnCase,
      open.count < OrderWriter.codesOnAll
    else {
      return try hold(order, message, "codes to confirm with that are not used yet")
    }
    let code = Base32.encoded((0..<10).map { _ in UInt8.random(in: .min ... .max) })
    try table.insert(
      LetterRequest(
        caseNumber: order.caseNumber,
        template: "command-answer",
        recipient: order.author,
        details: [
          "asked": String(message),
          "message": """
          Nothing was done yet: nobody vouches for the sender of your message. It begins:
          \(order.beginning)

          If it was you, answer this one with the line:
          confirm \(code)
          """,
        ],
        message: message,
        dedupeKey: "confirm:\(code)"
      ),
      now: context.now
    )
    return nil
  }

  /// What a limit holds back is seen on the case.
  private func hold(_ order: DeskOrder, _ message: Int, _ limit: String) throws -> String {
    let reason = "\(order.author) has had as many letters as they get: \(limit)"
    try db.history.record(
      .answerWithheld,
      on: order.caseNumber,
      by: .system,
      at: context.now,
      message: message,
      details: ["reason": reason]
    )
    try CaseFileTable(db: db).callAttention(to: order.caseNumber, now: context.now)
    return reason
  }

  /// What a code was given for, once, and only to the one it went to.
  private func take(_ code: String, of order: DeskOrder) throws -> DeskCommand.Reading? {
    let row = try db.first(
      """
      SELECT letterRequest.id, newText, message.at FROM letterRequest
      JOIN message ON message.id = letterRequest.message
      WHERE dedupeKey = ? AND letterRequest.caseFile = ? AND recipient = ?
        AND letterRequest.state = 'queued' AND letterRequest.at > ?
      """,
      "confirm:\(code)",
      order.caseNumber,
      order.author,
      context.now.addingTimeInterval(-7 * 86_400)
    ) { (id: $0.int(0), text: $0.string(1)) }
    guard let row else { return nil }
    try LetterRequestTable(db: db).finish(row.id, as: "used")
    return DeskCommand.read(row.text, today: context.today, country: context.country)
  }

  // MARK: Telling

  private func refuse(_ order: DeskOrder, _ message: Int, _ reason: String) throws {
    try db.history.record(
      .commandRefused,
      on: order.caseNumber,
      by: actor(order),
      at: context.now,
      message: message,
      details: ["reason": reason]
    )
  }

  private func answer(_ order: DeskOrder, _ message: Int, _ lines: [String]) throws -> String? {
    if let reason = try tell(order, message, lines) { return reason }
    // What its sender decided needs no one else to look.
    if var file = try CaseFileTable(db: db).caseFile(order.caseNumber) {
      file.needsAttention = false
      try CaseFileTable(db: db).update(file, now: context.now)
    }
    return nil
  }

  private func tell(_ order: DeskOrder, _ message: Int, _ lines: [String]) throws -> String? {
    let table = LetterRequestTable(db: db)
    let since = context.now.addingTimeInterval(-3600)
    guard try table.countAnswers(to: order.author, since: since) < OrderWriter.answersPerHour else {
      return try hold(order, message, "\(OrderWriter.answersPerHour) answers within an hour")
    }
    try table.insert(
      LetterRequest(
        caseNumber: order.caseNumber,
        template: "command-answer",
        recipient: order.author,
        details: ["message": lines.joined(separator: "\n")],
        message: message,
        dedupeKey: "answer:\(message)"
      ),
      now: context.now
    )
    return nil
  }
}

/// Why a command is not followed.
struct OrderError: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) {
    self.description = description
  }
}
