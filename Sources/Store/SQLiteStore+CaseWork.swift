public import Cases
public import Foundation
import Digest
import Mail

/// Work on cases by hand; each call is one transaction with its events.
extension SQLiteStore {
  /// Puts an item on a case, with the event.
  func add(
    _ item: Int,
    named name: String,
    amount: Int? = nil,
    to number: Int,
    by actor: Actor,
    now: Date
  ) throws {
    try write { db in
      try ItemTable(db: db).add(item, to: number, amount: amount, now: now)
      var details = ["item": name]
      if let amount {
        details["amount"] = String(amount)
        details["currency"] = try ItemTable(db: db).item(item)?.amount.currency
      }
      try db.history.record(.itemAdded, on: number, by: actor, at: now, details: details)
    }
  }

  /// Adds someone to a case, or changes their role, with the event.
  func add(_ person: Participant, to number: Int, by actor: Actor, now: Date) throws {
    try write { db in
      var person = person
      person.email = EmailAddress.comparable(person.email)
      try ParticipantTable(db: db).set(person, on: number, now: now)
      try db.history.record(
        .participantAdded,
        on: number,
        by: actor,
        at: now,
        details: [
          "email": person.email, "role": person.role.rawValue, "source": person.source.rawValue,
        ]
      )
    }
  }

  /// Gives a case another name.
  public func rename(_ number: Int, to title: String, by actor: Actor, now: Date) throws {
    try change(number, .caseRenamed, by: actor, now: now) { file, _ in
      defer { file.title = title }
      return ["from": file.title, "to": title]
    }
  }

  /// Gives a case another client.
  public func change(_ number: Int, client: Client, by actor: Actor, now: Date) throws {
    try change(number, .caseChanged, by: actor, now: now) { file, db in
      let before = try file.clientID.flatMap { try ItemTable(db: db).client($0) }
      file.clientID = client.id
      return ["clientFrom": before?.accountNumber ?? "", "clientTo": client.accountNumber]
    }
    try write { try SearchWriter(db: $0).index(case: number) }
  }

  /// Gives a case another type.
  public func change(_ number: Int, type: CaseType, by actor: Actor, now: Date) throws {
    try change(number, .caseChanged, by: actor, now: now) { file, db in
      try CaseFileTable(db: db).set(type: type, of: number)
      return ["typeFrom": file.type.rawValue, "typeTo": type.rawValue]
    }
    try write { try SearchWriter(db: $0).index(case: number) }
  }

