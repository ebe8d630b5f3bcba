import Cases
import Digest
public import Foundation

/// A made-up workspace of some size, for measuring; nothing but a benchmark makes one.
public struct SampleSize: Sendable {
  /// How many cases there are.
  public var cases: Int
  /// How many messages each has.
  public var messages: Int
  /// How many events each has.
  public var events: Int

  /// Joins the parts.
  public init(cases: Int, messages: Int, events: Int) {
    self.cases = cases
    self.messages = messages
    self.events = events
  }
}

extension SQLiteStore {
  /// Fills an empty store; `text` makes the text of a message of its number.
  public func fill(
    _ size: SampleSize,
    now: Date,
    text: (Int) -> String,
    progress: (Int) -> Void
  ) throws {
    let batch = 500
    for start in stride(from: 0, to: size.cases, by: batch) {
      try write(waitsForDisk: false) { db in
        let writer = SampleWriter(db: db, size: size, now: now)
        for place in start..<min(start + batch, size.cases) {
          try writer.writeCase(place, text: text)
        }
      }
      progress(min(start + batch, size.cases))
    }
  }

  /// The size of the database in bytes.
  public func databaseSize() throws -> Int {
    try read { db in
      let pages = try db.first("PRAGMA page_count") { $0.int(0) } ?? 0
      return pages * (try db.first("PRAGMA page_size") { $0.int(0) } ?? 0)
    }
  }
}

/// Writes one made-up case after the other.
private struct SampleWriter {
  private static let types = ["dispute", "litigation", "payment_plan", "other"]

  let db: Connection
  let size: SampleSize
  let now: Date

  func writeCase(_ place: Int, text: (Int) -> String) throws {
    // One case in ten is live, the way it is after some years.
    let isLive = place.isMultiple(of: 10)
    let opened = now.addingTimeInterval(-Double(size.cases - place) * 600)
    let client = try ItemTable(db: db)
      .setClient("C-\(place / 3)", name: "Client \(place / 3)", language: "")
    let number = try CaseFileTable(db: db).insert(
      type: CaseType(rawValue: SampleWriter.types[place % 4]),
      title: "Case of invoice \(place)",
      status: "Open",
      client: client,
      resolver: "user\(place % 20)",
      now: opened
    )
    try db.execute(
      "UPDATE caseFile SET state = ?, resolvedAt = ?, needsAttention = ? WHERE number = ?",
      isLive ? "open" : "closed",
      isLive ? nil : opened.addingTimeInterval(86_400),
      isLive && place.isMultiple(of: 200),
      number
    )
    if isLive, place.isMultiple(of: 200) {
      try AttentionTable(db: db).insert(Attention(.mail), on: number, now: now)
    }
    try writeItem(place, of: client, on: number, at: opened)
    let email = "person\(place)@client\(place / 3).example.net"
    try ParticipantTable(db: db).set(Participant(email: email, role: .client), on: number, now: now)
    if isLive {
      let day = Day(now, in: .gmt).adding(days: place / 10 % 60 - 3)
      try NextActionTable(db: db).set(NextAction(caseNumber: number, dueOn: day.description))
      try promiseMoney(place, on: number)
    }
    try SearchWriter(db: db).index(case: number)
    for offset in 0..<size.messages {
      try writeMessage(
        place * size.messages + offset,
        on: number,
        from: email,
        at: opened.addingTimeInterval(Double(offset) * 3600),
        text
      )
    }
    for offset in size.messages..<max(size.messages, size.events) {
      try db.history.record(
        .nextActionRescheduled,
        on: number,
        by: Actor(kind: .user, name: "user\(place % 20)"),
        at: opened.addingTimeInterval(Double(offset) * 3600),
        details: ["from": "2026-01-01", "to": "2026-01-02", "kind": "follow_up", "title": ""]
      )
    }
  }

