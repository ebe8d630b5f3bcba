extension StringProtocol {
  /// The text without white space at its ends.
  var trimmingSpace: String {
    // Scalars, since a character can be megabytes.
    let scalars = unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(self[first..<scalars.index(after: last)])
  }
}