  /// Gives a case another resolver, who takes part from then on; those whom it concerns are told.
  public func setResolver(
    _ user: String,
    of number: Int,
    _ wish: HandOverWish = HandOverWish(),
    users: [String: DeskUser] = [:],
    by actor: Actor,
    now: Date
  ) throws {
    try write { db in
      let before = try CaseFileTable(db: db).required(number).resolver ?? ""
      try change(number, .resolverChanged, by: actor, now: now) { file, _ in
        file.resolver = user
        return ["from": before, "to": user]
      }
      try HandOverWriter(db: db, actor: actor, now: now, users: users)
        .handOver(number, from: before, to: user, wish)
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

  /// Marks that one message needs no one else to look: what its author asked for was done.
  public func markSeen(_ number: Int, message: Int, now: Date) throws {
    try write { try AttentionWriter(db: $0, now: now).settle(message: message, on: number) }
  }

  /// What of a case nobody has looked at, in the order in which it came.
  public func attention(of number: Int) throws -> [Attention] {
    try read { try AttentionTable(db: $0).all(of: number) }
  }

  /// Changes a case on which more may be put, with the event.
  func change(
    _ number: Int,
    _ type: EventType,
    by actor: Actor,
    now: Date,
    _ body: (inout CaseFile, Connection) throws -> [String: String]
  ) throws {
    try write { db in
      var file = try CaseFileTable(db: db).writable(number)
      let before = file.title
      let details = try body(&file, db)
      try CaseFileTable(db: db).update(file, now: now)
      if file.title != before { try SearchWriter(db: db).index(case: number) }
      try db.history.record(type, on: number, by: actor, at: now, details: details)
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
      try add(person, to: number, by: actor, now: now)
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
      try db.history.record(
        .participantRemoved,
        on: number,
        by: actor,
        at: now,
        details: ["email": email]
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
      try db.history.record(
        .caseAddressRenewed,
        on: number,
        by: actor,
        at: now,
        details: ["email": email]
      )
      return true
    }
  }

  /// Adds an item to a case.
  public func addItem(
    _ itemNumber: String,
    account: String?,
    amount: Int? = nil,
    status: CaseStatus? = nil,
    to number: Int,
    by actor: Actor,
    now: Date
  ) throws {
    try write { db in
      let file = try CaseFileTable(db: db).writable(number)
      let client = try account.map { try ItemTable(db: db).clientID($0) } ?? file.clientID
      let item = try ItemTable(db: db).item(itemNumber, client: client)
      try add(item.id, named: item.number, amount: amount, to: number, by: actor, now: now)
      if let status, file.state.isLive {
        try ItemStatusWriter(db: db, number: number, actor: actor, now: now)
          .mark(status, only: item.id)
      }
      try SearchWriter(db: db).index(case: number)
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
      if file.state.isLive {
        try ItemStatusWriter(db: db, number: number, actor: actor, now: now)
          .restore(only: item.id)
      }
      guard try ItemTable(db: db).remove(item.id, from: number, now: now) else {
        throw StoreError.noItem(itemNumber)
      }
      try db.history.record(
        .itemRemoved,
        on: number,
        by: actor,
        at: now,
        details: ["item": item.number]
      )
      try SearchWriter(db: db).index(case: number)
    }
  }

  /// Gives one item another resolver than its case; empty takes it back.
  public func setItemResolver(
    _ user: String,
    of itemNumber: String,
    on number: Int,
    _ wish: HandOverWish = HandOverWish(),
    users: [String: DeskUser] = [:],
    by actor: Actor,
    now: Date
  ) throws {
    try write { db in
      let file = try CaseFileTable(db: db).writable(number)
      let item = try ItemTable(db: db).item(itemNumber, client: file.clientID)
      let before = try ItemTable(db: db).item(item.id)?.resolver ?? ""
      try ItemTable(db: db).set(resolver: user, of: item.id)
      try db.history.record(
        .itemResolverChanged,
        on: number,
        by: actor,
        at: now,
        details: ["item": item.number, "to": user]
      )
      guard !user.isEmpty else { return }
      // Whoever resolves the case resolves each item that has no other resolver.
      try HandOverWriter(db: db, actor: actor, now: now, users: users).handOver(
        number,
        item: item.number,
        from: before.isEmpty ? file.resolver ?? "" : before,
        to: user,
        wish
      )
    }
  }

  /// Writes a comment on a case.
  ///
  /// Users who are named in it find it in their agenda.
  public func addComment(
    _ text: String,
    visibility: Visibility,
    to number: Int,
    mentioning users: [MentionedUser] = [],
    by actor: Actor,
    now: Date
  ) throws {
    try write { db in
      _ = try CaseFileTable(db: db).writable(number)
      let comment = Comment(author: actor.name, visibility: visibility, text: text, at: now)
      let id = try CommentTable(db: db).insert(comment, on: number)
      try SearchWriter(db: db).index(comment: id)
      try db.history.record(
        .commentAdded,
        on: number,
        by: actor,
        at: now,
        details: [
          "comment": String(id), "visibility": visibility.rawValue,
          "sha256": SHA256.hexadecimal(of: text),
          "mentions": users.map(\.id).joined(separator: ", "),
        ].filter { !$1.isEmpty }
      )
      try mention(users, in: id, on: number, by: actor, now: now)
    }
  }
}
