/// Sentences that hold nothing but agreement or refusal, whoever is greeted, thanked or asked to carry
/// it out.
extension DecisionWords {
  /// What sentences say that hold nothing but agreement or refusal.
  private struct Said {
    var isApproved: Bool
    /// Whether it can mean nothing else, so that a comment may follow.
    var isExplicit: Bool
    /// Whether it is refused by somebody who cannot agree: maybe another one can.
    var isUnable = false
  }

  /// What the sentences of a text decide; nil when the first one says something else.
  func readSentences(_ text: DecisionText) -> Reading? {
    var decision: Said?
    var rest = text.sentences[...]
    while let sentence = rest.first, let kinds = kinds(of: sentence, in: text) {
      if let said = said(kinds) {
        guard decision == nil || decision?.isApproved == said.isApproved else { return .unclear }
        decision = Said(
          isApproved: said.isApproved,
          isExplicit: said.isExplicit || decision?.isExplicit == true,
          isUnable: said.isUnable || decision?.isUnable == true
        )
      } else if decision == nil || kinds.contains(where: { !Self.harmless.contains($0) }) {
        return .unclear
      }
      rest = rest.dropFirst()
    }
    guard let decision else { return readRefusal(text) }
    return self.decision(decision, comment: rest, in: text)
  }

  private static let harmless: [DecisionPhrases.Kind] = [.thanks, .view, .filler, .lead]

  /// The decision with the comment that follows it, when that leaves it as it is.
  private func decision(
    _ decision: Said,
    comment rest: ArraySlice<DecisionText.Sentence>,
    in text: DecisionText
  ) -> Reading {
    let comment = rest.prefix { !text.isClose($0) }
    // Who says no more than that they cannot may wait for something, or for somebody.
    guard comment.isEmpty ? !decision.isUnable : decision.isExplicit || !decision.isApproved,
      comment.allSatisfy({ isPlain($0, besides: decision) }),
      !rest.contains(where: { $0.words.first.map(["ps", "p.s"].contains) ?? false })
    else { return .unclear }
    let said = comment.first.flatMap { first in
      comment.last.map { text.text[first.range.lowerBound..<$0.range.upperBound] }
    }
    return .decision(isApproved: decision.isApproved, comment: said.map { String($0) } ?? "")
  }

  /// A refusal that gives its reason in the same sentence, behind a comma.
  private func readRefusal(_ text: DecisionText) -> Reading? {
    guard let first = text.sentences.first, !first.asks else { return nil }
    for pause in first.pauses where pause.words > 0 && pause.words < first.words.count {
      guard text.text[..<pause.end].last != ":",
        let kinds = kinds(ofTokens: Self.tokens(of: first, upTo: pause.words), in: text),
        let said = said(kinds), !said.isApproved, said.isExplicit
      else { continue }
      var reason = first
      reason.words = Array(first.words.dropFirst(pause.words))
      reason.range = pause.end..<first.range.upperBound
      let isBound = reason.words.contains {
        DecisionPhrases.conditions.contains($0) || Self.turns.contains($0)
      }
      guard !isBound, !Self.agrees(reason) else { return .unclear }
      return decision(said, comment: [reason] + text.sentences.dropFirst(), in: text)
    }
    return nil
  }

  /// Words by which the reason of a refusal becomes an offer.
  private static let turns: Set<String> = [
    "but", "only", "unless", "except", "aber", "nur", "sondern", "außer", "mais", "sauf",
    "seulement",
    "pero", "sino", "salvo", "solo", "sólo", "ma", "bensì", "tranne", "maar", "alleen", "tenzij",
    "mas",
    "exceto", "until", "bis", "yet", "noch", "encore", "todavía", "aún", "ancora", "nog", "ainda",
    "now", "moment", "momento", "instant", "l'instant", "jetzt", "nu", "agora", "ahora", "adesso",
  ]

  /// Whether a phrase of agreement stands in a sentence.
  private static func agrees(_ sentence: DecisionText.Sentence) -> Bool {
    sentence.words.indices.contains { place in
      DecisionPhrases.phrase(at: place, in: sentence.words)?.kind == .approval
    }
  }

  // MARK: Words

  private static let pause = ","

  /// The words of a sentence up to one of them, with a mark for each comma and dash between them.
  private static func tokens(of sentence: DecisionText.Sentence, upTo end: Int? = nil) -> [String] {
    var tokens: [String] = []
    var pauses = sentence.pauses[...]
    for (place, word) in sentence.words.prefix(end ?? sentence.words.count).enumerated() {
      while let next = pauses.first, next.words <= place {
        tokens.append(pause)
        pauses = pauses.dropFirst()
      }
      tokens.append(word)
    }
    return tokens
  }

  /// What the words of a sentence do; nil when one of them does something else.
  private func kinds(of sentence: DecisionText.Sentence, in text: DecisionText)
    -> [DecisionPhrases.Kind]?
  {
    guard sentence.isPlain, !sentence.asks, !sentence.words.isEmpty else { return nil }
    return kinds(ofTokens: Self.tokens(of: sentence), in: text)
  }

