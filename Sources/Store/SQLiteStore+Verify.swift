public import Cases
import Digest
import Foundation
import Mail

extension SQLiteStore {
  /// Walks all of the history, the contents and the ledger; nothing is changed.
  public func verify() throws -> VerifyReport {
    var report = VerifyReport()
    try read { db in
      try walkChain(&report, in: db)
      try walkTexts(&report, in: db)
      try walkLedger(&report, in: db)
    }
    try walkContents(&report)
    return report
  }

  /// The hash of the newest event, in hexadecimal, to be kept elsewhere; empty without events.
  public func historyHead() throws -> (events: Int, hash: String) {
    try read { db in
      let head = try db.history.head()
      return (head?.id ?? 0, head.map { Hex.encoded($0.hash) } ?? "")
    }
  }

  /// The hash of an event, in hexadecimal; nil when there is none of the number.
  public func historyHash(at event: Int) throws -> String? {
    try read { db in
      try db.first("SELECT hash FROM event WHERE id = ?", event) { Hex.encoded($0.bytes(0)) }
    }
  }

  /// What the ledger says of every message that ever arrived, and what of it cannot be explained.
  public func ledger() throws -> LedgerReport {
    try read { db in
      var report = VerifyReport()
      try walkLedger(&report, in: db)
      let states = try db.rows("SELECT state, count(*) FROM inboundEmail GROUP BY state") {
        ($0.string(0), $0.int(1))
      }
      let vanished = try db.first("SELECT count(*) FROM arrival WHERE inboundEmail IS NULL") {
        $0.int(0)
      }
      return LedgerReport(
        arrivals: report.arrivals,
        vanished: vanished ?? 0,
        states: Dictionary(uniqueKeysWithValues: states),
        problems: report.problems
      )
    }
  }

  private func walkChain(_ report: inout VerifyReport, in db: Connection) throws {
    var previous = EventChain.genesis
    var last = 0
    while true {
      let rows = try db.rows(
        """
        SELECT id, caseFile, at, type, actorKind, message, payloadHash, hash, salt, actor,
          onBehalfBy, details, EXISTS (SELECT 1 FROM erased
            WHERE kind = 'event' AND key = CAST(event.id AS TEXT))
        FROM event LEFT JOIN eventPayload ON eventPayload.event = event.id
        WHERE id > ? ORDER BY id LIMIT 2000
        """,
        last,
        read: ChainRow.init
      )
      guard let newest = rows.last else { break }
      for row in rows {
        report.events += 1
        if row.link.id != last + 1 {
          report.add("event \(row.link.id) does not follow event \(last)")
        }
        if row.link.hash(after: previous) != row.hash {
          report.add("event \(row.link.id) does not fit the one before it")
        }
        if let hash = row.payloadHash {
          if hash != row.link.payloadHash {
            report.add("what event \(row.link.id) says was changed")
          }
        } else if row.isErased {
          report.erasedEvents += 1
        } else {
          report.add("what event \(row.link.id) says is missing and was not erased on request")
        }
        previous = row.hash
        last = row.link.id
      }
      last = newest.link.id
    }
    report.head = report.events == 0 ? "" : Hex.encoded(previous)
  }

  /// A comment is what its event says it was.
  private func walkTexts(_ report: inout VerifyReport, in db: Connection) throws {
    let rows = try db.rows(
      """
      SELECT event.id, comment.text, json_extract(details, '$.sha256') FROM event
      JOIN eventPayload ON eventPayload.event = event.id
      JOIN comment ON comment.id = CAST(json_extract(details, '$.comment') AS INTEGER)
      WHERE event.type = 'comment_added' AND json_extract(details, '$.sha256') IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM erased
          WHERE kind = 'comment' AND key = CAST(comment.id AS TEXT))
      """
    ) { (id: $0.int(0), text: $0.string(1), sha256: $0.string(2)) }
    for row in rows where SHA256.hexadecimal(of: row.text) != row.sha256 {
      report.add("the comment of event \(row.id) was changed")
    }
  }

