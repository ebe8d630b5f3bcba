import Mail

/// The rung of the address tokens.
extension Ladder {
  mutating func addressToken() throws -> Find? {
    var numbers: [Int] = []
    var found: [Int: TokenFind] = [:]
    for token in lookedAtTokens(in: message.recipients) {
      let people = try index.participants(of: token.number)
      let one: TokenFind
      if let asked = try step(of: token) {
        one = TokenFind(trust: trust(asked.step), threads: [.internal], step: asked)
      } else if let proof = proof(of: token, people) {
        // A token goes on proving its case after a merge; who takes part is decided where that went.
        let takesPart = try index.caseFile(token.number).map { try isParticipant(of: $0.number) }
        noteToken(token, proof, takesPart: takesPart ?? false)
        let level = trust(proof, takesPart: takesPart ?? false)
        one = TokenFind(trust: level, threads: [proof.thread])
      } else {
        noteBadToken(token)
        continue
      }
      guard let number = try index.caseFile(token.number)?.number else {
        noteBadToken(token)
        continue
      }
      if !numbers.contains(number) { numbers.append(number) }
      found[number] = found[number]?.joined(with: one) ?? one
    }
    guard !numbers.isEmpty else { return nil }
    return Find(
      method: .addressToken,
      destination: .file(numbers),
      // What is on several cases can be trusted as far as on the one where it proves least.
      trust: found.values.map(\.trust).min() ?? .l0,
      internalCases: Set(numbers.filter { found[$0]?.threads == [.internal] }),
      // Beside a token of another kind it is a copy for others, and decides nothing.
      step: found.count == 1 && found.values.allSatisfy { $0.threads == [.internal] }
        ? found.values.first?.step : nil
    )
  }

  private mutating func noteBadToken(_ token: CaseAddress.Token) {
    signals.append("address token for case \(token.number) does not verify")
    hasBadToken = true
  }

  /// The tokens of some addresses, each once and at most a few: looking at one costs time with every
  /// participant of its case.
  mutating func lookedAtTokens(in addresses: [String]) -> [CaseAddress.Token] {
    var tokens: [CaseAddress.Token] = []
    for address in addresses {
      guard let token = threader.addresses.token(in: address), !tokens.contains(token) else {
        continue
      }
      guard tokens.count < LadderLimits.tokens else {
        signals.append(
          "more address tokens than \(LadderLimits.tokens): the others are not looked at"
        )
        break
      }
      tokens.append(token)
    }
    return tokens
  }

  /// What a token proves; the codes of a case are made once for the message.
  mutating func proof(
    of token: CaseAddress.Token,
    _ people: [Participant]
  ) -> CaseAddress.Proof? {
    let name = "\(token.number) \(token.hint)"
    if knownCodes[name] == nil {
      knownCodes[name] = CaseCodes(threader.addresses, of: token, people)
    }
    return knownCodes[name]?.proof(of: token)
  }

  private mutating func step(of token: CaseAddress.Token) throws -> AskedStep? {
    let asked = threader.addresses.step(of: token, among: try index.askedSteps(of: token.number))
    guard let asked else { return nil }
    let isAsked = author.map(asked.step.isAsked) ?? false
    signals.append(
      "address token of step \(asked.step.number) of validation \(asked.validation) is valid "
        + "(\(asked.purpose.rawValue), sender is \(isAsked ? "" : "not ")the one who is asked)"
    )
    return asked
  }

  private func trust(_ step: ValidationStep) -> TrustLevel {
    guard !isForged, author.map(step.isAsked) == true else { return .l2 }
    return authentication.verdict == .pass ? .l4 : .l3
  }

  /// A token that was given to somebody else is worth one level less: it was passed on.
  private func trust(_ proof: CaseAddress.Proof, takesPart: Bool) -> TrustLevel {
    guard takesPart else { return .l2 }
    let isOwn = [author, CaseAddress.everyone].contains(proof.givenTo)
    switch (authentication.verdict == .pass, isOwn) {
    case (true, true): return .l4
    case (true, false), (false, true): return .l3
    case (false, false): return .l2
    }
  }

  private mutating func noteToken(
    _ token: CaseAddress.Token,
    _ proof: CaseAddress.Proof,
    takesPart: Bool
  ) {
    let isOwn = [author, CaseAddress.everyone].contains(proof.givenTo)
    signals.append(
      "address token of case \(token.number) is valid (\(proof.thread.rawValue) thread, "
        + (takesPart ? "sender takes part" : "sender does not take part")
        + (takesPart && !isOwn ? ", given to \(proof.givenTo))" : ")")
    )
  }
}

/// What the tokens of one case prove together.
private struct TokenFind {
  var trust: TrustLevel
  var threads: Set<CaseAddress.Thread>
  var step: AskedStep?

  func joined(with other: TokenFind) -> TokenFind {
    TokenFind(
      trust: max(trust, other.trust),
      threads: threads.union(other.threads),
      step: other.step ?? step
    )
  }
}
