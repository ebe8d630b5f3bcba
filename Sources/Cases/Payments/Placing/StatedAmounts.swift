/// Amounts with two decimals that a text states, as `1000,00` and `1.000,00`.
enum StatedAmounts {
  /// The amount that begins with a run, in hundredths, and where it ends.
  static func amount(in text: RemittanceText, at place: Int) -> (units: Int, end: Int)? {
    let tokens = text.tokens
    guard place < tokens.count, tokens[place].isDigits, tokens[place].mark == nil else {
      return nil
    }
    var digits = tokens[place].text
    var next = place + 1
    while next < tokens.count, tokens[next].isDigits, tokens[next].text.utf8.count == 3,
      [".", ",", "'", "’"].contains(tokens[next].gap)
    {
      digits += tokens[next].text
      next += 1
    }
    guard next < tokens.count, tokens[next].isDigits, tokens[next].text.utf8.count == 2,
      [",", "."].contains(tokens[next].gap), digits.utf8.count <= 12,
      next + 1 == tokens.count || !tokens[next + 1].isDigits || tokens[next + 1].gap.contains(" "),
      let units = Int(digits + tokens[next].text)
    else { return nil }
    return (units, next + 1)
  }

  /// What is said to be paid of each mention, in hundredths: the one amount between it and the next; nil when
  /// one has none, or several.
  static func parts(of mentions: [NumberMentions.Mention], in text: RemittanceText) -> [Int]? {
    var parts: [Int] = []
    for (place, mention) in mentions.enumerated() {
      let end =
        place + 1 < mentions.count ? mentions[place + 1].tokens.lowerBound : text.tokens.count
      var found: [Int] = []
      var next = mention.tokens.upperBound
      while next < end {
        if let amount = amount(in: text, at: next), amount.end <= end {
          found.append(amount.units)
          next = amount.end
        } else {
          next += 1
        }
      }
      guard found.count == 1 else { return nil }
      parts += found
    }
    return parts.isEmpty ? nil : parts
  }
}
