import Cases
import Foundation

/// Cases.
struct CaseFileTable {
  /// How many merges are followed from one case to the next.
  private static let hopLimit = 20

  let db: Connection

  private static let columns =
    """
    number, type, title, state, status, client, resolver, needsAttention, openedAt, mergedInto,
    promisedOn, outcome, resolvedAt, resumesOn, dormantSince
    """

  static func caseFile(_ row: Row) throws -> CaseFile {
    var file = CaseFile(
      number: row.int(0),
      type: CaseType(rawValue: row.string(1)),
      title: row.string(2),
      state: try row.known(3, of: "caseFile.state"),
      status: row.string(4),
      clientID: row.optionalInt(5),
      resolver: row.optionalString(6),
      needsAttention: row.bool(7),
      openedAt: row.date(8),
      mergedInto: row.optionalInt(9)
    )
    file.promisedOn = row.string(10)
    file.outcome = row.string(11)
    file.resolvedAt = row.optionalDate(12)
    file.resumesOn = row.string(13)
    file.dormantSince = row.string(14)
    return file
  }

  func caseFile(_ number: Int) throws -> CaseFile? {
    try db.first(
      "SELECT \(CaseFileTable.columns) FROM caseFile WHERE number = ?",
      number,
      read: CaseFileTable.caseFile
    )
  }

  /// The case of a number, wherever merges have led.
  func current(_ number: Int) throws -> CaseFile? {
    var found = try caseFile(number)
    var hops = 0
    while let target = found?.mergedInto, hops < CaseFileTable.hopLimit {
      found = try caseFile(target)
      hops += 1
    }
    return found
  }

  /// The case of a number; throws when there is none.
  func required(_ number: Int) throws -> CaseFile {
    guard let found = try caseFile(number) else { throw StoreError.noCase(number) }
    return found
  }

  /// The case of a number, for more to be put on it; throws when it was merged.
  func writable(_ number: Int) throws -> CaseFile {
    let found = try required(number)
    guard found.state != .merged else {
      throw StoreError.caseNotLive(number, state: found.state.rawValue)
    }
    return found
  }

  func insert(
    type: CaseType,
    title: String,
    status: String,
    client: Int?,
    resolver: String?,
    now: Date
  ) throws -> Int {
    try db.execute(
      """
      INSERT INTO caseFile (type, title, state, status, client, resolver, openedAt, changedAt)
      VALUES (?, ?, 'open', ?, ?, ?, ?, ?)
      """,
      type.rawValue,
      title,
      status,
      client,
      resolver,
      now,
      now
    )
    return db.lastInsertedID
  }

  /// What a case begins with beside its row: the day that was promised, and why it was opened.
  func set(promised: Day?, reason: String, of number: Int) throws {
    try db.execute(
      "UPDATE caseFile SET promisedOn = ?, reason = ? WHERE number = ?",
      promised?.description ?? "",
      reason,
      number
    )
  }

  func set(type: CaseType, of number: Int) throws {
    try db.execute("UPDATE caseFile SET type = ? WHERE number = ?", type.rawValue, number)
  }

  func set(promised: Day, of number: Int) throws {
    try db.execute(
      "UPDATE caseFile SET promisedOn = ? WHERE number = ?",
      promised.description,
      number
    )
  }

  /// Stores a case; one that needs nobody's attention has nothing left that waits, but for bank
  /// details that nobody has decided about.
  func update(_ file: CaseFile, now: Date) throws {
    var file = file
    if !file.needsAttention {
      try AttentionTable(db: db).removeAll(of: file.number)
      file.needsAttention = try BankDetailsTable(db: db).hasOpen(on: file.number)
    }
    try db.execute(
      """
      UPDATE caseFile SET title = ?, state = ?, status = ?, client = ?, resolver = ?,
        needsAttention = ?, mergedInto = ?, changedAt = ?, promisedOn = ?, outcome = ?,
        resolvedAt = ?, resumesOn = ?, dormantSince = ? WHERE number = ?
      """,
      file.title,
      file.state.rawValue,
      file.status,
      file.clientID,
      file.resolver,
      file.needsAttention,
      file.mergedInto,
      now,
      file.promisedOn,
      file.outcome,
      file.resolvedAt,
      file.resumesOn,
      file.dormantSince,
      file.number
    )
  }

