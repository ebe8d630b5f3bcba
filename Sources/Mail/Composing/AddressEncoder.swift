/// Mailboxes to the words of an address field (RFC 5322 §3.4).
enum AddressEncoder {
  // RFC 5321 §4.5.3.1.1.
  private static let longestLocalPart = 64
  /// A longer display name is encoded, since a quoted string is not folded.
  private static let longestQuotedName = 60

  /// The words of one mailbox, between which the field may be folded.
  /// - Throws: `ComposeError` for an address that cannot be written.
  static func words(of address: EmailAddress, field: String) throws(ComposeError) -> [String] {
    let email = try addrSpec(address.email, field: field)
    guard let name = address.name, !name.isEmpty else { return ["<\(email)>"] }
    try ComposeError.refuseTurns(in: name, field: field)
    return displayName(name) + ["<\(email)>"]
  }

  /// An address checked, with its domain in ASCII.
  /// - Throws: `ComposeError` for an address that cannot be written.
  static func addrSpec(_ email: String, field: String) throws(ComposeError) -> String {
    guard let at = email.utf8.lastIndex(of: UInt8(ascii: "@")) else {
      throw ComposeError(field: field, reason: "address without @")
    }
    let local = String(email[..<at])
    let domain = String(email[email.utf8.index(after: at)...])
    guard let written = localPart(local) else {
      throw ComposeError(field: field, reason: "local part that cannot be written")
    }
    guard let ascii = InternationalDomain.ascii(domain) else {
      throw ComposeError(field: field, reason: "domain that is none")
    }
    return "\(written)@\(ascii)"
  }

  // A local part beyond ASCII needs SMTPUTF8 on every relay (RFC 6531), so it is refused.
  private static func localPart(_ local: String) -> String? {
    let bytes = Array(local.utf8)
    guard !bytes.isEmpty, bytes.count <= longestLocalPart else { return nil }
    if bytes.allSatisfy({ isAtomText($0) || $0 == UInt8(ascii: ".") }) {
      // QUIRK: dots in a row or at an end are no dot-atom, but carriers in Japan gave out such
      // addresses; as a quoted string they are valid and mean the same.
      let atoms = bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
      return atoms.contains(where: \.isEmpty) ? "\"\(local)\"" : local
    }
    return isQuotedString(bytes) ? local : nil
  }

  // RFC 5322 §3.2.4, without white space and angle brackets.
  private static func isQuotedString(_ bytes: [UInt8]) -> Bool {
    let quote = UInt8(ascii: "\"")
    guard bytes.count >= 3, bytes.first == quote, bytes.last == quote else { return false }
    var isEscaped = false
    for byte in bytes.dropFirst().dropLast() {
      guard byte > 32, byte < 127, byte != UInt8(ascii: "<"), byte != UInt8(ascii: ">") else {
        return false
      }
      if isEscaped {
        isEscaped = false
      } else if byte == quote {
        return false
      } else {
        isEscaped = byte == UInt8(ascii: "\\")
      }
    }
    return !isEscaped
  }

  private static func displayName(_ name: String) -> [String] {
    let isASCII = name.utf8.allSatisfy { $0 >= 32 && $0 < 127 }
    // Readers drop spaces at the ends of a quoted string.
    let isBare = name.first != " " && name.last != " "
    guard isASCII, isBare, !name.contains("=?") else { return EncodedWordEncoder.phrase(name) }
    let atoms = name.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    if atoms.allSatisfy({ !$0.isEmpty && $0.utf8.count <= 60 && $0.utf8.allSatisfy(isAtomText) }) {
      return atoms
    }
    guard name.utf8.count <= longestQuotedName else {
      return EncodedWordEncoder.phrase(name)
    }
    return [quoted(name)]
  }

  /// A quoted string (RFC 5322 §3.2.4) of printable ASCII.
  static func quoted(_ text: String) -> String {
    var string = "\""
    for character in text.unicodeScalars {
      if character == "\"" || character == "\\" { string.append("\\") }
      string.unicodeScalars.append(character)
    }
    return string + "\""
  }

  // atext of RFC 5322 §3.2.3.
  private static func isAtomText(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: "!#$%&'*+-/=?^_`{|}~".utf8.contains(byte)
    }
  }
}
