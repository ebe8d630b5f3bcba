extension StringProtocol {
  /// Whether a text stands in this one, byte by byte.
  ///
  /// The library's `contains` compares characters by their canonical forms, which costs many times
  /// as much and does not matter for words in ASCII.
  func holds(_ wanted: String) -> Bool {
    let (text, wanted) = (utf8, Array(wanted.utf8))
    guard let first = wanted.first else { return true }
    var start = text.startIndex
    while let found = text[start...].firstIndex(of: first) {
      if text[found...].starts(with: wanted) { return true }
      start = text.index(after: found)
    }
    return false
  }
}
