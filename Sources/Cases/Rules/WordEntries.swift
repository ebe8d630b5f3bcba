/// Gathers the entries of a text for the index of parts, each once.
///
/// Most words are plain ASCII, and a text says most of its words again: those are told by their bytes, and gone
/// through once. What has anything else in it is left to `WordParts`.
struct WordEntries {
  /// The entries, with spaces between.
  private(set) var text = ""
  private var seen: Set<String> = []
  private var words: Set<String> = []

  /// Whether there are as many as one text may have.
  var isFull: Bool { text.utf8.count >= WordParts.most }

  /// Takes an entry.
  mutating func add(_ entry: String) {
    guard seen.insert(entry).inserted else { return }
    if !text.isEmpty { text += " " }
    text += entry
  }

  /// Takes a word of ASCII letters and digits, as it stands.
  mutating func add(word bytes: ArraySlice<UInt8>) {
    let word = bytes.prefix(WordParts.longestWord).map {
      (0x41...0x5A).contains($0) ? $0 | 0x20 : $0
    }
    guard words.insert(String(decoding: word, as: UTF8.self)).inserted else { return }
    addEndings(of: word)
    let short = Self.shortened(word)
    if short.count < word.count { addEndings(of: short) }
  }

  /// A word and, when it is long enough to be made of several, its endings.
  private mutating func addEndings(of word: [UInt8]) {
    add(String(decoding: word, as: UTF8.self))
    guard (WordParts.shortestCompound...WordParts.longestCompound).contains(word.count),
      !word.contains(where: { $0 <= 0x39 })
    else { return }
    for start in 3...(word.count - WordParts.shortestPart) {
      add(String(decoding: word[start...], as: UTF8.self))
    }
  }

  /// A word without the `e` that many write for the dots of an umlaut.
  private static func shortened(_ word: [UInt8]) -> [UInt8] {
    guard word.count > WordParts.shortestPart, word.contains(UInt8(ascii: "e")) else { return word }
    return word.indices.filter { place in
      word[place] != UInt8(ascii: "e") || place == 0 || !isOpen(word[place - 1])
    }.map { word[$0] }
  }

  /// Whether a letter is one that has umlauts.
  private static func isOpen(_ letter: UInt8) -> Bool {
    letter == UInt8(ascii: "a") || letter == UInt8(ascii: "o") || letter == UInt8(ascii: "u")
  }
}

extension WordParts {
  /// The entries of a text, with spaces between, each once.
  public static func entries(of text: String) -> String {
    var entries = WordEntries()
    let bytes = Array(text.utf8)
    var start = 0
    while start < bytes.count, !entries.isFull {
      var isPlain = true
      var end = start
      while end < bytes.count, isOfStretch(bytes[end]) {
        isPlain = isPlain && bytes[end] < 0x80
        end += 1
      }
      if end == start {
        end += 1
      } else if isPlain {
        entries.add(word: bytes[start..<end])
      } else {
        let stretch = String(decoding: bytes[start..<end], as: UTF8.self)
        for piece in pieces(of: stretch) where !entries.isFull {
          piece.entries.forEach { entries.add($0) }
        }
      }
      start = end
    }
    return entries.text
  }

  /// Whether a byte may be of a word: of ASCII, letters and digits are.
  private static func isOfStretch(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
  }
}
