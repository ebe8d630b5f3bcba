/// The words by which texts are read, as people can look at them.
public enum SayingWords {
  /// The languages that are read, as BCP 47 tags.
  public static var languages: [String] { Lexicon.languages }

  /// What the words of a language do, and the words: verbs by their infinitive, whose other forms
  /// follow by rule.
  public static func rows(of language: String) -> [(does: String, words: String)] {
    var known: [String: Int] = [:]
    var rows: [(does: String, words: String)] = []
    for (name, words) in Lexicon.lines(of: language) {
      guard let does = meanings[name.trimmingEdges(" ")] else { continue }
      let text = words.split(separator: " ").map(readable).filter { !$0.isEmpty }
        .joined(separator: ", ")
      if let place = known[does] {
        rows[place].words += ", " + text
      } else {
        known[does] = rows.count
        rows.append((does, text))
      }
    }
    return rows
  }

  /// The first form of what a table holds.
  private static func readable(_ item: Substring) -> String {
    let first = item.split(whereSeparator: { "|,".contains($0) }).first ?? ""
    return first.filter { !"!~".contains($0) }.replacing("_", with: " ")
  }

  private static let meanings: [String: String] = [
    "pay": "pays", "payNoun": "a payment", "money": "money", "account": "an account",
    "go": "money moves", "make": "makes a payment", "send": "sends", "have": "receives",
    "debit": "is taken from an account", "remit": "an advice of payment", "run": "a payment run",
    "will": "will", "can": "can", "must": "must", "wish": "would like to", "doubt": "doubts",
    "cond": "sets a condition", "asks": "asks", "neg": "denies",
    "limit": "only sounds like a denial",
    "say": "says what somebody said", "ask": "asks whether", "inform": "tells for certain",
    "retract": "is not promised, when denied", "returned": "came back", "already": "already",
    "just": "just now", "after": "after", "part": "a part", "rest": "the rest",
    "contest": "contests", "defect": "is wrong with an item", "trouble": "a problem",
    "bill": "bills", "receive": "arrives", "order": "orders", "deliver": "delivers",
    "match": "agrees with what was ordered", "resolved": "is settled", "refuse": "refuses",
    "accept": "agrees", "good": "agrees to a plan that waits", "but": "binds", "plan": "a plan",
    "monthly": "a month", "copy": "a copy", "again": "again", "need": "needs", "wait": "waits",
    "credit": "a credit note", "insolvent": "insolvency", "others": "somebody else",
    "approve": "approves", "reject": "refuses a validation", "back": "comes back",
    "until": "until", "file": "files with a court", "stageClaim": "a claim",
    "stageLetter": "a letter before action", "stageJudgment": "a judgment",
    "stageForce": "enforcement", "stageDefence": "a defence", "stageSettled": "a settlement",
  ]
}
