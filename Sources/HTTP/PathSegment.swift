/// A name of ours as one segment of a path, whatever is in it.
///
/// A slash or a backslash is refused in every path, however it is written, and so are segments of dots: what has them
/// stands there with `~2F`, `~5C` and `~2E`, and a `~` with `~7E`.
public enum PathSegment {
  private static let escapes: [(scalar: Unicode.Scalar, text: String)] = [
    ("/", "~2F"), ("\\", "~5C"), ("~", "~7E"),
  ]

  /// A name, to be put into an address.
  public static func encoded(_ name: String) -> String {
    var text = ""
    for scalar in name.unicodeScalars {
      if let escape = escapes.first(where: { $0.scalar == scalar }) {
        text += escape.text
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
    if text == "." || text == ".." { text = "~2E" + text.dropFirst() }
    return PercentCoding.encoded(text)
  }

  /// The name of a segment of a path that was decoded; nil when it is none.
  public static func decoded(_ segment: String) -> String? {
    var name = ""
    var rest = Substring(segment)
    while let mark = rest.firstIndex(of: "~") {
      name += rest[..<mark]
      switch rest[mark...].prefix(3) {
      case "~2F": name += "/"
      case "~5C": name += "\\"
      case "~7E": name += "~"
      case "~2E": name += "."
      default: return nil
      }
      rest = rest[mark...].dropFirst(3)
    }
    return name + rest
  }
}
