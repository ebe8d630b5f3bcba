/// The words that decide when an answer begins with them.
public struct DecisionWords: Sendable, Equatable {
  /// Those that agree, in lower case.
  public var approving: [String]
  /// Those that do not.
  public var refusing: [String]

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
  public init(approving: [String], refusing: [String]) {
    self.approving = approving.map { $0.lowercased() }
    self.refusing = refusing.map { $0.lowercased() }
  }

  /// What an answer says.
  public enum Reading: Sendable, Equatable {
    /// It decides, with the rest as its comment.
    case decision(isApproved: Bool, comment: String)
    /// It does not begin with one of the words.
    case unclear
  }

  /// Reads the new text of an answer.
  ///
  /// The first line that is not empty has to begin with one word, followed by its end or by
  /// punctuation. What follows, and the lines below, is the comment.
  public func read(_ text: String) -> Reading {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    guard let start = lines.firstIndex(where: { !$0.allSatisfy(\.isWhitespace) }) else {
      return .unclear
    }
    let line = lines[start].drop(while: \.isWhitespace)
    let word = line.prefix(while: \.isLetter)
    let rest = line.dropFirst(word.count).drop(while: \.isWhitespace)
    let isApproved = approving.contains(word.lowercased())
    guard isApproved || refusing.contains(word.lowercased()) else { return .unclear }
    guard ends(rest, isApproved: isApproved), !contradicts(rest, isApproved: isApproved) else {
      return .unclear
    }
    let said = rest.drop { $0.isPunctuation || $0.isSymbol || $0.isWhitespace }
    let below = lines.suffix(from: start + 1).joined(separator: "\n")
    let comment = [String(said), below].map { $0.trimmed }.filter { !$0.isEmpty }
    return .decision(isApproved: isApproved, comment: comment.joined(separator: "\n"))
  }

  /// Whether the word ends where it does: an approval by a mark that adds no doubt.
  private func ends(_ rest: Substring, isApproved: Bool) -> Bool {
    let marks = rest.prefix { $0.isPunctuation || $0.isSymbol }
    guard isApproved else { return rest.isEmpty || !marks.isEmpty }
    return rest.isEmpty || !marks.isEmpty && marks.allSatisfy { ".,;:!-–—".contains($0) }
  }

  /// Whether the line goes on with a word of the other decision, or denies the first at once.
  private func contradicts(_ rest: Substring, isApproved: Bool) -> Bool {
    let others = isApproved ? refusing : approving
    let words = rest.split { !$0.isLetter }.map { $0.lowercased() }
    return words.contains(where: others.contains)
      || isApproved && words.first.map(DecisionWords.denials.contains) ?? false
  }

  /// Words that deny, in the languages of the letters.
  private static let denials: Set<String> = [
    "not", "no", "nicht", "kein", "keine", "nein", "pas", "non", "niet", "geen", "nee", "não",
    "nao",
  ]
}

extension StringProtocol {
  fileprivate var trimmed: String {
    let start = drop(while: \.isWhitespace)
    return String(String(start.reversed().drop(while: \.isWhitespace)).reversed())
  }
}
