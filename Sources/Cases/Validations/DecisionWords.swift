/// The words that decide when an answer begins with them.
public struct DecisionWords: Sendable, Equatable {
  /// Those that agree, in lower case.
  public var approving: [String]
  /// Those that do not.
  public var refusing: [String]
  /// The names of the people of the desk, as words in lower case: who may be greeted with a name alone.
  public var names: Set<String>

  /// The words of the shipped letters and the forms next to them.
  public static let standard = DecisionWords(
    approving: [
      "approve", "approved", "approuver", "approuvé", "approuve", "genehmigt", "genehmigen",
      "akkoord", "goedgekeurd", "apruebo", "aprobado", "approvo", "approvato", "aprovo", "aprovado",
    ],
    refusing: [
      "refuse", "refused", "reject", "rejected", "refuser", "refusé", "abgelehnt", "ablehnen",
      "afgewezen", "rechazo", "rechazado", "rifiuto", "rifiutato", "recuso", "recusado",
    ]
  )

  /// Joins the words.
  public init(approving: [String], refusing: [String], names: [String] = []) {
    self.approving = approving.map { $0.lowercased() }
    self.refusing = refusing.map { $0.lowercased() }
    self.names = DecisionWords.words(of: names)
  }

  /// What an answer says.
  public enum Reading: Sendable, Equatable {
    /// It decides, with the rest as its comment.
    case decision(isApproved: Bool, comment: String)
    /// It does not begin with one of the words, or says more than they do.
    case unclear
  }

  /// Reads the new text of an answer of somebody with these names.
  ///
  /// Salutation and thanks are passed over. Then the first line begins with one of the words, followed by
  /// its end or by punctuation, or the whole first sentence is one in which people agree or refuse:
  /// `Ja`, `OK for me`. What follows is the comment. A condition, a question, or what takes it back
  /// makes it unclear.
  public func read(_ text: String, of author: [String] = [], asked: Money? = nil) -> Reading {
    let text = DecisionText(text, names: names.union(DecisionWords.words(of: author)))
    guard let first = text.sentences.first else { return .unclear }
    let reading = readWord(first, text) ?? readSentences(text)
    return reading == .unclear ? DecisionFrame.read(text, asked: asked) : reading
  }

  private static func words(of names: [String]) -> Set<String> {
    Set(names.flatMap { $0.lowercased().split { !$0.isLetter && $0 != "-" }.map(String.init) })
  }

  // MARK: One of the words

  /// What a text says that begins with one of the words; nil when it does not, or goes on in an other way.
  private func readWord(_ first: DecisionText.Sentence, _ text: DecisionText) -> Reading? {
    let rest = text.text[first.range.lowerBound...]
    let line = rest.prefix { !$0.isNewline }
    let word = line.prefix(while: \.isLetter)
    let behind = line.dropFirst(word.count).drop(while: \.isWhitespace)
    let isApproved = approving.contains(word.lowercased())
    guard isApproved || refusing.contains(word.lowercased()),
      ends(behind, isApproved: isApproved)
    else { return nil }
    guard !contradicts(behind, isApproved: isApproved) else { return .unclear }
    if isApproved, isBound(first) || text.sentences.dropFirst().contains(where: startsDoubt) {
      return .unclear
    }
    let said = behind.drop { $0.isPunctuation || $0.isSymbol || $0.isWhitespace }
    let below = rest[line.endIndex...]
    let comment = [String(said), String(below)].map { $0.trimmed }.filter { !$0.isEmpty }
    return .decision(isApproved: isApproved, comment: comment.joined(separator: "\n"))
  }

  /// Whether the word ends where it does: an approval by a mark that adds no doubt.
  private func ends(_ rest: Substring, isApproved: Bool) -> Bool {
    let marks = rest.prefix { $0.isPunctuation || $0.isSymbol }
    guard isApproved else { return rest.isEmpty || !marks.isEmpty }
    return rest.isEmpty || !marks.isEmpty && marks.allSatisfy { ".,;:!-–—".contains($0) }
  }

  /// Whether the line goes on with a word of the other decision, or takes the first back at once.
  private func contradicts(_ rest: Substring, isApproved: Bool) -> Bool {
    let others = isApproved ? refusing : approving
    let words = rest.split { !$0.isLetter && $0 != "'" && $0 != "’" }.map { $0.lowercased() }
    return words.contains(where: others.contains)
      || isApproved && words.first.map(DecisionPhrases.reservations.contains) ?? false
  }

