import HTML

/// Reads an answer whose first sentence agrees or refuses in words that no list holds.
///
/// All of its words have to be known to change nothing, and the amount that it names the one that
/// was asked for.
enum DecisionFrame {
  private static let changing: Sense = [
    .neg, .cond, .wish, .but, .only, .asks, .talk, .returned, .contest, .say, .ask, .after, .part,
    .rest,
    .retract, .doubt, .until, .must, .can, .need, .defect, .refuse,
  ]
  private static let plain: Sense = [
    .filler, .mild, .good, .accept, .agree, .approve, .we, .our, .us, .you, .your, .to, .join,
    .inform, .be,
    .correct, .greet, .thanks, .limit, .credit, .has, .was, .already, .will, .money, .invoice,
  ]

  /// What the text decides.
  static func read(_ text: DecisionText, asked: Money?) -> DecisionWords.Reading {
    guard let first = text.sentences.first, !text.sentences.contains(where: \.asks) else {
      return .unclear
    }
    let rules = ProposalRules(
      today: Day(number: 0),
      country: nil,
      currency: asked?.currency
    )
    let sentences = Sentence.all(
      in: String(text.text[first.range].map { $0.isNewline ? " " : $0 })
    )
    guard let head = sentences.first else { return .unclear }
    let language = ReadSentence.language(of: sentences)
    let read = ReadSentence(head, language: language, rules: rules)
    let rest = text.sentences.dropFirst().prefix { !text.isClose($0) }
    let comment = rest.first.flatMap { first in
      rest.last.map { String(text.text[first.range.lowerBound..<$0.range.upperBound]) }
    }
    if refuses(read, names: text.names)
      || doesNotApprove(read) && !(comment ?? reason(read)).isEmpty
    {
      return .decision(isApproved: false, comment: comment ?? reason(read))
    }
    guard approves(read, names: text.names, asked: asked),
      !rest.contains(where: { takesBack($0) || binds(String(text.text[$0.range]), language, rules) }
      )
    else { return .unclear }
    return .decision(isApproved: true, comment: comment ?? "")
  }

  private static func approves(_ read: ReadSentence, names: Set<String>, asked: Money?) -> Bool {
    let clause = Clause(read, read.senses.indices, isLast: true)
    guard clause.has(.approve), !clause.has(changing), !clause.has([.reject, .pay]) else {
      return false
    }
    guard read.sentence.words.allSatisfy({ isPlainText($0.raw) }), isOwnWord(clause) else {
      return false
    }
    guard read.amounts.allSatisfy({ $0.money == asked }) else { return false }
    let named = read.amounts.reduce(into: Set<Int>()) { $0.formUnion($1.words) }
    return read.senses.indices.allSatisfy { place in
      let word = read.sentence.word(place)
      return named.contains(place) || !word.contains(where: { $0.isLetter || $0.isNumber })
        || read.isCovered(place) || names.contains(word)
        || !read.senses[place].isDisjoint(with: plain) && !word.contains(where: \.isNumber)
    }
  }

  /// Whether a word is letters, figures and plain marks: no quotation, no sign with a meaning of
  /// its own.
  private static func isPlainText(_ raw: String) -> Bool {
    raw.allSatisfy { $0.isLetter || $0.isNumber || ".,;:!'’-–€£$%".contains($0) }
  }

  /// Whether it is the writer who approves: `approved`, `ich genehmige`, `apruebo`; `approve it`
  /// asks somebody to.
  private static func isOwnWord(_ clause: Clause) -> Bool {
    let forms = clause.forms(of: .approve)
    if forms.isEmpty || !forms.isDisjoint(with: [.participle, .past]) || clause.has(.we) {
      return true
    }
    guard forms.contains(.present), let place = clause.place(of: .approve) else { return false }
    let word = clause.of.sentence.word(place)
    return clause.of.language >= 4 && ["o", "mos", "mo"].contains { word.hasSuffix($0) }
  }

