/// Reads so many times an amount: `3 x 500`, `drei Raten à 500 €`.
struct CountedAmount: Sendable {
  var count: Int
  var money: Money
  /// The places of its words.
  var words: Range<Int>

  private static let times: Set<String> = [
    "x", "×", "*", "mal", "times", "fois", "keer", "maal", "veces", "volte", "vezes",
  ]
  private static let links: Set<String> = [
    "à", "a", "zu", "je", "jeweils", "of", "at", "de", "da", "van", "von", "per", "por", "each",
    "di", "cada", "uno", "una", "ciascuna", "chacun", "chacune", "monthly", "elk", "te", "über",
  ]

  /// Those of a sentence, in their order.
  static func all(in sentence: Sentence, _ senses: [Sense], _ amounts: AmountReader) -> [Self] {
    sentence.scan({ found(sentence, senses, amounts, $0) }, words: \.words)
  }

  private static func found(
    _ sentence: Sentence,
    _ senses: [Sense],
    _ amounts: AmountReader,
    _ place: Int
  ) -> CountedAmount? {
    if let glued = glued(sentence, amounts, place) { return glued }
    guard let (count, next) = count(sentence, senses, place),
      let (money, end) = amounts.amount(sentence, at: next)
    else { return nil }
    return CountedAmount(count: count, money: money, words: place..<end)
  }

  /// What is written in one word: `3x500`.
  private static func glued(_ sentence: Sentence, _ amounts: AmountReader, _ place: Int) -> Self? {
    let word = sentence.word(place)
    guard word.first?.isNumber == true, let mark = word.firstIndex(where: { "x×*".contains($0) }),
      let count = NumberWords.number(String(word[..<mark]))
    else { return nil }
    let rest = String(word[word.index(after: mark)...])
    let next = sentence.words.dropFirst(place + 1).prefix(1)
    let tail = Sentence(words: [.init(text: rest, raw: rest)] + next)
    return amounts.amount(tail, at: 0).map {
      CountedAmount(count: count, money: $0.0, words: place..<(place + $0.1))
    }
  }

  /// The number at a place, and where the amount begins that it counts.
  private static func count(_ sentence: Sentence, _ senses: [Sense], _ place: Int) -> (Int, Int)? {
    let word = sentence.word(place)
    if let last = word.last, word.count <= 3, "x×".contains(last), word.first?.isNumber == true {
      return NumberWords.number(String(word.dropLast())).map { ($0, place + 1) }
    }
    guard let number = NumberWords.number(word), place < senses.count,
      !senses[place].contains(.our), !MatterReader.known.contains(sentence.word(place - 1))
    else { return nil }
    if times.contains(sentence.word(place + 1)) { return (number, place + 2) }
    guard place + 1 < senses.count else { return nil }
    var next = place + 1
    if senses[next].contains(.monthly) || sentence.word(next) == "equal" { next += 1 }
    guard next < senses.count, !senses[next].isDisjoint(with: [.plan, .payNoun]) else { return nil }
    let noun = next
    next += 1
    while next - noun <= 3, links.contains(sentence.word(next)) { next += 1 }
    return next > noun + 1 ? (number, next) : nil
  }
}

extension AmountReader {
  /// The amount at a place, also in figures alone, and where it ends.
  func amount(_ sentence: Sentence, at place: Int) -> (Money, Int)? {
    if let found = mentions(in: Sentence(words: Array(sentence.words.dropFirst(place).prefix(4))))
      .first,
      found.words.lowerBound == 0
    {
      return (found.money, place + found.words.upperBound)
    }
    guard let currency, let (money, end) = plain(sentence, place, currency), money.minorUnits > 0
    else { return nil }
    return (money, end)
  }
}