  private func kinds(ofTokens tokens: [String], in text: DecisionText) -> [DecisionPhrases.Kind]? {
    var kinds: [DecisionPhrases.Kind] = []
    var place = 0
    // `No rechazo el abono` refuses nothing.
    let isDenied = { (kind: DecisionPhrases.Kind) in
      [.refusal, .unable].contains(kind) && kinds.last == .no && tokens[place - 1] != Self.pause
    }
    while place < tokens.count {
      let word = tokens[place]
      if word == Self.pause || kinds.first == .regret && Self.opposes(word, in: kinds) {
        place += 1
        continue
      }
      if let found = Self.phrase(at: place, in: tokens) {
        guard Self.mayStand(found.kind, behind: kinds), !isDenied(found.kind) else { return nil }
        kinds.append(found.kind)
        place += found.length
        continue
      }
      // `OK, approve`; but `please approve` asks somebody else to.
      let isFirst = kinds.allSatisfy { [.yes, .mild, .no].contains($0) }
      if isFirst, approving.contains(word), !DecisionObjects.begin(at: place + 1, in: tokens) {
        kinds.append(.approval)
      } else if isFirst, refusing.contains(word), !isDenied(.refusal) {
        kinds.append(.refusal)
      } else if !kinds.isEmpty, text.names.contains(word) {
        kinds.append(.filler)
      } else {
        return nil
      }
      place += 1
    }
    return kinds
  }

  /// Whether a word opposes a refusal to the regret in front of it: `sorry, Lea, but …`.
  private static func opposes(_ word: String, in kinds: [DecisionPhrases.Kind]) -> Bool {
    kinds.allSatisfy { [.regret, .filler].contains($0) }
      && ["but", "aber", "mais", "pero", "ma", "maar", "mas"].contains(word)
  }

  /// The longest phrase at a place, with the matter named in it or not.
  ///
  /// None goes on behind a comma: `No, apruebo` is no `no apruebo`.
  private static func phrase(
    at place: Int,
    in tokens: [String]
  ) -> (kind: DecisionPhrases.Kind, length: Int)? {
    let plain = DecisionPhrases.phrase(at: place, in: tokens)
    let marked = DecisionObjects.marked(tokens, from: place, most: DecisionPhrases.longest)
    let found = DecisionPhrases.phrase(at: 0, in: marked.map(\.word)).map { found in
      (kind: found.kind, length: marked.prefix(found.length).reduce(0) { $0 + $1.length })
    }
    guard let plain, let found else { return plain ?? found }
    return found.length > plain.length ? found : plain
  }

  private static func mayStand(
    _ kind: DecisionPhrases.Kind,
    behind kinds: [DecisionPhrases.Kind]
  ) -> Bool {
    switch kind {
    case .lead: kinds.allSatisfy { [.yes, .thanks, .lead, .regret].contains($0) }
    case .regret: kinds.isEmpty
    default: true
    }
  }

  /// What a sentence decides; nil when it does not.
  private func said(_ kinds: [DecisionPhrases.Kind]) -> Said? {
    let has = { (kind: DecisionPhrases.Kind) in kinds.contains(kind) }
    let refuses = has(.refusal) || has(.no) || has(.unable)
    let isWord = has(.approval) || has(.yes)
    let agrees = isWord || has(.mild) && has(.view)
    guard agrees != refuses, !(refuses && has(.mild)), !(agrees && has(.regret)) else { return nil }
    return Said(
      isApproved: agrees,
      isExplicit: has(.approval) || has(.refusal) || has(.unable) || has(.view),
      isUnable: has(.unable)
    )
  }

  // MARK: Comments

  /// Whether a sentence of a comment leaves the decision as it is.
  private func isPlain(_ sentence: DecisionText.Sentence, besides decision: Said) -> Bool {
    guard !sentence.asks else { return false }
    if decision.isApproved || decision.isUnable,
      sentence.words.contains(where: DecisionPhrases.delegations.contains)
    {
      return false
    }
    guard decision.isApproved else {
      return !sentence.words.contains(where: approving.contains)
        && !startsDoubt(sentence, beyond: DecisionWords.denials)
        && !(decision.isUnable
          && sentence.words.contains(where: DecisionPhrases.hindrances.contains))
    }
    // A number may be another amount than the one that was asked for.
    return !sentence.words.contains { word in
      DecisionPhrases.conditions.contains(word) || DecisionPhrases.reservations.contains(word)
        || refusing.contains(word) || word.contains(where: \.isNumber)
    }
  }

  private func startsDoubt(
    _ sentence: DecisionText.Sentence,
    beyond known: Set<String>
  ) -> Bool {
    sentence.words.first.map { !known.contains($0) } ?? false && startsDoubt(sentence)
  }

  /// Words that deny, with which the reason of a refusal may begin.
  private static let denials: Set<String> = [
    "not", "no", "nicht", "kein", "keine", "nein", "pas", "non", "niet", "geen", "nee", "não",
    "nie",
  ]
}
