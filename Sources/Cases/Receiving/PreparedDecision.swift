import FoundationEssentials
import Mail

/// A decision that was made ahead, with all that it rests on.
///
/// It is made where nothing waits, and stands wherever the same questions have the same answers.
public struct PreparedDecision: Sendable {
  /// Asks a question again; tells whether the answer is the one that the decision rests on.
  typealias Check = @Sendable (any CaseIndex) throws -> Bool

  /// What was decided.
  let decision: Decision
  /// The questions, in the order in which they were asked.
  let checks: [Check]

  /// Whether an index gives all the answers that the decision rests on.
  /// - Throws: What the index throws.
  func stands(in index: any CaseIndex) throws -> Bool {
    try checks.allSatisfy { try $0(index) }
  }
}

/// An index that remembers what it was asked.
final class RecordingIndex: CaseIndex {
  private let index: any CaseIndex
  private var files: [Int: CaseFile?] = [:]
  private var people: [Int: [Participant]] = [:]
  private(set) var checks: [PreparedDecision.Check] = []

  init(_ index: any CaseIndex) {
    self.index = index
  }

  private func remember<Answer: Equatable & Sendable>(
    _ ask: @escaping @Sendable (any CaseIndex) throws -> Answer
  ) throws -> Answer {
    let answer = try ask(index)
    checks.append { try ask($0) == answer }
    return answer
  }

  func caseFile(_ number: Int) throws -> CaseFile? {
    if let known = files[number] { return known }
    let found = try remember { try $0.caseFile(number) }
    files[number] = .some(found)
    return found
  }

  func participants(of number: Int) throws -> [Participant] {
    if let known = people[number] { return known }
    let found = try remember { try $0.participants(of: number) }
    people[number] = found
    return found
  }

  func cases(ofMessageID messageID: MessageID) throws -> [Int] {
    try remember { try $0.cases(ofMessageID: messageID) }
  }

  func cases(answering messageID: MessageID) throws -> [Int] {
    try remember { try $0.cases(answering: messageID) }
  }

  func askedSteps(of number: Int) throws -> [AskedStep] {
    try remember { try $0.askedSteps(of: number) }
  }

  func wrongReferences(of email: String, since: Date) throws -> Int {
    try remember { try $0.wrongReferences(of: email, since: since) }
  }

  func ruledCase(of email: String) throws -> Int? { try remember { try $0.ruledCase(of: email) } }

  func liveCases(ofDomain domain: String) throws -> [Int] {
    try remember { try $0.liveCases(ofDomain: domain) }
  }

  func liveCases(ofParticipant email: String) throws -> [Int] {
    try remember { try $0.liveCases(ofParticipant: email) }
  }

  func liveCases(ofItemNumbers words: [String]) throws -> [ItemMatch] {
    try remember { try $0.liveCases(ofItemNumbers: words) }
  }

  func sentMessage(_ messageID: MessageID) throws -> SentMessage? {
    try remember { try $0.sentMessage(messageID) }
  }

  func earlierMail(of number: Int, to email: String, named identifiers: [MessageID]) throws
    -> [EarlierMail]
  {
    try remember { try $0.earlierMail(of: number, to: email, named: identifiers) }
  }

  func matter(of number: Int) throws -> CaseMatter { try remember { try $0.matter(of: number) } }

  func items(named numbers: [String], of number: Int) throws -> [NamedItem] {
    try remember { try $0.items(named: numbers, of: number) }
  }

  func isOnFile(_ account: String, on number: Int, of author: String) throws -> Bool {
    try remember { try $0.isOnFile(account, on: number, of: author) }
  }
}
