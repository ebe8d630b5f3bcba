/// Finds the amounts of money that a sentence names.
struct AmountReader: Sendable {
  /// The currency of the case (ISO 4217), for an amount with two decimals and no currency; nil when
  /// none is known.
  var currency: String?

  /// An amount that was named.
  struct Mention: Sendable, Equatable {
    var money: Money
    /// The places of its words.
    var words: Range<Int>
  }

  private static let symbols: [String: String] = [
    "€": "EUR", "eur": "EUR", "euro": "EUR", "euros": "EUR", "$": "USD", "usd": "USD",
    "us$": "USD", "dollars": "USD", "£": "GBP", "gbp": "GBP", "pounds": "GBP", "chf": "CHF",
    "sfr": "CHF", "franken": "CHF", "pln": "PLN", "zł": "PLN", "sek": "SEK", "nok": "NOK",
    "dkk": "DKK", "r$": "BRL", "brl": "BRL", "reais": "BRL", "mxn": "MXN", "pesos": "MXN",
    "fr": "CHF", "frs": "CHF", "czk": "CZK", "jpy": "JPY", "¥": "JPY", "huf": "HUF", "ron": "RON",
    "inr": "INR", "₹": "INR", "rs": "INR", "cad": "CAD", "ars": "ARS", "aud": "AUD",
  ]

  /// The currency of a word.
  static func currency(_ word: String) -> String? { symbols[word] }

  /// The currency of a word: `$` is that of the case where people write it so, `Fr.` only there.
  private func currency(_ word: String) -> String? {
    guard let known = AmountReader.symbols[word] else { return nil }
    return meant(word, known)
  }

  private func meant(_ symbol: String, _ known: String) -> String? {
    if symbol == "$", let currency, AmountReader.dollars.contains(currency) { return currency }
    if symbol.hasPrefix("fr"), known == "CHF" { return currency == "CHF" ? known : nil }
    return known
  }

  private static let dollars: Set<String> = [
    "USD", "CAD", "AUD", "NZD", "MXN", "SGD", "HKD", "CLP", "COP", "ARS",
  ]

  /// The amounts of a sentence, in their order.
  func mentions(in sentence: Sentence) -> [Mention] {
    sentence.scan({ mention(in: sentence, at: $0) }, words: \.words)
  }

  private func mention(in sentence: Sentence, at place: Int) -> Mention? {
    let word = sentence.word(place)
    if let currency = self.currency(word) {
      let (digits, end) = number(sentence, place + 1)
      return money(digits, currency).map { Mention(money: $0, words: place..<end) }
    }
    if let (currency, digits) = joined(word) {
      // `€1 333,33`: the number goes on in the next word.
      let (rest, end) =
        digits.allSatisfy(\.isNumber) && digits.count <= 3
        ? continued(sentence, place + 1) : ("", place + 1)
      return money(digits + rest, currency).map { Mention(money: $0, words: place..<end) }
    }
    guard word.first?.isNumber == true else { return nil }
    let (digits, end) = number(sentence, place)
    if let currency = self.currency(sentence.word(end)) {
      return money(digits, currency).map { Mention(money: $0, words: place..<(end + 1)) }
    }
    if let (currency, tail) = trailing(sentence.word(end - 1)), end == place + 1 {
      return money(tail, currency).map { Mention(money: $0, words: place..<end) }
    }
    guard let currency, AmountReader.hasCents(digits),
      !AmountReader.units.contains(sentence.word(end))
    else { return nil }
    return money(digits, currency).map { Mention(money: $0, words: place..<end) }
  }

  /// A number without a currency, where the text around tells that it is an amount.
  func plain(_ sentence: Sentence, _ place: Int, _ currency: String) -> (Money, Int)? {
    let (digits, end) = number(sentence, place)
    guard digits.count >= 2, !AmountReader.units.contains(sentence.word(end)) else { return nil }
    return money(digits, currency).map { ($0, end) }
  }

  private static let units: Set<String> = [
    "%", "kg", "km", "percent", "prozent", "uhr", "h", "stück", "pcs", "hours", "days",
    "g", "gr", "mm", "cm", "m", "ml", "l", "stk", "units", "pieces", "pièces", "stuks", "unidades",
    "pezzi", "x",
  ]

