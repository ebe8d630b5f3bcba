import Foundation

/// The cardinal plural categories of the languages that letters are written in (CLDR 44).
enum PluralCategory: String {
  case one, many, other

  /// The category of a number in a language, a BCP 47 tag or an ICU locale name.
  init(of number: Decimal, in language: String) {
    let magnitude = abs(number)
    let isWhole = magnitude.isWhole
    let tag = language.lowercased().replacing("_", with: "-")
    let base = tag.prefix { $0 != "-" }
    let hasMany = ["es", "fr", "it", "pt"].contains(base)
    if PluralCategory.isOne(magnitude, isWhole: isWhole, base: base, tag: tag) {
      self = .one
    } else if hasMany, isWhole, magnitude != 0, (magnitude / 1_000_000).isWhole {
      // "1 million d'euros", "un millón de euros": the noun takes a preposition.
      self = .many
    } else {
      self = .other
    }
  }

  private static func isOne(
    _ magnitude: Decimal,
    isWhole: Bool,
    base: Substring,
    tag: String
  ) -> Bool {
    // Brazilian and French count everything below two as one; CLDR's `pt` is Brazilian.
    let isBelowTwo = base == "fr" || base == "pt" && tag != "pt-pt"
    return isBelowTwo ? magnitude < 2 : isWhole && magnitude == 1
  }
}

extension Decimal {
  fileprivate var isWhole: Bool {
    description.split(separator: ".").dropFirst().allSatisfy { $0.allSatisfy { $0 == "0" } }
  }
}
