/// The new text of an answer as sentences, read for what it decides.
struct DecisionText {
  /// A piece of the text that says one thing.
  struct Sentence {
    /// Its words in lower case, without the punctuation behind them; a dash of its own is left out.
    var words: [String] = []
    /// Whether it asks.
    var asks = false
    /// Whether it is nothing but words and plain punctuation: no quotation, no bullet, no `…`.
    var isPlain = true
    /// Behind how many of its words a comma or a dash stands, and where in the text.
    var pauses: [(words: Int, end: String.Index)] = []
    /// Where it stands in the text.
    var range: Range<String.Index>
  }

  let text: String
  /// What people of the desk and the author are called, as words in lower case.
  let names: Set<String>
  /// What is left behind salutation and thanks, in its order.
  private(set) var sentences: [Sentence] = []

  init(_ text: String, names: Set<String> = []) {
    self.text = text
    self.names = names.subtracting(DecisionPhrases.allWords)
    sentences = split(from: behindSalutation())
    while let first = sentences.first, isThanks(first) { sentences.removeFirst() }
  }

  // MARK: Words

  /// The words of a line with their places.
  private func tokens(in line: Substring) -> [Substring] {
    line.split(whereSeparator: \.isWhitespace)
  }

  private static let pauses: Set<Character> = [",", ".", ";", ":", "!"]
  private static let dashes: Set<String> = ["-", "–", "—"]
  /// What adds nothing to a word, and no doubt.
  private static let smiles: Set<Character> = ["👍", "✅", "👌", "🙂", "😊"]

  /// A word without the pause behind it, in lower case; nil when more than that stands around it.
  private static func word(_ token: Substring) -> String? {
    if dashes.contains(String(token)) || token.allSatisfy(smiles.contains) { return "" }
    var word = token
    if word.last == "!" {
      while word.last == "!" { word = word.dropLast() }
    } else if let last = word.last, pauses.contains(last) {
      word = word.dropLast()
    }
    let text = word.lowercased().replacing("’", with: "'")
    // `O.K.` and `i.O.` have stops between their letters.
    let letters = text.count <= 4 ? text.replacing(".", with: "") : text
    guard !letters.isEmpty, letters.allSatisfy({ $0.isLetter || $0 == "'" || $0 == "-" }),
      letters.first?.isLetter == true
    else { return nil }
    return letters
  }

  // MARK: Sentences

  /// A line that has no end and is followed by one in small letters goes on there.
  private func split(from start: String.Index) -> [Sentence] {
    var all: [Sentence] = []
    var current: Sentence?
    func end() {
      if let sentence = current { all.append(sentence) }
      current = nil
    }
    let lines = text[start...]
      .split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for line in lines {
      let tokens = tokens(in: line)
      if tokens.first?.first?.isLowercase != true { end() }
      for token in tokens {
        var sentence = current ?? Sentence(range: token.startIndex..<token.endIndex)
        sentence.range = sentence.range.lowerBound..<token.endIndex
        sentence.asks = sentence.asks || token.contains("?") || token.contains("¿")
        if let word = Self.word(token) {
          if !word.isEmpty { sentence.words.append(word) }
        } else {
          sentence.isPlain = false
          sentence.words.append(token.lowercased().trimmingEdges("\"'„“”«»()[],.;:!?…*_"))
        }
        if token.last.map(",;:".contains) ?? false || Self.dashes.contains(String(token)) {
          sentence.pauses.append((sentence.words.count, token.endIndex))
        }
        current = sentence
        if let last = token.last, ".!?;…".contains(last), !isAbbreviated(token) { end() }
      }
    }
    end()
    return all
  }

  /// Whether a stop belongs to the word: `O.K. for me`.
  private func isAbbreviated(_ token: Substring) -> Bool {
    token.last == "." && token.dropLast().contains(".") && Self.word(token) != nil
  }

  // MARK: Salutation

