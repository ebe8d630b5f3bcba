/// What escapes or limits text works on scalars: a quote under a combining mark is one `Character`
/// that equals no quote, and one `Character` can be megabytes.
extension String {
  /// The text with some scalars written otherwise; nil leaves one as it is.
  public func replacingScalars(_ replacement: (Unicode.Scalar) -> String?) -> String {
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      if let text = replacement(scalar) {
        result.append(contentsOf: text.unicodeScalars)
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }
}

extension StringProtocol where SubSequence == Substring {
  /// The beginning of the text, at most so many scalars.
  public func prefix(scalars count: Int) -> Substring {
    let end = unicodeScalars.index(
      unicodeScalars.startIndex,
      offsetBy: count,
      limitedBy: unicodeScalars.endIndex
    )
    return self[..<(end ?? endIndex)]
  }
}
