import Cases
import Foundation
import Mail

/// What threading asks, answered inside a transaction.
final class StoreIndex: CaseIndex {
  let db: Connection
  private var people: [Int: [Participant]] = [:]

  init(db: Connection) {
    self.db = db
  }

  func caseFile(_ number: Int) throws -> CaseFile? { try CaseFileTable(db: db).current(number) }

  func participants(of number: Int) throws -> [Participant] {
    // After a merge the tokens of the old case go on proving the old case, under its old people.
    if let known = people[number] { return known }
    let found = try ParticipantTable(db: db).participants(of: number)
    people[number] = found
    return found
  }

  func cases(ofMessageID messageID: MessageID) throws -> [Int] {
    try MessageTable(db: db).cases(ofMessageID: messageID.value)
  }

  func cases(answering messageID: MessageID) throws -> [Int] {
    try MessageTable(db: db).cases(answering: messageID.value)
  }

  func askedSteps(of number: Int) throws -> [AskedStep] {
    try ValidationTable(db: db)
      .askedSteps(of: CaseFileTable(db: db).current(number)?.number ?? number)
  }

  func wrongReferences(of email: String, since: Date) throws -> Int {
    try MessageTable(db: db).wrongReferences(of: email, since: since)
  }

  func ruledCase(of email: String) throws -> Int? { try SenderRuleTable(db: db).rule(of: email) }

  func liveCases(ofDomain domain: String) throws -> [Int] {
    try CaseFileTable(db: db).live(ofDomain: domain)
  }

  func liveCases(ofParticipant email: String) throws -> [Int] {
    try CaseFileTable(db: db).live(ofParticipant: email)
  }

  func liveCases(ofItemNumbers words: [String]) throws -> [ItemMatch] {
    try words.flatMap { try CaseFileTable(db: db).live(ofItem: $0) }
  }

  func matter(of number: Int) throws -> CaseMatter {
    let items = try ItemTable(db: db).items(of: number)
    let currencies = Set(items.map(\.amount.currency))
    let client = try CaseFileTable(db: db).caseFile(number)?.clientID
    return CaseMatter(
      country: try client.flatMap { try ItemTable(db: db).client($0)?.knownCountry },
      currency: currencies.count == 1 ? currencies.first : nil,
      items: items.map(\.number),
      plan: try PlanTable(db: db).plans(of: number)
        .last { [.proposed, .draft].contains($0.state) }
    )
  }

  func items(named numbers: [String], of number: Int) throws -> [NamedItem] {
    try ItemTable(db: db).items(named: numbers, of: number)
  }

  func isOnFile(_ account: String, on number: Int, of author: String) throws -> Bool {
    try BankDetailsTable(db: db).isConfirmed(account, on: number, of: author)
  }

  func earlierMail(of number: Int, to email: String, named identifiers: [MessageID]) throws
    -> [EarlierMail]
  {
    try MessageTable(db: db)
      .earlier(of: number, to: email, named: identifiers.map(\.value))
  }

  func sentMessage(_ messageID: MessageID) throws -> SentMessage? {
    try MessageTable(db: db).sent(messageID.value)
  }
}
