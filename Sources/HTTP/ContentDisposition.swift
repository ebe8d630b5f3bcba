/// How a file is handed over (RFC 6266, RFC 8187).
public enum ContentDisposition {
  /// The value that saves a file under a name, or shows it.
  public static func text(_ name: String, isInline: Bool = false) -> String {
    let safe = String(String.UnicodeScalarView(name.unicodeScalars.filter { !isHarmful($0) }))
    let plain = safe.unicodeScalars.map {
      $0.isASCII && $0 != "\"" && $0 != "\\" && $0 != "%" ? Character($0) : "_"
    }
    return "\(isInline ? "inline" : "attachment"); filename=\"\(String(plain))\"; "
      + "filename*=UTF-8''\(PercentCoding.encoded(safe))"
  }

  /// What ends a line, what makes a path, and what turns the direction of a name around.
  private static func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "/" || scalar == "\\" || scalar.properties.generalCategory == .control
      || scalar.properties.generalCategory == .format
  }
}
