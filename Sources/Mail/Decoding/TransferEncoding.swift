/// How the bytes of a body were made safe for transport (RFC 2045 §6).
enum TransferEncoding: Sendable {
  case identity
  case base64
  case quotedPrintable
  case uuencode

  /// The encoding that a Content-Transfer-Encoding field names; nil when it names none we know.
  init?(_ value: ArraySlice<UInt8>) {
    // QUIRK: comments, quotes and a closing semicolon are seen around the name.
    let name = value.trimmed.prefix { !$0.isWhiteSpace && $0 != 0x3B && $0 != 0x28 }
      .filter { $0 != 0x22 && $0 != 0x27 }[...]
    switch name.lowercasedText {
    case "base64", "b", "x-base64", "base-64": self = .base64
    case "quoted-printable", "quotedprintable", "quoted_printable", "q", "qp", "printable":
      self = .quotedPrintable
    case "7bit", "8bit", "binary", "7-bit", "8-bit", "7bits", "8bits", "": self = .identity
    case "x-uuencode", "uuencode", "x-uue", "uue": self = .uuencode
    default: return nil
    }
  }
}
