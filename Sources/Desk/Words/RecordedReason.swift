package import Cases

/// A reason of the history, or what is planned, known again when this program wrote it.
///
/// The history holds it in English; so its words are found by its sentence, and pages can say it in theirs.
package enum RecordedReason {
  /// What a reason says; `isOurs` when no person can have written it.
  package static func saying(_ text: String, isOurs: Bool) -> Saying {
    if stages.contains(text) { return .listed("answer.stage", text) }
    if isOurs, Installment.State(rawValue: text) != nil {
      return .listed("choice.installment", text)
    }
    for (key, parts) in known {
      if let values = values(of: parts, in: text) {
        return .words(key, Dictionary(uniqueKeysWithValues: values.map { ($0, value($0, $1)) }))
      }
    }
    return isOurs ? .english(text) : .text(text)
  }

  /// The reasons that this program writes, taken apart once.
  private static let known = EventEnglish.recorded.map { (key: $0.key, parts: $0.form.parts) }

  /// The stages of proceedings that are shipped.
  private static let stages = Set(LegalPolicy().stages)

  private static func value(_ name: String, _ text: String) -> Saying {
    switch name {
    case "day": .day(text)
    case "case": Int(text).map { .caseNumber($0) } ?? .text(text)
    default: .text(text)
    }
  }

  /// What stands in the places of a sentence; nil when the text is another.
  private static func values(of parts: [LetterWords.Part], in text: String)
    -> [(name: String, text: String)]?
  {
    var (rest, place): (Substring, String?) = (text[...], nil)
    var values: [(String, String)] = []
    for (number, part) in parts.enumerated() {
      switch part {
      case .place(let name): place = name
      case .text(let words):
        guard let name = place else {
          guard rest.hasPrefix(words) else { return nil }
          rest = rest.dropFirst(words.count)
          continue
        }
        let isLast = number == parts.count - 1
        guard let range = isLast ? end(words, rest) : rest.firstRange(of: words) else { return nil }
        values.append((name, String(rest[..<range.lowerBound])))
        (rest, place) = (rest[range.upperBound...], nil)
      }
    }
    if let place {
      values.append((place, String(rest)))
      rest = ""
    }
    return rest.isEmpty && values.allSatisfy { !$0.1.isEmpty } ? values : nil
  }

  /// Where words stand at the end of a text.
  private static func end(_ words: String, _ text: Substring) -> Range<String.Index>? {
    guard text.hasSuffix(words) else { return nil }
    return text.index(text.endIndex, offsetBy: -words.count)..<text.endIndex
  }
}
