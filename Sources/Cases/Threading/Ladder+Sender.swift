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
    let others = message.replyTo.map(\.comparable).filter { $0 != author }
    if !others.isEmpty {
      signals.append(
        "Reply-To differs from From: \(others.joined(separator: ", ")); shown, not trusted"
      )
    }
  }

  func takesPart(in people: [Participant]) -> Bool {
    !isForged && people.contains { $0.email == author && !$0.isRemoved }
  }

  func isParticipant(of number: Int) throws -> Bool {
    takesPart(in: try index.participants(of: number))
  }
}
