public import Cases
public import Foundation
import Mail

/// Work on cases by hand; each call is one transaction with its events.
extension SQLiteStore {
  /// What a new case starts with.
  public struct Opening: Sendable {
    /// What kind of matter it is.
    public var type: CaseType
    /// Its name.
    public var title: String
    /// Its status; may be empty.
    public var status: String
    /// The account number of the client.
    public var account: String?
    /// The user who owns the resolution.
    public var resolver: String?
    /// The numbers of its items.
    public var items: [String]
    /// Who takes part.
    public var participants: [Participant]

    /// Joins the parts.
    public init(
      type: CaseType,
      title: String,
      status: String = "",
      account: String? = nil,
      resolver: String? = nil,
      items: [String] = [],
      participants: [Participant] = []
    ) {
      self.type = type
      self.title = title
      self.status = status
      self.account = account
      self.resolver = resolver
      self.items = items
      self.participants = participants
    }
  }

  /// Opens a case; returns its number.
  public func open(_ opening: Opening, by actor: Actor, now: Date) throws -> Int {
    try write { db in try open(opening, actor, now, db) }
  }

  func open(
    _ opening: Opening,
    _ actor: Actor,
    _ now: Date,
    _ db: Connection
  ) throws -> Int {
    let client = try opening.account.map { try ItemTable(db: db).clientID($0) }
    let items = try opening.items.map { try ItemTable(db: db).item($0, client: client) }
    let number = try CaseFileTable(db: db).insert(
      type: opening.type,
      title: opening.title,
      status: opening.status,
      client: client ?? items.first?.client,
      resolver: opening.resolver,
      now: now
    )
    try EventTable(db: db).insert(
      Event(
        .caseOpened,
        caseNumber: number,
        at: now,
        actor: actor,
        details: [
          "title": opening.title, "type": opening.type.rawValue, "status": opening.status,
        ]
      )
    )
    for item in items { try add(item.id, named: item.number, to: number, actor, now, db) }
    for person in opening.participants { try add(person, to: number, actor, now, db) }
    return number
  }

  private func add(
    _ item: Int,
    named name: String,
    to number: Int,
    _ actor: Actor,
    _ now: Date,
    _ db: Connection
  ) throws {
    try ItemTable(db: db).add(item, to: number, now: now)
    try EventTable(db: db).insert(
      Event(.itemAdded, caseNumber: number, at: now, actor: actor, details: ["item": name])
    )
  }

  /// Adds someone to a case, or changes their role, with the event.
  func add(
    _ person: Participant,
    to number: Int,
    _ actor: Actor,
    _ now: Date,
    _ db: Connection
  ) throws {
    var person = person
    person.email = EmailAddress.comparable(person.email)
    try ParticipantTable(db: db).set(person, on: number, now: now)
    try EventTable(db: db).insert(
      Event(
        .participantAdded,
        caseNumber: number,
        at: now,
        actor: actor,
        details: [
          "email": person.email, "role": person.role.rawValue, "source": person.source.rawValue,
        ]
      )
    )
  }

  /// Gives a case another name.
  public func rename(_ number: Int, to title: String, by actor: Actor, now: Date) throws {
    try change(number, .caseRenamed, by: actor, now: now) { file in
      defer { file.title = title }
      return ["from": file.title, "to": title]
    }
  }

  /// Gives a case another status.
  public func setStatus(_ status: String, of number: Int, by actor: Actor, now: Date) throws {
    try change(number, .statusChanged, by: actor, now: now) { file in
      defer { file.status = status }
      return ["from": file.status, "to": status]
    }
  }

  /// Gives a case another resolver.
  public func setResolver(_ user: String, of number: Int, by actor: Actor, now: Date) throws {
    try change(number, .resolverChanged, by: actor, now: now) { file in
      defer { file.resolver = user }
      return ["from": file.resolver ?? "", "to": user]
    }
  }

  /// Marks that what came in was looked at.
  public func markSeen(_ number: Int, by actor: Actor, now: Date) throws {
    try write { db in
      var file = try CaseFileTable(db: db).required(number)
      file.needsAttention = false
      try CaseFileTable(db: db).update(file, now: now)
    }
  }

