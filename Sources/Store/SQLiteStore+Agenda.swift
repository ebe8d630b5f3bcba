public import Cases
public import Foundation

/// What is to be done, and when.
extension SQLiteStore {
  /// What is to be done next on a case; nil when nothing is planned.
  public func nextAction(of number: Int) throws -> NextAction? {
    try read { try NextActionTable(db: $0).action(of: number) }
  }

  /// Plans what is to be done next, or moves what is planned; the old day goes into the history.
  public func plan(_ action: NextAction, reason: String, by actor: Actor, now: Date) throws {
    try write { db in
      var action = action
      action.caseNumber = try CaseFileTable(db: db).writable(action.caseNumber).number
      try NextActionWriter(db: db, actor: actor, now: now).plan(action, reason: reason)
    }
  }

  /// Marks what was planned as done; whether anything was.
  public func finishNextAction(of number: Int, by actor: Actor, now: Date) throws -> Bool {
    try write { try NextActionWriter(db: $0, actor: actor, now: now).finish(number) }
  }

  /// Says that the letter that was planned may go out; whether one was.
  public func confirmNextAction(of number: Int, by actor: Actor, now: Date) throws -> Bool {
    try write { try NextActionWriter(db: $0, actor: actor, now: now).confirm(number) }
  }

  /// How many entries of a kind the daily page has at most.
  public static let agendaLimit = 300

  private func held(_ query: HeldQuery, _ limit: Int, _ db: Connection) throws -> [AgendaEntry] {
    let table = HeldTable(db: db, limit: limit)
    let entries = try table.things(query) + table.letters(query) + table.validations(query)
    return entries.sorted { ($0.day, $0.caseNumber) < ($1.day, $1.caseNumber) }
  }

  /// What is due on a case and held, longest first.
  public func held(of number: Int) throws -> [HeldThing] {
    try read { try HeldTable(db: $0).all(of: number) }
  }

  /// The daily page: what is late, due today and through a later day, mail to look at, and letters
  /// that did not arrive.
  ///
  /// What is held for long is there when it is asked for.
  /// Mail that nobody has looked at since a moment stands with what is late.
  /// Of each kind there are at most so many, the most urgent ones; the total is of all that is
  /// due through that day.
  public func agenda(
    today: String,
    through day: String,
    escalating since: Date,
    held query: HeldQuery? = nil,
    of user: String? = nil,
    limit: Int = SQLiteStore.agendaLimit
  ) throws -> (entries: [AgendaEntry], due: MoneyTotal) {
    try read { db in
      let table = NextActionTable(db: db, limit: limit)
      let unread = try table.unread(escalating: since, of: user)
      var entries = unread.filter { $0.section == .late }
      try entries.append(contentsOf: table.due(through: day, today: today, of: user))
      entries.append(contentsOf: unread.lazy.filter { $0.section != .late })
      try entries.append(contentsOf: table.failed(of: user))
      if let query { try entries.append(contentsOf: held(query, limit, db)) }
      let money = CaseAmountTable(db: db)
      let amounts = try money.amounts(of: entries.map(\.caseNumber))
      for place in entries.indices {
        entries[place].amounts = amounts[entries[place].caseNumber] ?? []
      }
      return (entries, try money.total(dueBy: day, of: user))
    }
  }
}
