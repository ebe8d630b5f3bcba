/// MIME parameters to words (RFC 2045 §5.1, RFC 2231).
enum ParameterEncoder {
  private static let longestSection = 54

  /// The words of a parameter with any value, each but the last ending in a semicolon.
  ///
  /// No second, plain form of the name is added: readers differ in which of the two they take.
  /// Quotes, backslashes and spaces at the ends are encoded too, since readers unquote them once too
  /// often or drop them.
  static func words(_ name: String, _ value: String) -> [String] {
    let isPlain =
      value.utf8.count <= longestSection && value.utf8.allSatisfy { $0 >= 32 && $0 < 127 }
      && !value.contains("=?") && !value.contains { $0 == "\"" || $0 == "\\" }
      && value.first != " " && value.last != " "
    if isPlain {
      return ["\(name)=\(AddressEncoder.quoted(value))"]
    }
    let sections = sections(value)
    if sections.count == 1 {
      return ["\(name)*=utf-8''\(sections[0])"]
    }
    return sections.enumerated().map { index, section in
      let end = index == sections.count - 1 ? "" : ";"
      return "\(name)*\(index)*=\(index == 0 ? "utf-8''" : "")\(section)\(end)"
    }
  }

  // RFC 2231 §4.1; whole characters only, since some readers decode each section by itself.
  private static func sections(_ value: String) -> [String] {
    var sections = [""]
    for scalar in value.unicodeScalars {
      let encoded = String(scalar).utf8.map(percentEncoded).joined()
      let last = sections.count - 1
      if sections[last].utf8.count + encoded.utf8.count > longestSection {
        sections.append(encoded)
      } else {
        sections[last] += encoded
      }
    }
    return sections
  }

  // attribute-char of RFC 2231 §7, of which letters, digits and three more are used as they are.
  private static func percentEncoded(_ byte: UInt8) -> String {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "_"):
      return String(UnicodeScalar(byte))
    default:
      let escaped = QuotedPrintableEncoder.escaped(byte).dropFirst()
      return "%" + String(decoding: escaped, as: UTF8.self)
    }
  }
}
