/// Agrees by paying: `I will pay the instalments as proposed`.
extension AcceptanceReader {
  /// The places of `pay` and `as proposed` where the writer pays the parts of a plan that waits for an
  /// answer; empty when nothing says so.
  func paidAsProposed(_ read: ReadSentence) -> Set<Int> {
    let sentence = read.sentence
    guard rules.plan?.state == .proposed,
      let phrase = MatterReader.asProposed.first(where: sentence.contains),
      let start = sentence.firstPlace(of: phrase),
      read.senses.contains(where: { $0.contains(.plan) })
        || sentence.words.contains(where: { isPlan($0.text) }),
      let pay = read.senses.indices.first(where: { read.senses[$0].contains(.pay) }),
      !read.forms[pay].isDisjoint(with: [.present, .future, .infinitive]),
      !read.forms[pay].contains(.yours),
      read.language >= 4 || read.senses.contains(where: { $0.contains(.we) })
    else { return [] }
    return Set(start..<(start + phrase.count)).union([pay])
  }
}
