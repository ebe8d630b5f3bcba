/// Made-up words as common as those of a language (Zipf), and the queries that are tried.
struct DeskWords {
  private static let count = 8_000
  private static let syllables = [
    "ba", "cor", "den", "fi", "gal", "hu", "ker", "lo", "min", "na", "pe", "qua", "ro", "sta", "tu",
    "ver",
  ]

  private let words: [String]
  /// Where each rank ends on a scale of 65,536.
  private let scale: [Int]

  init() {
    words = (0..<DeskWords.count).map { place in
      var rest = place
      var word = ""
      repeat {
        word += DeskWords.syllables[rest % 16]
        rest /= 16
      } while rest > 0
      return word + DeskWords.syllables[place % 7]
    }
    let weights = (1...DeskWords.count).map { 1 / Double($0) }
    let total = weights.reduce(0, +)
    var sum = 0.0
    scale = weights.map { weight in
      sum += weight / total * 65_536
      return Int(sum)
    }
  }

  var commonest: String { words[0] }

  /// The text of a message: forty words, the same for the same number.
  func text(_ number: Int) -> String {
    var state = UInt64(number) &* 0x9E37_79B9_7F4A_7C15 &+ 1
    return (0..<40).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return words[rank(Int(state >> 48))]
    }.joined(separator: " ")
  }

  private func rank(_ place: Int) -> Int {
    var (low, high) = (0, scale.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if scale[middle] > place { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// A hundred: the commonest words, middling and rare ones, two words, phrases, beginnings, fields.
  var queries: [String] {
    let single =
      (0..<20).map { words[$0] } + (1...20).map { words[$0 * 40] }
      + (1...15).map { words[$0 * 500] }
    let double = (0..<15).map { "\(words[$0]) \(words[$0 * 30 + 9])" }
    let phrases = (0..<10).map { "\"\(words[$0]) \(words[$0 + 1])\"" }
    let beginnings = (0..<5).map { "\(words[$0 * 300 + 70].prefix(5))*" }
    let fields = [
      "\(words[0]) type:dispute", "\(words[0]) state:open", "\(words[3]) resolver:user3",
      "\(words[1]) from:person77@client25.example.net", "\(words[0]) after:2026-10-01",
      "\(words[2]) before:2026-11-01", "\(words[0]) case:1500", "\(words[5]) client:C-100",
      "FAC-4711", "kind:case invoice", "\(words[0]) kind:message", "subject:\(words[0])",
      "from:person500@client166.example.net", "is:person \(words[4])", "\(words[6]) direction:in",
    ]
    return single + double + phrases + beginnings + fields
  }
}
