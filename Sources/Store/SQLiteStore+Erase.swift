public import Cases
public import Foundation
import Mail

extension SQLiteStore {
  /// How much of the index of parts an erasure makes anew itself; the daemon goes on with the rest.
  private static let roundsOfIndex = 200

  /// Erases what is known of a person by address: texts, raw mail, files, the index, the history.
  ///
  /// The chain of the history still verifies afterwards. What others wrote to the person goes as well,
  /// since it holds what is said about them; what they only had a copy of stays, and a content that
  /// somebody else's message shares. What stays and names the person is reported.
  public func erase(person email: String, by actor: Actor, now: Date) throws -> ErasureReport {
    let email = EmailAddress.comparable(email)
    var report = ErasureReport()
    var words: [String] = []
    var copies: [Int] = []
    try write { db in
      try db.overwriteWhatIsDeleted()
      words = try ErasureTable(db: db, now: now).words(for: email)
      copies = try ErasureTable(db: db, now: now).copies(to: email)
      let eraser = Eraser(db: db, email: email, now: now)
      try eraser.run(&report)
      try db.history.record(
        .payloadErased,
        on: nil,
        by: actor,
        at: now,
        details: ["count": String(report.events), "messages": String(report.messages.count)]
      )
    }
    for sha256 in report.contents { WritableFile.remove(blobs.path(of: sha256)) }
    // The segments of the index, and the write-ahead log, still hold what was there.
    try read { try SearchTable(db: $0).rebuild() }
    try write { try PartIndex(db: $0).restart() }
    try indexParts(rounds: Self.roundsOfIndex)
    report.isInLog = try !emptyLog()
    report.remains = try read {
      try ErasureTable(db: $0, now: now).remaining(words, copies: copies)
    }
    return report
  }
}

/// Takes a person out of the tables.
private struct Eraser {
  let email: String
  let table: ErasureTable

  init(db: Connection, email: String, now: Date) {
    self.email = email
    table = ErasureTable(db: db, now: now)
  }

  func run(_ report: inout ErasureReport) throws {
    report.messages = try table.messages(of: email)
    report.comments = try table.comments(of: email)
    report.cases = try table.cases(of: email)
    let events = Set(try table.events(about: email) + table.fieldEvents(about: email)).sorted()
    for id in events { try table.erase(event: id) }
    report.events = events.count
    let copies = try table.copies(to: email)
    try table.eraseFacets(email, messages: report.messages + copies, comments: report.comments)
    for id in copies { try table.eraseCopy(id, to: email) }
    try table.erasePayer(try table.words(for: email))
    for id in report.messages {
      let contents = try table.contents(ofMessage: id)
      try table.erase(message: id)
      for sha256 in contents { try erase(content: sha256, &report) }
    }
    for id in report.comments { try table.erase(comment: id) }
    try table.eraseHandOvers(email)
    try table.eraseFields(email)
    try table.eraseDrafts(email)
    try table.eraseIdentities(email)
    try table.eraseNames(email)
  }

  /// A content that a message of somebody else has too stays.
  private func erase(content sha256: String, _ report: inout ErasureReport) throws {
    guard try !table.isShared(sha256), !report.contents.contains(sha256) else { return }
    try table.erase(content: sha256)
    report.contents.append(sha256)
  }
}