  private func writeItem(_ place: Int, of client: Int, on number: Int, at moment: Date) throws {
    let table = ItemTable(db: db)
    let money = Money(minorUnits: 100_00 + place, currency: "EUR")
    let day = Day(moment, in: .gmt)
    var invoice = Item(
      id: 0,
      number: "FAC-\(place)",
      type: .invoice,
      amount: money,
      outstanding: money
    )
    invoice.dueDate = day.adding(days: 30).description
    try table.setItem(invoice, client: client, on: day)
    let item = try table.item("FAC-\(place)", client: client).id
    try table.add(item, to: number, now: moment)
  }

  /// Of five live cases one has a promise and one a plan that runs.
  private func promiseMoney(_ place: Int, on number: Int) throws {
    let today = Day(now, in: .gmt)
    let table = PlanTable(db: db)
    switch place / 10 % 5 {
    case 1:
      let money = Money(minorUnits: 50_00, currency: "EUR")
      let due = today.adding(days: place / 50 % 20)
      _ = try table.insert(
        Promise(caseNumber: number, madeOn: today, dueOn: due, amount: money)
      )
    case 2:
      let installments = (1...3).map { part -> Installment in
        let due = today.adding(days: 30 * part - 45)
        return Installment(number: part, dueOn: due, effectiveDueOn: due, amount: 30_00)
      }
      let plan = InstallmentPlan(
        caseNumber: number,
        currency: "EUR",
        frequency: .monthly,
        graceDays: 3,
        state: .active,
        installments: installments
      )
      _ = try table.insert(plan, now: now)
    default: break
    }
  }

  private func writeMessage(
    _ place: Int,
    on number: Int,
    from email: String,
    at moment: Date,
    _ text: (Int) -> String
  ) throws {
    let body = text(place)
    let subject = String(body.prefix(30))
    let raw = Array(
      "From: \(email)\r\nTo: cases@example.com\r\nSubject: \(subject)\r\n\r\n\(body)\r\n".utf8
    )
    let (sha256, inbound) = try writeRaw(raw, place, moment)
    try db.execute(
      """
      INSERT INTO message (direction, inboundEmail, messageID, contentDigest, rawSHA256, kind,
        fromName, fromEmail, subject, sentAt, at, text, newText, method, trust)
      VALUES ('in', ?, ?, ?, ?, 'person', 'Person', ?, ?, ?, ?, ?, ?, 'address_token', 3)
      """,
      inbound,
      "\(place)@client.example.net",
      sha256,
      sha256,
      email,
      subject,
      moment,
      moment,
      body,
      body
    )
    let id = db.lastInsertedID
    try MessageTable(db: db).file(id, on: number, method: .addressToken, by: "dossier", now: moment)
    _ = try CommentTable(db: db).insert(
      Comment(messageID: id, author: email, visibility: .external, text: body, at: moment),
      on: number
    )
    try SearchWriter(db: db).index(message: id)
    try db.history.record(
      .messageReceived,
      on: number,
      by: Actor(kind: .contact, name: email),
      at: moment,
      message: id,
      details: ["method": "address_token", "trust": "L3", "kind": "person", "subject": subject]
    )
  }

  /// The raw message with its record and its row in the ledger.
  private func writeRaw(_ raw: [UInt8], _ place: Int, _ moment: Date) throws -> (String, Int) {
    let sha256 = Hex.encoded(SHA256.digest(of: raw))
    try db.execute(
      "INSERT OR IGNORE INTO blob (sha256, size, bytes) VALUES (?, ?, ?)",
      sha256,
      raw.count,
      raw
    )
    try db.execute(
      """
      INSERT OR IGNORE INTO inboundEmail (sha256, size, receivedAt, storedAt, state, processedAt)
      VALUES (?, ?, ?, ?, 'filed', ?)
      """,
      sha256,
      raw.count,
      moment,
      moment,
      moment
    )
    let inbound = db.lastInsertedID
    try db.execute(
      """
      INSERT INTO arrival (mailbox, uidValidity, key, inboundEmail, storedAt, action)
      VALUES ('office', 1, ?, ?, ?, 'keep')
      """,
      String(place),
      inbound,
      moment
    )
    return (sha256, inbound)
  }
}
