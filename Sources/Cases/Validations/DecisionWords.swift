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
    return readWord(first, text) ?? readSentences(text) ?? DecisionFrame.read(text, asked: asked)
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
  func startsDoubt(_ sentence: DecisionText.Sentence) -> Bool {
    guard let word = sentence.words.first else { return false }
    // `If you have questions, call me` is a courtesy.
    if sentence.words.contains(where: { $0.hasPrefix("question") || $0.hasPrefix("frage") }) {
      return false
    }
    return DecisionPhrases.conditions.contains(word)
      || DecisionPhrases.reservations.contains(word)
  }
}

extension StringProtocol {
  fileprivate var trimmed: String {
    let start = drop(while: \.isWhitespace)
    return String(String(start.reversed().drop(while: \.isWhitespace)).reversed())
  }
}
