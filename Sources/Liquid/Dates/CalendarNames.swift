/// The names that dates are written with in English.
enum CalendarNames {
  static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  static let weekdays = [
    "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday",
  ]

  /// How many seconds the zones with a common name are ahead of UTC.
  static let zones: [String: Int] = [
    "z": 0, "utc": 0, "gmt": 0, "ut": 0, "wet": 0, "west": 3_600, "bst": 3_600, "cet": 3_600,
    "cest": 7_200, "eet": 7_200, "eest": 10_800, "msk": 10_800, "ist": 19_800, "jst": 32_400,
    "est": -18_000, "edt": -14_400, "cst": -21_600, "cdt": -18_000, "mst": -25_200,
    "mdt": -21_600, "pst": -28_800, "pdt": -25_200,
  ]
}
