package import Cases

/// Which language a letter is written in, and why.
package struct LanguageChoice {
  /// The languages that were asked for, best first, each with whose it is.
  package var wanted: [(language: String, whose: String)]

  /// Whose language the organisation's is.
  static let ours = "the organisation's"

  /// The recipient's language comes first, then the client's, then the organisation's.
  package init(chosen: String?, recipient: Participant?, client: Client?, organisation: String) {
    wanted = []
    if let chosen {
      wanted.append((chosen, "as asked"))
    } else {
      wanted.append((recipient?.language ?? "", "the recipient's"))
      wanted.append((client?.language ?? "", "the client's"))
    }
    wanted.append((organisation, LanguageChoice.ours))
    wanted.append(("en", "the last resort"))
    wanted.removeAll { $0.language.isEmpty }
  }

  /// Puts a language before the others, when there is one.
  mutating func prefer(_ language: String?, whose: String) {
    if let language, !language.isEmpty { wanted.insert((language, whose), at: 0) }
  }

  /// The languages, best first.
  package var languages: [String] { wanted.map(\.language) }

  /// In words why a letter has its language: `fr, the client's; nl, the recipient's, is missing`.
  package func explained(_ language: String) -> String {
    var missing: [String] = []
    for wish in wanted {
      if LanguageChoice.best(for: wish.language, among: [language]) != nil {
        return (["\(language), \(wish.whose)"] + missing).joined(separator: "; ")
      }
      missing.append("\(wish.language), \(wish.whose), is missing")
    }
    return (["\(language), the only one"] + missing).joined(separator: "; ")
  }

  /// The available tag for a wanted one: the same, or the one without country (RFC 4647 §3.4);
  /// letters of either case are the same.
  package static func best(for wanted: String, among available: [String]) -> String? {
    var pieces = wanted.lowercased().split(separator: "-")
    while !pieces.isEmpty {
      let tag = pieces.joined(separator: "-")
      if let found = available.first(where: { $0.lowercased() == tag }) { return found }
      pieces.removeLast()
    }
    return nil
  }
}
