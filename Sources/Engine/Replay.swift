public import Cases
import FoundationEssentials
import Mail

/// What a decision would be today, beside what it was.
public struct ReplayedDecision: Sendable, Equatable {
  /// Where the message stands, or would stand.
  public var placement: Placement
  /// The rule that decides.
  public var method: String
  /// How far that can be trusted.
  public var trust: TrustLevel

  /// Joins the parts.
  public init(placement: Placement, method: String, trust: TrustLevel) {
    self.placement = placement
    self.method = method
    self.trust = trust
  }
}

/// Decides a row of messages anew, in memory: what each decision brings is seen by the next.
public struct Replay {
  private let receive: ReceiveMessage
  private var overlay = Overlay()

  /// Starts with the rules and no message.
  public init(receive: ReceiveMessage) {
    self.receive = receive
  }

  /// What today's rules decide about a message that came after those before.
  ///
  /// `base` holds the cases without the mail that came in. Throws what it throws.
  public mutating func decide(
    _ message: ReceivedMessage,
    in base: any CaseIndex
  ) throws -> ReplayedDecision {
    let decision = try receive.decide(message, in: ReplayIndex(base: base, overlay: overlay))
    if case .file(let numbers) = decision.threading.destination {
      overlay.add(message, on: numbers, people: decision.newParticipants)
    }
    return ReplayedDecision(
      placement: decision.placement,
      method: decision.threading.method.rawValue,
      trust: decision.threading.trust
    )
  }

  /// Takes over what was decided about a message, without deciding anew.
  public mutating func accept(_ message: ReceivedMessage, on numbers: [Int]) {
    overlay.add(message, on: numbers, people: [])
  }
}

/// What the messages so far have brought.
private struct Overlay {
  var filed: [MessageID: [Int]] = [:]
  var answering: [MessageID: [Int]] = [:]
  var people: [Int: [Participant]] = [:]

  mutating func add(
    _ message: ReceivedMessage,
    on numbers: [Int],
    people newcomers: [(caseNumber: Int, people: [Participant])]
  ) {
    guard !numbers.isEmpty else { return }
    if let messageID = message.messageID { Overlay.add(numbers, to: &filed[messageID]) }
    for identifier in message.inReplyTo + message.references {
      Overlay.add(numbers, to: &answering[identifier])
    }
    for newcomer in newcomers { people[newcomer.caseNumber, default: []] += newcomer.people }
  }

  private static func add(_ numbers: [Int], to known: inout [Int]?) {
    known = Set((known ?? []) + numbers).sorted()
  }
}

/// The cases with what the messages so far have brought.
private struct ReplayIndex: CaseIndex {
  let base: any CaseIndex
  let overlay: Overlay

  func caseFile(_ number: Int) throws -> CaseFile? { try base.caseFile(number) }

  func participants(of number: Int) throws -> [Participant] {
    try base.participants(of: number) + (overlay.people[number] ?? [])
  }

  func cases(ofMessageID messageID: MessageID) throws -> [Int] {
    Set(try base.cases(ofMessageID: messageID) + (overlay.filed[messageID] ?? [])).sorted()
  }

  func cases(answering messageID: MessageID) throws -> [Int] {
    Set(try base.cases(answering: messageID) + (overlay.answering[messageID] ?? [])).sorted()
  }

  func askedSteps(of number: Int) throws -> [AskedStep] { try base.askedSteps(of: number) }

  func wrongReferences(of email: String, since: Date) throws -> Int {
    try base.wrongReferences(of: email, since: since)
  }

  func ruledCase(of email: String) throws -> Int? { try base.ruledCase(of: email) }

  func liveCases(ofDomain domain: String) throws -> [Int] { try base.liveCases(ofDomain: domain) }

  func liveCases(ofParticipant email: String) throws -> [Int] {
    let brought = try overlay.people.filter { _, people in people.contains { $0.email == email } }
      .keys.filter { try base.caseFile($0)?.state.isLive == true }
    return Set(try base.liveCases(ofParticipant: email) + brought).sorted()
  }

  func liveCases(ofItemNumbers words: [String]) throws -> [ItemMatch] {
    try base.liveCases(ofItemNumbers: words)
  }

  func sentMessage(_ messageID: MessageID) throws -> SentMessage? {
    try base.sentMessage(messageID)
  }

  func earlierMail(of number: Int, to email: String, named identifiers: [MessageID]) throws
    -> [EarlierMail]
  {
    try base.earlierMail(of: number, to: email, named: identifiers)
  }
}
