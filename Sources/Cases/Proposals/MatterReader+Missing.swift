/// Reads that a payment which was made is missing from our account.
extension MatterReader {
  /// Whether a sentence says that a payment which was made is missing from our account.
  func isMissing(_ sentence: Sentence) -> Bool {
    saysMissing(sentence) || beforeUnseen(sentence) != nil
  }

  /// Whether it says so by itself: `our payment of 5 October is not shown`.
  func saysMissing(_ sentence: Sentence) -> Bool {
    MatterWords.all.contains { words in
      sentence.contains(anyOf: words.missing)
        && !words.words.doubts.contains { MatterReader.ifs.contains($0) && sentence.contains($0) }
    }
  }

  /// What says that something was paid, in front of the words that an account does not show it; nil
  /// without one of the two.
  func beforeUnseen(_ sentence: Sentence) -> Sentence? {
    let places = MatterWords.all.flatMap { words in
      words.unseen.filter { sentence.contains($0) }.compactMap { sentence.firstPlace(of: $0) }
    }
    let head = places.min().map { Sentence(words: Array(sentence.words[..<$0])) }
    return head.flatMap { saysPaid($0) ? $0 : nil }
  }

  private func saysPaid(_ sentence: Sentence) -> Bool {
    rules.saysPaidInTwoParts(sentence, in: sentence)
      || MatterWords.all.contains { words in
        sentence.contains(anyOf: words.words.paid)
          && !sentence.contains(anyOf: words.words.negations)
      }
  }

  private static let ifs: Set<Phrase> = ["if", "whether", "falls", "wenn", "si", "als", "se"]

  /// Leaves out a second claim to have paid that says nothing more than one before or after it.
  static func once(_ proposals: [Proposal]) -> [Proposal] {
    var found: [Proposal] = []
    let saysMore = proposals.contains { $0.kind == .claimedPayment && !$0.details.isEmpty }
    var hasCopy = false
    for proposal in proposals {
      hasCopy = hasCopy || proposal.kind == .invoiceCopy
      let isClaim = proposal.kind == .claimedPayment
      if isClaim, saysMore, proposal.details.isEmpty { continue }
      if isClaim,
        found.contains(where: { $0.kind == .claimedPayment && $0.details == proposal.details })
      {
        continue
      }
      found.append(proposal)
    }
    guard hasCopy else { return found }
    // `We never received invoice 0118. Please send a copy.` contests nothing.
    return found.filter { proposal in
      proposal.kind != .dispute
        || !Sentence.all(in: proposal.evidence).contains { sentence in
          MatterWords.all.contains { isOfInvoice(sentence, $0) }
        }
    }
  }
}