  /// Whether a sentence that begins with a word asks, sets a condition or a limit.
  private func isBound(_ sentence: DecisionText.Sentence) -> Bool {
    let spaced = " " + sentence.words.joined(separator: " ") + " "
    return sentence.asks || sentence.words.contains(where: DecisionPhrases.conditions.contains)
      || DecisionPhrases.limits.contains { spaced.contains(" \($0) ") }
      || ["akkoord", "goedgekeurd"].contains(sentence.words[0]) && sentence.words.contains("als")
  }

  /// Whether a later sentence begins with what takes a decision back.
  private func startsDoubt(_ sentence: DecisionText.Sentence) -> Bool {
    guard let word = sentence.words.first else { return false }
    // `If you have questions, call me` is a courtesy.
    if sentence.words.contains(where: { $0.hasPrefix("question") || $0.hasPrefix("frage") }) {
      return false
    }
    return DecisionPhrases.conditions.contains(word)
      || DecisionPhrases.reservations.contains(word)
  }

  // MARK: Sentences

  /// What sentences say that hold nothing but agreement or refusal.
  private struct Said {
    var isApproved: Bool
    /// Whether it can mean nothing else, so that a comment may follow.
    var isExplicit: Bool
  }

  private func readSentences(_ text: DecisionText) -> Reading {
    var decision: Said?
    var rest = text.sentences[...]
    while let sentence = rest.first, let kinds = kinds(of: sentence, in: text) {
      if let said = said(kinds) {
        guard decision == nil || decision?.isApproved == said.isApproved else { return .unclear }
        decision = Said(
          isApproved: said.isApproved,
          isExplicit: said.isExplicit || decision?.isExplicit == true
        )
      } else if decision == nil || kinds.contains(where: { ![.thanks, .view].contains($0) }) {
        return .unclear
      }
      rest = rest.dropFirst()
    }
    guard let decision else { return .unclear }
    let comment = rest.prefix { !text.isClose($0) }
    guard comment.isEmpty || decision.isExplicit || !decision.isApproved,
      comment.allSatisfy({ isPlain($0, besides: decision) }),
      !rest.contains(where: { $0.words.first.map(["ps", "p.s"].contains) ?? false })
    else { return .unclear }
    let said = comment.first.flatMap { first in
      comment.last.map { text.text[first.range.lowerBound..<$0.range.upperBound] }
    }
    return .decision(isApproved: decision.isApproved, comment: said.map { String($0) } ?? "")
  }

  /// What the words of a sentence do; nil when one of them does something else.
  private func kinds(
    of sentence: DecisionText.Sentence,
    in text: DecisionText
  ) -> [DecisionPhrases.Kind]? {
    guard sentence.isPlain, !sentence.asks, !sentence.words.isEmpty else { return nil }
    var kinds: [DecisionPhrases.Kind] = []
    var place = 0
    while place < sentence.words.count {
      let word = sentence.words[place]
      if let found = DecisionPhrases.phrase(at: place, in: sentence.words) {
        kinds.append(found.kind)
        place += found.length
        continue
      }
      // `OK, approve`; but `please approve` asks somebody else to.
      let isFirst = kinds.allSatisfy { [.yes, .mild, .no].contains($0) }
      if isFirst, approving.contains(word) {
        kinds.append(.approval)
      } else if isFirst, refusing.contains(word) {
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

  /// What a sentence decides; nil when it does not.
  private func said(_ kinds: [DecisionPhrases.Kind]) -> Said? {
    let has = { (kind: DecisionPhrases.Kind) in kinds.contains(kind) }
    let refuses = has(.refusal) || has(.no)
    let isWord = has(.approval) || has(.yes)
    let agrees = isWord || has(.mild) && has(.view)
    guard agrees != refuses, !(refuses && has(.mild)) else { return nil }
    return Said(isApproved: agrees, isExplicit: has(.approval) || has(.refusal) || has(.view))
  }

  /// Whether a sentence of a comment leaves the decision as it is.
  private func isPlain(_ sentence: DecisionText.Sentence, besides decision: Said) -> Bool {
    guard !sentence.asks else { return false }
    guard decision.isApproved else {
      return !sentence.words.contains(where: approving.contains)
        && !startsDoubt(sentence, beyond: DecisionWords.denials)
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

extension StringProtocol {
  fileprivate var trimmed: String {
    let start = drop(while: \.isWhitespace)
    return String(String(start.reversed().drop(while: \.isWhitespace)).reversed())
  }
}