  /// Has somebody look at a case, and changes more of it; the case, nil when there is none.
  @discardableResult
  func callAttention(
    to number: Int,
    _ attention: Attention,
    now: Date,
    _ change: (inout CaseFile) throws -> Void = { _ in }
  ) throws -> CaseFile? {
    guard var file = try caseFile(number) else { return nil }
    file.needsAttention = true
    try change(&file)
    try update(file, now: now)
    try AttentionTable(db: db).insert(attention, on: number, now: now)
    return file
  }

  func list(_ filter: CaseFilter) throws -> [CaseFile] {
    try rows(filter).map(\.file)
  }

  /// The cases that a filter lets through, with the names of their clients.
  func rows(_ filter: CaseFilter) throws -> [(file: CaseFile, client: String?)] {
    var (sql, values) = filter.sql
    if filter.isInOrderOfNext {
      let (condition, words) = filter.words
      sql = """
        JOIN (SELECT caseFile AS chosen, dueOn AS day FROM caseAmount \(condition) AND currency = ''
          ORDER BY dueOn = '', dueOn, caseFile LIMIT ?) ON chosen = number
        ORDER BY day = '', day, number
        """
      values = words + [filter.limit]
    } else if filter.isInOrderOfNumber {
      sql = "INDEXED BY caseFile_live \(sql)"
    }
    return try db.rows(
      """
      SELECT \(CaseFileTable.columns), (SELECT name FROM client WHERE client.id = caseFile.client)
      FROM caseFile \(sql)
      """,
      values: values
    ) { (file: try CaseFileTable.caseFile($0), client: $0.optionalString(15)) }
  }

  func live(ofParticipant email: String) throws -> [Int] {
    try db.rows(
      """
      SELECT caseFile.number FROM participant JOIN caseFile ON number = participant.caseFile
      WHERE email = ? AND removedAt IS NULL AND state IN ('open', 'waiting', 'on_hold')
      ORDER BY number LIMIT 10
      """,
      email
    ) { $0.int(0) }
  }

  func live(ofDomain domain: String) throws -> [Int] {
    let roles = ParticipantRole.allCases.filter { !$0.isInternal }.map { "'\($0.rawValue)'" }
    return try db.rows(
      """
      SELECT DISTINCT caseFile.number FROM participant
      JOIN caseFile ON number = participant.caseFile
      WHERE substr(email, instr(email, '@') + 1) = ? AND removedAt IS NULL
        AND role IN (\(roles.joined(separator: ", "))) AND state IN ('open', 'waiting', 'on_hold')
      ORDER BY number LIMIT 10
      """,
      domain
    ) { $0.int(0) }
  }

  func live(ofItem number: String) throws -> [ItemMatch] {
    try db.rows(
      """
      SELECT caseFile.number, item.number FROM item
      JOIN caseItem ON caseItem.item = item.id AND caseItem.removedAt IS NULL
      JOIN caseFile ON caseFile.number = caseItem.caseFile
      WHERE item.number = ? COLLATE NOCASE AND state IN ('open', 'waiting', 'on_hold') LIMIT 10
      """,
      number
    ) { ItemMatch(number: $0.int(0), item: $0.string(1)) }
  }

  /// Whether a case of a client is live.
  func hasLive(client: Int) throws -> Bool {
    try db.first(
      """
      SELECT 1 FROM caseFile WHERE client = ? AND state IN ('open', 'waiting', 'on_hold') LIMIT 1
      """,
      client
    ) { _ in true } ?? false
  }

  func live(withItem item: Int) throws -> [Int] {
    try db.rows(
      """
      SELECT caseFile FROM caseItem JOIN caseFile ON number = caseFile
      WHERE item = ? AND removedAt IS NULL AND state IN ('open', 'waiting', 'on_hold')
      """,
      item
    ) { $0.int(0) }
  }
}