  /// A number that spaces group: `1 333,33`.
  private func number(_ sentence: Sentence, _ place: Int) -> (String, Int) {
    let word = sentence.word(place)
    guard word.first?.isNumber == true else { return ("", place) }
    guard word.count <= 3, word.allSatisfy(\.isNumber) else { return (word, place + 1) }
    let (rest, end) = continued(sentence, place + 1)
    return (word + rest, end)
  }

  private func continued(_ sentence: Sentence, _ place: Int) -> (String, Int) {
    var digits = ""
    var end = place
    while end - place < 4 {
      let word = sentence.word(end)
      let head = word.prefix(while: \.isNumber)
      guard head.count == 3 else { break }
      let tail = word.dropFirst(3)
      if tail.isEmpty {
        digits += head
        end += 1
      } else if let first = tail.first, ".,".contains(first), tail.dropFirst().count == 2,
        tail.dropFirst().allSatisfy(\.isNumber)
      {
        return (digits + word, end + 1)
      } else {
        break
      }
    }
    return (digits, end)
  }

  /// `€1,333.33` and `eur1333`.
  private func joined(_ word: String) -> (String, String)? {
    guard word.contains(where: \.isNumber) else { return nil }
    for (symbol, known) in AmountReader.symbols where word.hasPrefix(symbol) {
      let digits = word.dropFirst(symbol.count)
      if digits.first?.isNumber == true, let currency = meant(symbol, known) {
        return (currency, String(digits))
      }
    }
    return nil
  }

  /// `1.333,33€` and `950eur`.
  private func trailing(_ word: String) -> (String, String)? {
    for (symbol, known) in AmountReader.symbols where word.hasSuffix(symbol) {
      let digits = word.dropLast(symbol.count)
      if digits.last?.isNumber == true, let currency = meant(symbol, known) {
        return (currency, String(digits))
      }
    }
    return nil
  }

  private static func hasCents(_ digits: String) -> Bool {
    guard let mark = digits.lastIndex(where: { $0 == "." || $0 == "," }) else { return false }
    let tail = digits[digits.index(after: mark)...]
    let head = digits[..<mark]
    // `5.10` could be a day; three digits or a group before tell an amount.
    return tail.count == 2 && tail.allSatisfy(\.isNumber)
      && (head.count >= 3 || !head.allSatisfy(\.isNumber))
  }

  /// The amount of digits as people group them: the last separator with one or two digits behind it
  /// makes decimals, all others group; nil when that does not come out.
  private func money(_ digits: String, _ currency: String) -> Money? {
    var text = digits.filter { !"'’\u{A0}\u{202F}".contains($0) }
    // `1.333,-` and `950,--` have no cents.
    while let last = text.last, "-–.,".contains(last) { text.removeLast() }
    guard let first = text.first, first.isNumber,
      text.allSatisfy({ $0.isNumber && $0.isASCII || ".,".contains($0) }), text.count <= 18
    else { return nil }
    guard let mark = text.lastIndex(where: { ".,".contains($0) }) else {
      return Money(decimal: text, currency: currency)
    }
    let tail = text[text.index(after: mark)...]
    let separator = text[mark]
    let head = text[..<mark]
    if tail.count == 1 || tail.count == 2 {
      let other = head.filter { ".,".contains($0) }
      guard !other.contains(separator), AmountReader.isGrouped(head) else { return nil }
      let whole = head.filter(\.isNumber)
      return Money(decimal: "\(whole).\(tail)", currency: currency)
    }
    guard AmountReader.isGrouped(text[...]), Set(text.filter { ".,".contains($0) }).count == 1
    else { return nil }
    return Money(decimal: text.filter(\.isNumber), currency: currency)
  }

  /// Whether every group after the first has three digits.
  private static func isGrouped(_ text: Substring) -> Bool {
    let groups = text.split(omittingEmptySubsequences: false) { ".,".contains($0) }
    guard let first = groups.first, !first.isEmpty else { return false }
    return groups.count == 1 || first.count <= 3 && groups.dropFirst().allSatisfy { $0.count == 3 }
  }
}