  /// Every message that arrived is stored, and every filed one is on a case.
  private func walkLedger(_ report: inout VerifyReport, in db: Connection) throws {
    report.arrivals = try db.first("SELECT count(*) FROM arrival") { $0.int(0) } ?? 0
    let missing = try db.rows(
      """
      SELECT id FROM inboundEmail WHERE NOT EXISTS
        (SELECT 1 FROM blob WHERE blob.sha256 = inboundEmail.sha256) LIMIT 50
      """
    ) { $0.int(0) }
    for id in missing { report.add("the content of inbound \(id) is missing") }
    let lost = try db.rows(
      """
      SELECT inboundEmail.id FROM inboundEmail LEFT JOIN message
        ON message.inboundEmail = inboundEmail.id
      WHERE state = 'filed' AND (message.id IS NULL OR NOT EXISTS
        (SELECT 1 FROM caseMessage WHERE caseMessage.message = message.id)) LIMIT 50
      """
    ) { $0.int(0) }
    for id in lost { report.add("inbound \(id) is filed, and on no case") }
    let unlisted = try db.rows(
      """
      SELECT id FROM message WHERE rawSHA256 <> '' AND NOT EXISTS
        (SELECT 1 FROM blob WHERE blob.sha256 = message.rawSHA256)
        AND NOT EXISTS (SELECT 1 FROM erased WHERE kind = 'blob' AND key = message.rawSHA256)
      LIMIT 50
      """
    ) { $0.int(0) }
    for id in unlisted { report.add("the raw message \(id) is missing") }
  }

  /// Every content is what its name says; each is read by itself, so that nobody waits for all.
  private func walkContents(_ report: inout VerifyReport) throws {
    var last = 0
    while true {
      let rows = try read { db in
        try db.rows("SELECT id, sha256, size FROM blob WHERE id > ? ORDER BY id LIMIT 500", last) {
          (id: $0.int(0), sha256: $0.string(1), size: $0.int(2))
        }
      }
      guard let newest = rows.last else { break }
      for row in rows {
        report.contents += 1
        let isErased =
          try read { db in
            try db.first("SELECT 1 FROM erased WHERE kind = 'blob' AND key = ?", row.sha256) { _ in
              true
            }
          } ?? false
        guard !isErased else { continue }
        if let problem = damage(of: row.sha256, size: row.size) { report.add(problem) }
      }
      last = newest.id
    }
  }

  private func damage(of sha256: String, size: Int) -> String? {
    guard let content = try? content(sha256) else { return "the content \(sha256) is missing" }
    var hash = SHA256()
    var offset = 0
    while offset < size {
      let end = min(offset + 1_048_576, size)
      guard let piece = try? content.read(offset..<end), !piece.isEmpty else {
        return "the content \(sha256) ends after \(offset) of \(size) bytes"
      }
      hash.update(piece[...])
      offset += piece.count
    }
    return Hex.encoded(hash.finalized()) == sha256 ? nil : "the content \(sha256) was changed"
  }
}

/// One event with what it says, as far as that is there.
private struct ChainRow {
  var link: EventChain.Link
  var hash: [UInt8]
  /// The hash of what stands there; nil when nothing does.
  var payloadHash: [UInt8]?
  var isErased: Bool

  init(_ row: Row) {
    link = EventChain.Link(
      id: row.int(0),
      caseNumber: row.optionalInt(1),
      at: row.int(2),
      type: row.string(3),
      actorKind: row.string(4),
      message: row.optionalInt(5),
      payloadHash: row.bytes(6)
    )
    hash = row.bytes(7)
    isErased = row.bool(12)
    payloadHash =
      row.isNull(8)
      ? nil
      : EventChain.payloadHash(
        salt: row.bytes(8),
        actor: Actor(kind: .system, name: row.string(9), onBehalfBy: row.string(10)),
        details: row.string(11)
      )
  }
}

extension SHA256 {
  /// The digest of a text, in hexadecimal.
  static func hexadecimal(of text: String) -> String {
    Hex.encoded(digest(of: Array(text.utf8)))
  }
}
