/// Items by their numbers, however they are written.
struct NumberIndex {
  /// The letters and digits of a number, in lower case.
  static func compact(_ number: String) -> String {
    RemittanceText(number).tokens.map(\.text).joined()
  }

  /// A number with letters for look-alikes of digits as these.
  static func folded(_ compact: String) -> String {
    compact.replacing("o", with: "0").replacing("i", with: "1").replacing("l", with: "1")
  }

  /// The letters of a number with a mark for each digit.
  static func shape(_ compact: String) -> String {
    String(decoding: compact.utf8.map { CheckedText.isDigit($0) ? 0x23 : $0 }, as: UTF8.self)
  }

  /// The letters and digits of each item, in their order.
  let compacts: [String]
  private(set) var byNumber: [String: [Int]] = [:]
  private(set) var byReference: [String: [Int]] = [:]
  private(set) var byFolded: [String: [Int]] = [:]
  private(set) var byEnd: [String: [Int]] = [:]
  private(set) var shapes: Set<String> = []
  /// How long the longest is.
  private(set) var longest = 0

  init(_ items: [PayableItem]) {
    compacts = items.map { Self.compact($0.number) }
    for (place, compact) in compacts.enumerated()
    where compact.utf8.contains(where: CheckedText.isDigit) {
      byNumber[compact, default: []].append(place)
      byFolded[Self.folded(compact), default: []].append(place)
      shapes.insert(Self.shape(compact))
      longest = max(longest, compact.utf8.count)
      if let end = RemittanceText(items[place].number).tokens.last, end.isDigits {
        byEnd[Self.withoutZeros(end.text), default: []].append(place)
      }
      let reference = Self.withoutZeros(Self.compact(items[place].reference))
      guard !reference.isEmpty else { continue }
      byReference[reference, default: []].append(place)
      longest = max(longest, 27)
    }
  }

  /// The digits that a number ends with.
  static func lastGroup(of compact: String) -> String {
    String(
      decoding: compact.utf8.reversed().prefix(while: CheckedText.isDigit).reversed(),
      as: UTF8.self
    )
  }

  /// Digits without the zeros before them; anything else unchanged.
  static func withoutZeros(_ text: String) -> String {
    guard text.utf8.allSatisfy(CheckedText.isDigit) else { return text }
    return String(text.drop { $0 == "0" })
  }
}