  /// Where the text begins behind lines, or the beginning of one, that only greet.
  private func behindSalutation() -> String.Index {
    var start = text.startIndex
    // Behind `Bom dia,` a name is one as behind `Bom dia`.
    var isOpen = false
    while let (end, isNamed) = salutation(at: start, isOpen: isOpen) {
      isOpen = !isNamed && start == text.startIndex
      start = end
    }
    return start
  }

  private static let longestName = 4

  /// Where a salutation ends that begins at a place, and whether it names somebody; nil when there is
  /// none.
  ///
  /// Behind a greeting that is still open, a name is one.
  private func salutation(at start: String.Index, isOpen: Bool)
    -> (end: String.Index, isNamed: Bool)?
  {
    let rest = text[start...].drop(while: \.isWhitespace)
    let tokens = tokens(in: rest.prefix { !$0.isNewline })
    let words = tokens.map { Self.word($0) ?? "?" }
    let opener = DecisionPhrases.length(of: DecisionPhrases.salutations, at: 0, in: words)
    var place = opener
    if let last = tokens.prefix(opener).last, endsSalutation(last) {
      return (last.endIndex, false)
    }
    while place < tokens.count, place - opener < Self.longestName {
      let word = words[place]
      guard isName(tokens[place], word, isAddressed: opener > 0 || isOpen) else { return nil }
      place += 1
      if endsSalutation(tokens[place - 1]) { break }
    }
    guard place > 0 else { return nil }
    if place < tokens.count, Self.dashes.contains(String(tokens[place])) {
      return (tokens[place].endIndex, true)
    }
    guard place == tokens.count || endsSalutation(tokens[place - 1]) else { return nil }
    // A name without a greeting is one only with a pause behind it.
    guard opener > 0 || endsSalutation(tokens[place - 1]) else { return nil }
    return (tokens[place - 1].endIndex, true)
  }

  private func endsSalutation(_ token: Substring) -> Bool {
    guard let last = token.last, ",!:".contains(last) || last == "." else { return false }
    return last != "."
      || !["mr.", "mrs.", "ms.", "dr.", "hr.", "fr.", "dhr.", "mevr."]
        .contains(token.lowercased())
  }

  /// Whether a word of a salutation names somebody: behind a greeting anyone, else who is known.
  private func isName(_ token: Substring, _ word: String, isAddressed: Bool) -> Bool {
    guard isAddressed else { return names.contains(word) }
    if DecisionPhrases.addressed.contains(word) { return true }
    guard !DecisionPhrases.allWords.contains(word) else { return false }
    return names.contains(word) || token.first?.isUppercase == true && word != "?"
  }

  private static let longestThanks = 12

  /// Whether a sentence only thanks or excuses, in front of what decides.
  private func isThanks(_ sentence: Sentence) -> Bool {
    let length = max(
      DecisionPhrases.length(of: DecisionPhrases.thanks, at: 0, in: sentence.words),
      DecisionPhrases.length(of: DecisionPhrases.courtesies, at: 0, in: sentence.words)
    )
    guard length > 0, sentence.words.count <= Self.longestThanks, !sentence.asks else {
      return false
    }
    let words = Array(sentence.words.dropFirst(length))
    return words.indices.allSatisfy { place in
      let kind = DecisionPhrases.phrase(at: place, in: words)?.kind
      return !DecisionPhrases.decisive(words[place])
        && (kind == nil || [.filler, .thanks, .view, .mild, .lead].contains(kind))
    }
  }

  /// Whether a sentence is a complimentary close, or a name below.
  func isClose(_ sentence: Sentence) -> Bool {
    let length = DecisionPhrases.length(of: DecisionPhrases.closes, at: 0, in: sentence.words)
    guard length == 0 else { return sentence.words.count - length <= 4 }
    // `Sam Sales` is a name, `Sam disagrees` is none.
    return sentence.words.contains(where: names.contains) && sentence.words.count <= 4
      && tokens(in: text[sentence.range]).allSatisfy { $0.first?.isLowercase == false }
      && !sentence.words.contains(where: DecisionPhrases.allWords.contains)
  }
}