  /// Ends a case.
  public func close(_ number: Int, outcome: String, by actor: Actor, now: Date) throws {
    try change(number, .caseClosed, by: actor, now: now) { file in
      guard file.state.isLive else {
        throw StoreError.caseNotLive(number, state: file.state.rawValue)
      }
      file.state = .closed
      file.needsAttention = false
      return ["outcome": outcome]
    }
  }

  /// Takes a case up again that was ended.
  public func reopen(_ number: Int, by actor: Actor, now: Date) throws {
    try change(number, .caseReopened, by: actor, now: now) { file in
      guard !file.state.isLive, file.state != .merged else {
        throw StoreError.caseNotLive(number, state: file.state.rawValue)
      }
      defer { file.state = .open }
      return ["from": file.state.rawValue]
    }
  }

  private func change(
    _ number: Int,
    _ type: EventType,
    by actor: Actor,
    now: Date,
    _ body: (inout CaseFile) throws -> [String: String]
  ) throws {
    try write { db in
      var file = try CaseFileTable(db: db).writable(number)
      let details = try body(&file)
      try CaseFileTable(db: db).update(file, now: now)
      try EventTable(db: db).insert(
        Event(type, caseNumber: number, at: now, actor: actor, details: details)
      )
    }
  }

  /// Adds someone to a case, or changes their role.
  public func addParticipant(
    _ person: Participant,
    to number: Int,
    by actor: Actor,
    now: Date
  ) throws {
    try write { db in
      _ = try CaseFileTable(db: db).writable(number)
      try add(person, to: number, actor, now, db)
    }
  }

  /// Takes someone off a case; whether they took part.
  public func removeParticipant(
    _ email: String,
    from number: Int,
    by actor: Actor,
    now: Date
  ) throws -> Bool {
    try write { db in
      let email = EmailAddress.comparable(email)
      guard try ParticipantTable(db: db).remove(email, from: number, now: now) else {
        return false
      }
      try EventTable(db: db).insert(
        Event(
          .participantRemoved,
          caseNumber: number,
          at: now,
          actor: actor,
          details: ["email": email]
        )
      )
      return true
    }
  }

  /// Gives someone a new case address, and makes the one they have worthless; whether they are known
  /// on the case.
  public func renewAddress(
    of email: String,
    on number: Int,
    by actor: Actor,
    now: Date
  ) throws -> Bool {
    try write { db in
      let email = EmailAddress.comparable(email)
      guard try ParticipantTable(db: db).renew(email, on: number) else { return false }
      try EventTable(db: db).insert(
        Event(
          .caseAddressRenewed,
          caseNumber: number,
          at: now,
          actor: actor,
          details: ["email": email]
        )
      )
      return true
    }
  }

  /// Adds an item to a case.
  public func addItem(
    _ itemNumber: String,
    account: String?,
    to number: Int,
    by actor: Actor,
    now: Date
  ) throws {
    try write { db in
      let file = try CaseFileTable(db: db).writable(number)
      let client = try account.map { try ItemTable(db: db).clientID($0) } ?? file.clientID
      let item = try ItemTable(db: db).item(itemNumber, client: client)
      try add(item.id, named: item.number, to: number, actor, now, db)
    }
  }

  /// Takes an item off a case.
  public func removeItem(
    _ itemNumber: String,
    from number: Int,
    by actor: Actor,
    now: Date
  ) throws {
    try write { db in
      let file = try CaseFileTable(db: db).writable(number)
      let item = try ItemTable(db: db).item(itemNumber, client: file.clientID)
      guard try ItemTable(db: db).remove(item.id, from: number, now: now) else {
        throw StoreError.noItem(itemNumber)
      }
      try EventTable(db: db).insert(
        Event(
          .itemRemoved,
          caseNumber: number,
          at: now,
          actor: actor,
          details: ["item": item.number]
        )
      )
    }
  }

  /// Writes a comment on a case.
  public func addComment(
    _ text: String,
    visibility: Visibility,
    to number: Int,
    by actor: Actor,
    now: Date
  ) throws {
    try write { db in
      _ = try CaseFileTable(db: db).writable(number)
      let comment = Comment(author: actor.name, visibility: visibility, text: text, at: now)
      let id = try CommentTable(db: db).insert(comment, on: number)
      try EventTable(db: db).insert(
        Event(
          .commentAdded,
          caseNumber: number,
          at: now,
          actor: actor,
          details: ["comment": String(id), "visibility": visibility.rawValue]
        )
      )
    }
  }
}
