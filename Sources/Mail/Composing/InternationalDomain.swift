import Foundation

/// Domain names to ASCII (RFC 5890 §2.3.2.1), so that every relay takes them.
enum InternationalDomain {
  // RFC 1035 §2.3.4.
  private static let longestLabel = 63
  private static let longestName = 253

  /// The domain with every label in ASCII, or an address literal; nil when it is neither.
  static func ascii(_ domain: String) -> String? {
    if domain.hasPrefix("[") {
      return isLiteral(domain) ? domain : nil
    }
    // Letters that are typed in another width, composed otherwise or in upper case are the same
    // name (RFC 5895 §2); as are the full stops of East Asian keyboards.
    let isASCII = domain.utf8.allSatisfy { $0 < 128 }
    let mapped =
      isASCII ? domain : domain.lowercased().precomposedStringWithCompatibilityMapping
    var labels: [String] = []
    for label in mapped.split(omittingEmptySubsequences: false, whereSeparator: isDot) {
      guard let label = asciiLabel(String(label)) else { return nil }
      labels.append(label)
    }
    let name = labels.joined(separator: ".")
    return name.utf8.count <= longestName ? name : nil
  }

  private static func isDot(_ character: Character) -> Bool {
    character == "." || character == "\u{3002}" || character == "\u{FF0E}"
      || character == "\u{FF61}"
  }

  private static func asciiLabel(_ label: String) -> String? {
    guard label.unicodeScalars.allSatisfy(mayStand), !label.hasPrefix("-"), !label.hasSuffix("-")
    else { return nil }
    let isASCII = label.utf8.allSatisfy { $0 < 128 }
    guard let ascii = isASCII ? label : PunycodeEncoder.encoded(label).map({ "xn--\($0)" }),
      !ascii.isEmpty, ascii.utf8.count <= longestLabel
    else { return nil }
    return ascii
  }

  // Letters, digits and marks as RFC 5892 allows by category; the underscore is seen in host
  // names and harms nobody.
  private static func mayStand(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "-", "_": return true
    default: break
    }
    guard scalar.value >= 128 else { return false }
    switch scalar.properties.generalCategory {
    case .lowercaseLetter, .otherLetter, .modifierLetter, .decimalNumber, .nonspacingMark,
      .spacingMark:
      return true
    default: return scalar == "\u{B7}" || scalar == "\u{30FB}"
    }
  }

  // RFC 5321 §4.1.3.
  private static func isLiteral(_ domain: String) -> Bool {
    guard domain.hasSuffix("]"), domain.utf8.count > 2, domain.utf8.count <= longestName else {
      return false
    }
    return domain.dropFirst().dropLast().utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
        UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "."), UInt8(ascii: ":"):
        true
      default: false
      }
    }
  }
}
