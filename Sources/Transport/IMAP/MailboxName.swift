import Foundation

/// A folder's name as IMAP wants it: a quoted string, in modified UTF-7 unless UTF-8 is agreed on.
enum MailboxName {
  /// The name as an argument; nil when it is empty or contains a control character.
  static func quoted(_ name: String, isUTF8: Bool = false) -> String? {
    let isUsable =
      !name.isEmpty && !name.unicodeScalars.contains { $0.value < 32 || $0.value == 127 }
    guard isUsable else { return nil }
    var result = "\""
    for character in (isUTF8 ? name : modifiedUTF7(name)).unicodeScalars {
      // RFC 9051 §9: quoted-specials = DQUOTE / "\"
      if character == "\"" || character == "\\" { result += "\\" }
      result.unicodeScalars.append(character)
    }
    return result + "\""
  }

  /// RFC 3501 §5.1.3: printable ASCII stands for itself, `&` for `&-`, and everything else is
  /// UTF-16 in base64 with `,` instead of `/`, between `&` and `-`.
  static func modifiedUTF7(_ name: String) -> String {
    var result = ""
    var shifted: [UInt8] = []
    for scalar in name.unicodeScalars {
      guard (0x20...0x7E).contains(scalar.value) else {
        for unit in String(scalar).utf16 {
          shifted.append(UInt8(unit >> 8))
          shifted.append(UInt8(unit & 0xFF))
        }
        continue
      }
      result += unshifted(&shifted)
      result += scalar == "&" ? "&-" : String(scalar)
    }
    return result + unshifted(&shifted)
  }

  private static func unshifted(_ bytes: inout [UInt8]) -> String {
    guard !bytes.isEmpty else { return "" }
    defer { bytes = [] }
    let base64 = Data(bytes).base64EncodedString()
      .replacingOccurrences(of: "=", with: "").replacingOccurrences(of: "/", with: ",")
    return "&\(base64)-"
  }
}
