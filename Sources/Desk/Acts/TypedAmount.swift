import Cases

/// Amounts as people give them: decimal numbers such as `1333.33`, in a currency that is known.
enum TypedAmount {
  /// The amount in minor units; throws `ActError.noAmount`.
  static func minorUnits(_ text: String, _ currency: String) throws -> Int {
    guard let money = Money(decimal: text, currency: currency) else {
      throw ActError.noAmount(text, currency: currency)
    }
    return money.minorUnits
  }
}