  /// Whether a sentence refuses: a word for it that nothing denies, doubts or binds.
  private static func refuses(_ read: ReadSentence, names: Set<String>) -> Bool {
    let isNo = read.sentence.words[0].raw.hasSuffix(",") && read.senses[0].contains(.neg)
    let clauses = Clause.all(
      in: isNo
        ? ReadSentence(
          Sentence(words: Array(read.sentence.words.dropFirst())),
          language: read.language,
          rules: .init(today: Day(number: 0), country: nil, currency: nil)
        ) : read
    )
    guard let clause = clauses.first(where: { $0.has(.reject) }),
      !read.sentence.words.contains(where: { $0.raw.hasSuffix(":") }),
      !clauses.contains(where: { $0.has(.approve) }),
      !clause.has([.neg, .cond, .wish, .asks, .say, .ask, .must, .you, .doubt]),
      !clauses.contains(where: { $0.has([.but, .until]) }), !isForNow(read),
      clause.words.allSatisfy({ isAboutMatter($0, in: read, names) })
    else { return false }
    let isFirst =
      clauses[0].words.lowerBound == clause.words.lowerBound || clauses[0].words.count <= 2
    let forms = clause.forms(of: .reject)
    return isFirst && (forms.isEmpty || forms != .infinitive)
  }

  /// Whether a word of a refusal is known: `I decline the meeting` is about something else.
  private static func isAboutMatter(
    _ place: Int,
    in read: ReadSentence,
    _ names: Set<String>
  ) -> Bool {
    let word = read.sentence.word(place)
    return !read.senses[place].isEmpty || names.contains(word) || read.isCovered(place)
      || !word.contains(where: \.isLetter) || DecisionObjects.begin(at: 0, in: [word])
      || word.count <= shortestNoun || ["keur", "wijs"].contains(word)
  }

  private static let shortestNoun = 3

  private static func isForNow(_ read: ReadSentence) -> Bool {
    read.sentence.words.contains { notYet.contains($0.text) || forNow.contains($0.text) }
  }

  private static let forNow: Set<String> = [
    "now", "moment", "temporarily", "vorerst", "vorläufig", "zunächst", "momentan", "derzeit",
    "instant", "l'instant", "ahora", "momento", "ora", "enquanto", "voorlopig", "agora", "adesso",
  ]

  private static let notYet: Set<String> = [
    "yet", "still", "noch", "nog", "encore", "todavía", "aún", "ancora", "ainda",
  ]

  /// `Non approvo, …`: an approval in the first person that is denied, and not only put off.
  private static func doesNotApprove(_ read: ReadSentence) -> Bool {
    guard let clause = Clause.all(in: read).first, clause.has(.approve), clause.has(.neg),
      clause.forms(of: .approve).contains(.present),
      !clause.forms(of: .approve).contains(.participle),
      !clause.has([.can, .wish, .cond, .must, .asks, .say, .you, .until, .only, .but, .reject]),
      isOwnWord(clause), read.sentence.words.allSatisfy({ isPlainText($0.raw) })
    else { return false }
    return !isForNow(read)
  }

  /// What follows the refusal in its own sentence.
  private static func reason(_ read: ReadSentence) -> String {
    let clauses = Clause.all(in: read)
    return clauses.dropFirst().map(\.text).joined(separator: " ")
  }

  private static func takesBack(_ sentence: DecisionText.Sentence) -> Bool {
    sentence.asks
      || sentence.words.contains {
        DecisionPhrases.delegations.contains($0) || DecisionPhrases.conditions.contains($0)
          || DecisionPhrases.reservations.contains($0)
          || $0.contains(where: \.isNumber)
      }
  }

  private static func binds(_ text: String, _ language: Int, _ rules: ProposalRules) -> Bool {
    Sentence.all(in: text).contains { sentence in
      let read = ReadSentence(sentence, language: language, rules: rules)
      return Clause(read, read.senses.indices, isLast: true).has([
        .cond, .but, .neg, .wish, .must, .reject,
      ])
    }
  }
}
