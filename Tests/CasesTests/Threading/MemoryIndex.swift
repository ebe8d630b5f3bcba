import Cases
import Foundation
import Mail

/// A `CaseIndex` in memory.
struct MemoryIndex: CaseIndex {
  var files: [Int: CaseFile] = [:]
  var people: [Int: [Participant]] = [:]
  var filed: [String: [Int]] = [:]
  var steps: [Int: [AskedStep]] = [:]
  var wrongReferences: [String: Int] = [:]
  var rules: [String: Int] = [:]
  var answering: [String: [Int]] = [:]
  var sent: [String: SentMessage] = [:]
  var items: [String: [Int]] = [:]
  var earlier: [Int: [EarlierMail]] = [:]

  init(_ numbers: Int...) {
    for number in numbers { open(number) }
  }

  mutating func open(_ number: Int) {
    files[number] = CaseFile(
      number: number,
      type: .litigation,
      title: "Case \(number)",
      openedAt: .distantPast
    )
  }

  mutating func merge(_ number: Int, into target: Int) {
    files[number]?.state = .merged
    files[number]?.mergedInto = target
  }

  mutating func add(_ email: String, to number: Int, isRemoved: Bool = false) {
    people[number, default: []].append(
      Participant(email: email, role: .lawFirm, isRemoved: isRemoved)
    )
  }

  func caseFile(_ number: Int) -> CaseFile? {
    var found = files[number]
    while let target = found?.mergedInto { found = files[target] }
    return found
  }

  func participants(of number: Int) -> [Participant] { people[number] ?? [] }

  func earlierMail(of number: Int, to email: String, named: [MessageID]) -> [EarlierMail] {
    earlier[number] ?? []
  }

  func cases(ofMessageID messageID: MessageID) -> [Int] { filed[messageID.value] ?? [] }

  func cases(answering messageID: MessageID) -> [Int] { answering[messageID.value] ?? [] }

  func askedSteps(of number: Int) -> [AskedStep] { steps[number] ?? [] }

  func wrongReferences(of email: String, since: Date) -> Int { wrongReferences[email] ?? 0 }

  func ruledCase(of email: String) -> Int? { rules[email] }

  func liveCases(ofDomain domain: String) -> [Int] {
    people.filter { number, people in
      files[number]?.state.isLive == true
        && people.contains { $0.email.hasSuffix("@\(domain)") && !$0.role.isInternal }
    }.keys.sorted()
  }

  func liveCases(ofParticipant email: String) -> [Int] {
    people.filter { number, people in
      files[number]?.state.isLive == true
        && people.contains { $0.email == email && !$0.isRemoved }
    }.keys.sorted()
  }

  func liveCases(ofItemNumbers words: [String]) -> [ItemMatch] {
    words.flatMap { word in (items[word] ?? []).map { ItemMatch(number: $0, item: word) } }
  }

  func sentMessage(_ messageID: MessageID) -> SentMessage? { sent[messageID.value] }
}
