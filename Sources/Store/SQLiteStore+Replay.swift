public import Cases
import Foundation
import Mail

extension SQLiteStore {
  /// Reads the cases as threading does, all as they are at one moment; nothing is written.
  public func withIndex<Result>(_ body: (any CaseIndex) throws -> Result) throws -> Result {
    try read { db in try db.savepoint { try body(StoreIndex(db: db)) } }
  }

  /// Reads the cases without what messages that came in brought: our own mail, people and items.
  public func withOwnIndex<Result>(_ body: (any CaseIndex) throws -> Result) throws -> Result {
    try read { db in try body(OwnIndex(db: db)) }
  }

  /// Messages that came in and were decided, oldest first, after one of them.
  public func decidedEmails(after id: Int, limit: Int) throws -> [DecidedEmail] {
    try read { try DecidedTable(db: $0).emails(after: id, limit: limit) }
  }

  /// What was decided about a message that came in; nil for one of ours.
  public func decidedEmail(ofMessage id: Int) throws -> DecidedEmail? {
    try read { try DecidedTable(db: $0).email(ofMessage: id) }
  }
}

/// The cases as they are without the mail that came in.
private struct OwnIndex: CaseIndex {
  let db: Connection
  private var all: StoreIndex { StoreIndex(db: db) }

  init(db: Connection) { self.db = db }

  func caseFile(_ number: Int) throws -> CaseFile? { try all.caseFile(number) }

  func participants(of number: Int) throws -> [Participant] {
    try all.participants(of: number).filter { $0.source != .seenInMail }
  }

  func cases(ofMessageID messageID: MessageID) throws -> [Int] {
    try MessageTable(db: db).cases(ofSentMessageID: messageID.value)
  }

  func cases(answering messageID: MessageID) throws -> [Int] { [] }

  func askedSteps(of number: Int) throws -> [AskedStep] { try all.askedSteps(of: number) }

  func wrongReferences(of email: String, since: Date) throws -> Int {
    try all.wrongReferences(of: email, since: since)
  }

  func ruledCase(of email: String) throws -> Int? { try all.ruledCase(of: email) }

  func liveCases(ofDomain domain: String) throws -> [Int] { try all.liveCases(ofDomain: domain) }

  func liveCases(ofParticipant email: String) throws -> [Int] {
    try all.liveCases(ofParticipant: email).filter { number in
      try participants(of: number).contains { $0.email == email && !$0.isRemoved }
    }
  }

  func liveCases(ofItemNumbers words: [String]) throws -> [ItemMatch] {
    try all.liveCases(ofItemNumbers: words)
  }

  func sentMessage(_ messageID: MessageID) throws -> SentMessage? {
    try all.sentMessage(messageID)
  }

  func earlierMail(of number: Int, to email: String, named identifiers: [MessageID]) throws
    -> [EarlierMail]
  {
    try all.earlierMail(of: number, to: email, named: identifiers)
  }
}
