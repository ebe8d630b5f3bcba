import Mail

/// Who the author is, and what that is worth.
extension Ladder {
  var isForged: Bool { authentication.verdict == .fail }

  mutating func noteSender() {
    if !threader.policy.authentication.authservIDs.isEmpty {
      let consequence = isForged ? "; the author is not taken for \(author ?? "anyone")" : ""
      signals.append(
        "sender: \(authentication.verdict.rawValue), \(authentication.evidence)\(consequence)"
      )
    }
    if let list = message.rewrittenBy {
      signals.append(
        "\(list.comparable) put its own address into From; that \(author ?? "") wrote it is not proved"
      )
    }
    let others = message.replyTo.map(\.comparable).filter { $0 != author }
    if !others.isEmpty {
      signals.append(
        "Reply-To differs from From: \(others.joined(separator: ", ")); shown, not trusted"
      )
    }
  }

  /// Whether a person has put the author on the case: who was only seen in mail is a stranger still.
  func takesPart(in people: [Participant]) -> Bool {
    !isForged
      && people.contains { $0.email == author && !$0.isRemoved && $0.source == .manual }
  }

  func isParticipant(of number: Int) throws -> Bool {
    takesPart(in: try index.participants(of: number))
  }
}
