/// A part of a sentence with a verb of its own, and what belongs to it.
struct Clause: Sendable {
  let of: ReadSentence
  /// The places of its words.
  let words: Range<Int>
  /// Whether it is the last of its sentence.
  let isLast: Bool

  /// What all its words do.
  let sense: Sense

  init(_ sentence: ReadSentence, _ words: Range<Int>, isLast: Bool) {
    of = sentence
    self.words = words
    self.isLast = isLast
    sense = sentence.senses[words].reduce(into: []) { $0.formUnion($1) }
  }

  var days: [DayReader.Mention] { of.days.filter { words.contains($0.words.lowerBound) } }
  var amounts: [AmountReader.Mention] {
    of.amounts.filter { words.contains($0.words.lowerBound) }
  }
  var counted: [CountedAmount] { of.counted.filter { words.contains($0.words.lowerBound) } }
  var items: [String] {
    var found: [String] = []
    for item in of.items where words.contains(item.place) && !found.contains(item.number) {
      found.append(item.number)
    }
    return found
  }
  var namesStranger: Bool { items.isEmpty && of.strangers.contains(where: words.contains) }

  /// The text as it stands.
  var text: String {
    of.sentence.words[words].map(\.raw).joined(separator: " ")
  }

  func has(_ sense: Sense) -> Bool { !self.sense.isDisjoint(with: sense) }

  /// Whether it tells that something was set right, or takes a complaint back.
  var isResolved: Bool {
    guard !isDenied else { return false }
    // `Wir ziehen unsere Beanstandung zurück.`
    if has(.contest), !has([.defect, .goods]),
      words.contains(where: {
        of.senses[$0].contains(.returned) && !of.senses[$0].contains(.contest)
      })
    {
      return true
    }
    guard has(.resolved) else { return false }
    let forms = forms(of: .resolved)
    return forms.isEmpty || !forms.isDisjoint(with: [.participle, .past])
  }

  /// Whether something is denied: a word that denies, outside of what only sounds so.
  var isDenied: Bool { has(.neg) }

  /// The forms of the verbs that do one of some things.
  func forms(of sense: Sense) -> VerbForm {
    words.reduce(into: []) { forms, place in
      if !of.senses[place].isDisjoint(with: sense) { forms.formUnion(of.forms[place]) }
    }
  }

  /// The place of the first word of a sense; nil without one.
  func place(of sense: Sense) -> Int? {
    words.first { !of.senses[$0].isDisjoint(with: sense) }
  }

  /// Whether it asks: the last part of a question, or one that begins with the verb or a word that
  /// asks.
  var isQuestion: Bool {
    guard
      of.sentence.isQuestion || of.sentence.words[words].contains(where: { $0.raw.contains("?") })
    else { return false }
    guard !isLast, !of.sentence.words[words].contains(where: { $0.raw.hasPrefix("¿") }) else {
      return true
    }
    // Where a verb needs no subject, one at the beginning asks nothing.
    guard of.language < 4 else { return false }
    let first = words.first { !of.senses[$0].isSubset(of: [.greet, .filler, .join]) }
    return first.map {
      !of.senses[$0].isDisjoint(with: [.can, .will, .must, .wish, .has, .be, .asks])
    }
      ?? false
  }

  // MARK: Splitting

  /// The words of the longest sentence that is read.
  static let longest = 400

  /// What makes a piece a part of its own.
  private static let verbal: Sense = [
    .pay, .go, .make, .send, .have, .debit, .will, .can, .must, .wish, .has, .be, .was, .verb,
    .say, .ask, .inform, .talk, .contest, .bill, .deliver, .match, .agree, .cond, .need, .order,
    .receive, .approve, .reject, .refuse,
  ]

  /// The parts of a sentence: between pauses, and before `and` or `but` when a verb follows.
  ///
  /// A piece without a verb belongs to the one before it, and at the beginning to the one behind
  /// it.
  static func all(in sentence: ReadSentence) -> [Clause] {
    // What goes on so long is no sentence of a person, and would be read in the square of its length.
    guard sentence.senses.count <= longest else { return [] }
    var pieces: [Range<Int>] = []
    for piece in split(sentence) {
      let isOwn = isVerbal(piece, sentence)
      // `dass der Saldo (1.730,50), …` goes with what follows.
      let isOpen = !sentence.senses[piece.lowerBound].isDisjoint(with: [.that, .asks])
      if let last = pieces.last, !isOwn && !isOpen || !isVerbal(last, sentence) {
        pieces[pieces.count - 1] = last.lowerBound..<piece.upperBound
      } else {
        pieces.append(piece)
      }
    }
    return pieces.enumerated().map { Clause(sentence, $1, isLast: $0 == pieces.count - 1) }
  }

  private static func isVerbal(_ piece: Range<Int>, _ sentence: ReadSentence) -> Bool {
    sentence.senses[piece].contains { !$0.isDisjoint(with: verbal) }
  }

  private static func split(_ sentence: ReadSentence) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var start = 0
    let words = sentence.sentence.words
    // Where the last verb stands is known from behind: no look ahead for each `and`.
    var verbBehind = [Bool](repeating: false, count: words.count + 1)
    for place in words.indices.reversed() {
      let isEnd = isPause(words[place].raw)
      verbBehind[place] =
        !sentence.senses[place].isDisjoint(with: verbal) || !isEnd && verbBehind[place + 1]
    }
    for place in words.indices {
      if place > start, sentence.senses[place].contains(.join), verbBehind[place],
        isVerbal(start..<place, sentence),
        !isNumber(place - 1, sentence) || !isNumber(place + 1, sentence)
      {
        pieces.append(start..<place)
        start = place
      }
      if isPause(words[place].raw) {
        pieces.append(start..<(place + 1))
        start = place + 1
      }
    }
    if start < words.count { pieces.append(start..<words.count) }
    return pieces
  }

  /// Whether an item, an amount or a day stands at a place: `2041 and 2057 will be paid`.
  private static func isNumber(_ place: Int, _ sentence: ReadSentence) -> Bool {
    sentence.sentence.word(place).contains(where: \.isNumber)
  }

  private static let dashes: Set<String> = ["-", "–", "—", ":"]

  private static func isPause(_ raw: String) -> Bool {
    guard let last = raw.last else { return false }
    return ",;:".contains(last) || dashes.contains(raw)
  }
}
