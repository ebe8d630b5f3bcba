/// The orders of days that countries use.
enum CountryOrder {
  /// The order of a country; nil for one where several are usual, or none is known.
  static func order(of country: String) -> DayOrder? {
    switch country {
    case "US", "PH": .monthFirst
    case "": nil
    case "CA", "ZA", "KE", "GH": nil
    case "CN", "JP", "KR", "TW", "HU", "LT", "MN", "IR": .yearFirst
    default: .dayFirst
    }
  }
}
