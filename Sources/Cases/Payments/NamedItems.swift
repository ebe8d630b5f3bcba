/// Finds items that a text names by their numbers, however it writes them.
///
/// `FAC-2026-0118` is named by `FAC 2026 0118` and `fac20260118`, and not by `FAC-2026-01180`.
enum NamedItems {
  /// Which of these numbers of items a text names, in the order of the numbers.
  static func named(_ numbers: [String], in text: String) -> [String] {
    let runs = runs(in: text)
    return numbers.filter { stands(Self.runs(in: $0).joined(), in: runs) }
  }

  /// Which of these numbers a writer names who knows which case it is about: also by the last group
  /// of a number, when no other of them ends with it.
  static func meant(_ numbers: [String], in text: String) -> [String] {
    let runs = runs(in: text)
    let ends = numbers.map { Self.runs(in: $0).last ?? "" }
    return numbers.indices.filter { place in
      if stands(Self.runs(in: numbers[place]).joined(), in: runs) { return true }
      let end = ends[place]
      return end.count >= 3 && ends.count { $0 == end } == 1 && runs.contains(end)
    }.map { numbers[$0] }
  }

  /// Whether a number without its dashes stands in a text, as one word or as several in a row.
  private static func stands(_ number: String, in runs: [String]) -> Bool {
    guard number.contains(where: \.isNumber) else { return false }
    return runs.indices.contains { start in
      var joined = ""
      for run in runs[start...] where joined.count < number.count { joined += run }
      return joined == number
    }
  }

  /// The words of letters and digits, in lower case.
  private static func runs(in text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }
}

extension Payment {
  /// What could be numbers of items in what the payer wrote, each once.
  public var itemWords: [String] { ItemWords.words(in: reference) }
}
