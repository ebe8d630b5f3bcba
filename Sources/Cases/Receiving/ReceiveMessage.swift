import Mail

/// Decides what a message that came in does: the heart of the program, free of I/O.
public struct ReceiveMessage {
  /// How many people one message can bring to a case.
  private static let newcomerLimit = 20

  let threader: Threader

  /// Joins the parts.
  public init(threader: Threader) {
    self.threader = threader
  }

  /// What a message does.
  /// - Throws: What the index throws.
  public func decide(_ message: ReceivedMessage, in index: some CaseIndex) throws -> Decision {
    let threading = try threader.thread(message, in: index)
    var decision = Decision(message: message, threading: threading)
    if case .ownCopy = threading.destination {
      decision.message.classification = Classification(
        kind: .ownCopy,
        evidence: message.messageID.map { ["Message-ID: \($0.value)"] } ?? []
      )
    }
    guard case .file(let numbers) = threading.destination else { return decision }
    decision.bounces = try bounces(message, in: index)
    let isPerson = message.classification.kind == .person
    decision.asksForAttention = isPerson || !decision.bounces.isEmpty
    if isPerson, threading.method == .addressToken {
      decision.newParticipants = try numbers.map { number in
        (number, newcomers(message, known: try index.participants(of: number)))
      }.filter { !$0.1.isEmpty }
    }
    return decision
  }

  /// The recipients of exactly the message that a report names, and only those it went to.
  private func bounces(
    _ message: ReceivedMessage,
    in index: some CaseIndex
  ) throws -> [Decision.Bounce] {
    guard let report = message.report, let original = report.originalMessageID,
      let sent = try index.sentMessage(original)
    else { return [] }
    return report.recipients
      .filter { $0.action == nil || $0.action == "failed" }
      .filter { sent.recipients.contains(EmailAddress.comparable($0.address)) }
      .map {
        Decision.Bounce(
          messageID: sent.id,
          recipient: EmailAddress.comparable($0.address),
          status: $0.status ?? "",
          diagnostic: $0.diagnostic ?? ""
        )
      }
  }

  /// People of a message that proved to belong to the case who are not known there yet.
  private func newcomers(_ message: ReceivedMessage, known: [Participant]) -> [Participant] {
    var seen = Set(known.map(\.email))
    let strangers = (message.from + message.to + message.cc)
      .filter { address in
        !threader.addresses.isOurs(address.email)
          && !threader.ownAddresses.contains(address.comparable)
          && address.email.contains("@") && seen.insert(address.comparable).inserted
      }
    return strangers.prefix(ReceiveMessage.newcomerLimit).map {
      Participant(
        email: $0.comparable,
        name: $0.name ?? "",
        role: .observer,
        source: .seenInMail
      )
    }
  }
}
