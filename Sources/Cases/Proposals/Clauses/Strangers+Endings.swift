/// Who did something, where the verb's ending is all that tells.
extension Strangers {
  private static let pasts: [String: [String]] = [
    "es": ["ó", "aron", "ieron"], "pt": ["ou", "aram", "eu", "eram", "iu", "iram"],
  ]
  private static let futures: [String: [String]] = [
    "es": ["rá", "rán"], "pt": ["rá", "rão"], "it": ["rà", "ranno"],
  ]
  private static let impersonal: Set<String> = ["se", "si"]
  private static let auxiliaries: Set<String> = ["ha", "hanno", "l'ha", "l'hanno", "han"]

  /// Whether the verb of payment tells that a third did it: `pagó`, `pagou`, `ha pagato`.
  ///
  /// The writer's own would be `pagué`, `paguei`, `ho pagato`.
  var isThirdByEnding: Bool {
    let language = Lexicon.languages[clause.of.language]
    guard language == "es" || language == "it" || language == "pt",
      !clause.has([.we, .our, .account]), !namesOwn,
      let verb = clause.words.first(where: { clause.of.senses[$0].contains(.pay) })
    else { return false }
    let word = clause.of.sentence.word(verb)
    let before = clause.words.clamped(to: (verb - 3)..<verb).map { clause.of.sentence.word($0) }
    guard !before.contains(where: Self.impersonal.contains) else { return false }
    let forms = clause.of.forms[verb]
    let ends = { (list: [String]?) in list?.contains { word.hasSuffix($0) } ?? false }
    if forms.contains(.past), ends(Self.pasts[language]) { return true }
    if forms.contains(.future), ends(Self.futures[language]) { return true }
    return forms.contains(.participle) && before.contains(where: Self.auxiliaries.contains)
      && !clause.has(.was)
  }
}
