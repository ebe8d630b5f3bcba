/// What a payer wrote, cut into runs of letters and runs of digits.
///
/// Banks lose, change and put in what stands between them, and cut lines anywhere; the runs survive.
struct RemittanceText: Sendable {
  /// What a run of digits is for, when it is surely no number of an item.
  enum Mark: Sendable {
    /// A day.
    case date
    /// A number of an account or a phone, or one that its label says is something else.
    case other
    /// A creditor reference, whether its check digits are right or not.
    case reference
  }

  /// One run.
  struct Token: Sendable {
    /// Its letters in lower case, or its digits.
    var text: String
    /// Whether it is of digits.
    var isDigits: Bool
    /// What stands before it; empty when nothing does.
    var gap: String
    /// What it is for, when that is known.
    var mark: Mark?
  }

  /// No more of a text is read.
  private static let longest = 4000

  /// The runs, in their order.
  private(set) var tokens: [Token] = []
  /// What stands behind the last of them.
  private(set) var end = ""
  /// Whether the text is longer than what is read of it.
  private(set) var isCut = false
  /// The creditor references, by whether their check digits are right, and where they stand.
  private(set) var references: [(compact: String, isRight: Bool, tokens: Range<Int>)] = []

  /// Cuts a text.
  init(_ text: String) {
    var gap = ""
    var run = ""
    var isDigits = false
    func close(_ tokens: inout [Token]) {
      guard !run.isEmpty else { return }
      tokens.append(Token(text: run, isDigits: isDigits, gap: gap))
      (run, gap) = ("", "")
    }
    for (count, scalar) in text.unicodeScalars.enumerated() {
      guard count < Self.longest else {
        isCut = true
        break
      }
      let isDigit = ("0"..."9").contains(scalar)
      guard isDigit || scalar.properties.isAlphabetic else {
        close(&tokens)
        gap.unicodeScalars.append(scalar)
        continue
      }
      if isDigit != isDigits { close(&tokens) }
      isDigits = isDigit
      run += scalar.properties.lowercaseMapping
    }
    close(&tokens)
    end = gap
    mark()
  }

  /// Whether nothing stands between a run and the one before it.
  func isGlued(_ place: Int) -> Bool { place > 0 && tokens[place].gap.isEmpty }

  /// Whether nothing but blanks and one of some marks stands before a run.
  func stands(_ place: Int, after marks: String) -> Bool {
    let gap = tokens[place].gap.filter { !$0.isWhitespace }
    return gap.count == 1 && marks.contains(gap)
  }

  /// Whether one of some words stands in it.
  func says(_ words: Set<String>) -> Bool {
    tokens.contains { !$0.isDigits && words.contains($0.text) }
  }

  // MARK: What is no number of an item

  private mutating func mark() {
    for place in tokens.indices {
      if tokens[place].isDigits {
        markDate(place)
        markPhone(place)
      } else {
        markAccount(place)
        markReference(place)
        markLabelled(place)
      }
    }
  }

  private mutating func set(_ mark: Mark, _ places: Range<Int>) {
    for place in places where tokens[place].mark == nil { tokens[place].mark = mark }
  }

  private mutating func markDate(_ place: Int) {
    func number(_ place: Int, _ lengths: ClosedRange<Int>) -> Int? {
      guard place < tokens.count, tokens[place].isDigits,
        lengths.contains(tokens[place].text.utf8.count)
      else { return nil }
      return Int(tokens[place].text)
    }
    func isJoined(_ place: Int) -> Bool {
      place < tokens.count && [".", "/", "-", " ", ". "].contains(tokens[place].gap)
    }
    guard isJoined(place + 1) else { return }
    if number(place, 4...4).map((1990...2099).contains) == true, isJoined(place + 2),
      number(place + 1, 2...2).map((1...12).contains) == true,
      number(place + 2, 2...2).map((1...31).contains) == true
    {
      return set(.date, place..<place + 3)
    }
    guard number(place, 1...2).map((1...31).contains) == true,
      number(place + 1, 1...2).map((1...12).contains) == true
    else { return }
    let isWhole =
      isJoined(place + 2) && (number(place + 2, 2...2) ?? number(place + 2, 4...4)) != nil
    let after = place + 2 < tokens.count ? tokens[place + 2].gap : end
    if isWhole {
      set(.date, place..<place + 3)
    } else if tokens[place + 1].gap.hasPrefix("."), after.hasPrefix(".") {
      set(.date, place..<place + 2)
    }
  }

  /// `+49 711 88016`: all digits behind one plus that stands free.
  private mutating func markPhone(_ place: Int) {
    let gap = tokens[place].gap
    guard gap.hasSuffix("+"), !gap.hasSuffix("++"), place == 0 || gap.utf8.count > 1 else { return }
    set(.other, place..<run(from: place) { $0.isDigits })
  }

  /// The end of the runs from a place on of which something is true.
  private func run(from place: Int, _ isPart: (Token) -> Bool) -> Int {
    tokens[place...].firstIndex { !isPart($0) } ?? tokens.count
  }

  private mutating func markAccount(_ place: Int) {
    let country = String(tokens[place].text.suffix(2))
    guard tokens[place].text.utf8.count == 2 || tokens[place].text.hasPrefix("iban"),
      let length = IBAN.length(of: country), place + 1 < tokens.count, tokens[place + 1].isDigits,
      isGlued(place + 1)
    else { return }
    var joined = country
    for next in tokens[(place + 1)...].indices where joined.utf8.count < length {
      guard [" ", ""].contains(tokens[next].gap) else { return }
      joined += tokens[next].text
      if joined.utf8.count == length { set(.other, place..<next + 1) }
    }
  }

  private mutating func markReference(_ place: Int) {
    guard tokens[place].text == "rf", place + 1 < tokens.count, tokens[place + 1].isDigits,
      ["", " "].contains(tokens[place + 1].gap)
    else { return }
    var joined = "rf"
    var right: Int?
    var last = place + 1
    for next in tokens[(place + 1)...].indices {
      let token = tokens[next]
      guard ["", " "].contains(token.gap), token.isDigits || token.gap.isEmpty,
        joined.utf8.count + token.text.utf8.count <= 25
      else { break }
      joined += token.text
      last = next + 1
      if CreditorReference(reading: joined) != nil { right = last }
    }
    let range = place..<(right ?? last)
    let compact = tokens[range].map(\.text).joined()
    references.append((compact, right != nil, range))
    set(.reference, range)
  }

  /// `KD-NR 70114`, `Tel. 0711 88016`: a label says what the digits behind it are.
  private mutating func markLabelled(_ place: Int) {
    let isPhone = RemittanceWords.phone.contains(tokens[place].text)
    guard isPhone || RemittanceWords.others.contains(tokens[place].text) else { return }
    let first = run(from: place + 1) { RemittanceWords.number.contains($0.text) }
    guard first < tokens.count, tokens[first].isDigits else { return }
    let end =
      isPhone
      ? run(from: first) { $0.isDigits }
      : run(from: first + 1) { $0.isDigits && ["", "-", "/", "."].contains($0.gap) }
    set(.other, first..<end)
  }
}
