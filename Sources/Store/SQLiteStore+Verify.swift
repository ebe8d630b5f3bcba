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
      for problem in try CaseAmountTable(db: db).problems() { report.add(problem) }
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
    try read { try $0.history.hash(at: event).map(Hex.encoded) }
  }

  /// What the ledger says of every message that ever arrived, and what of it cannot be explained.
  public func ledger() throws -> LedgerReport {
    try read { db in
      var report = VerifyReport()
      try walkLedger(&report, in: db)
      let states = try InboundEmailTable(db: db).counts()
      let vanished = try ArrivalTable(db: db).vanished()
      return LedgerReport(
        arrivals: report.arrivals,
        vanished: vanished,
        states: states,
        problems: report.problems
      )
    }
  }

  private func walkChain(_ report: inout VerifyReport, in db: Connection) throws {
    var previous = EventChain.genesis
    var last = 0
    while true {
      let rows = try db.history.links(after: last, limit: 2000)
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
    let rows = try CommentTable(db: db).textsOfEvents()
    for row in rows where SHA256.hexadecimal(of: row.text) != row.sha256 {
      report.add("the comment of event \(row.id) was changed")
    }
  }

  /// Every message that arrived is stored, and every filed one is on a case.
  private func walkLedger(_ report: inout VerifyReport, in db: Connection) throws {
    report.arrivals = try ArrivalTable(db: db).count()
    let emails = InboundEmailTable(db: db)
    for id in try emails.withoutContent(limit: 50) {
      report.add("the content of inbound \(id) is missing")
    }
    for id in try emails.filedOnNoCase(limit: 50) {
      report.add("inbound \(id) is filed, and on no case")
    }
    for id in try MessageTable(db: db).withoutContent(limit: 50) {
      report.add("the raw message \(id) is missing")
    }
  }

  /// Every content is what its name says; each is read by itself, so that nobody waits for all.
  private func walkContents(_ report: inout VerifyReport) throws {
    var last = 0
    while true {
      let rows = try read { try BlobTable(db: $0, folder: blobs).contents(after: last, limit: 500) }
      guard let newest = rows.last else { break }
      for row in rows {
        report.contents += 1
        let isErased = try read { try BlobTable(db: $0, folder: blobs).isErased(row.sha256) }
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

extension SHA256 {
  /// The digest of a text, in hexadecimal.
  static func hexadecimal(of text: String) -> String {
    Hex.encoded(digest(of: Array(text.utf8)))
  }
}
