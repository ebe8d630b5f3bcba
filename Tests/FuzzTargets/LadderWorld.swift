import Digest
import Foundation
import Mail

@testable import Cases

/// A small workspace of three cases, in memory: who takes part in them, and what was sent.
struct World: CaseIndex {
  static let numbers = [1001, 1002, 1003]
  static let roster: [(email: String, role: ParticipantRole)] = [
    ("anke@client.example.net", .client), ("jos@lawfirm.example.org", .lawFirm),
    ("lea@example.com", .resolver), ("boss@example.com", .approver),
    ("eve@elsewhere.example", .observer),
  ]
  static let sentID = "dos.1001.a.b@example.com"
  static let knownID = "known@elsewhere.example"
  let references: ReferenceScheme
  let addresses: CaseAddress
  var people: [Int: [Participant]] = [:]
  /// The step of a validation of the first case.
  var step: AskedStep
  var ruled: String?

  /// Another input has other codes, so that none can be learned from the comparisons of one before.
  init(_ bytes: [UInt8], _ input: inout FuzzInput) {
    let keys = ReferenceKeys(
      active: .init(name: "2026", secret: [UInt8](repeating: 7, count: 32)),
      workspaceID: Hex.encoded(SHA256.digest(of: bytes))
    )
    references = ReferenceScheme(prefix: "DOS", keys: keys)
    addresses = CaseAddress(localPart: "cases", separator: "+", domain: "example.com", keys: keys)
    step = AskedStep(
      validation: 3,
      step: ValidationStep(number: 1, department: "", email: "boss@example.com")
    )
    step.step.state = .pending
    if input.number(below: 3) == 0 { step.step.delegate = "lea@example.com" }
    step.step.nonce = input.number(below: 3)
    for number in World.numbers {
      for person in World.roster {
        let kind = input.number(below: 5)
        guard kind > 0 else { continue }
        var participant = Participant(
          email: person.email,
          role: kind == 2 ? .observer : person.role,
          source: kind == 2 ? .seenInMail : .manual,
          isRemoved: kind == 3
        )
        participant.tokenGeneration = input.number(below: 2)
        people[number, default: []].append(participant)
      }
    }
    if input.number(below: 4) == 0 { ruled = World.roster[input.number(below: 5)].email }
  }

  func person(_ email: String?, on number: Int) -> Participant? {
    people[number]?.first { $0.email == email }
  }

  // MARK: What threading asks

  func caseFile(_ number: Int) -> CaseFile? {
    World.numbers.contains(number)
      ? CaseFile(number: number, type: .other, title: "", openedAt: .distantPast) : nil
  }

  func participants(of number: Int) -> [Participant] { people[number] ?? [] }
  func cases(ofMessageID id: MessageID) -> [Int] { id.value == World.knownID ? [1002] : [] }
  func cases(answering id: MessageID) -> [Int] { [] }
  func askedSteps(of number: Int) -> [AskedStep] { number == 1001 ? [step] : [] }
  func wrongReferences(of email: String, since: Date) -> Int { 0 }
  func ruledCase(of email: String) -> Int? { email == ruled ? 1003 : nil }
  func liveCases(ofDomain domain: String) -> [Int] { [] }
  func liveCases(ofParticipant email: String) -> [Int] { [] }
  func liveCases(ofItemNumbers words: [String]) -> [ItemMatch] { [] }

  func sentMessage(_ id: MessageID) -> SentMessage? {
    guard id.value == World.sentID else { return nil }
    return SentMessage(
      id: 5,
      caseNumber: 1001,
      text: "Please pay.",
      recipients: [World.roster[0].email, World.roster[1].email]
    )
  }
}
