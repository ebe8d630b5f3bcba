/// The small numbers as seven languages write them.
enum NumberWords {
  private static let rows: [[String]] = [
    ["two", "zwei", "deux", "twee", "dos", "due", "duas", "dois"],
    ["three", "drei", "trois", "drie", "tres", "tre", "três"],
    ["four", "vier", "quatre", "cuatro", "quattro", "quatro"],
    ["five", "fünf", "cinq", "vijf", "cinco", "cinque"],
    ["six", "sechs", "zes", "seis", "sei"],
    ["seven", "sieben", "sept", "zeven", "siete", "sette", "sete"],
    ["eight", "acht", "huit", "ocho", "otto", "oito"],
    ["nine", "neun", "neuf", "negen", "nueve", "nove"],
    ["ten", "zehn", "dix", "tien", "diez", "dieci", "dez"],
    ["eleven", "elf", "onze", "once", "undici"],
    ["twelve", "zwölf", "douze", "twaalf", "doce", "dodici", "doze"],
  ]
  private static let numbers: [String: Int] = {
    var numbers: [String: Int] = [:]
    for (place, names) in rows.enumerated() {
      for name in names { numbers[name] = place + 2 }
    }
    return numbers
  }()

  /// The number that a word, or digits, stand for, from 2 to 60.
  static func number(_ word: String) -> Int? {
    if let known = numbers[word] { return known }
    guard word.count <= 2, word.allSatisfy({ $0.isASCII && $0.isNumber }), let found = Int(word),
      (2...60).contains(found)
    else { return nil }
    return found
  }
}
