public import Mail

extension EmailAddress {
  /// The address in the form that addresses are compared in: lower case, without surrounding space,
  /// the domain in ASCII labels.
  ///
  /// RFC 5321 §2.4 lets a local part be case-sensitive; no mail system in use is.
  public var comparable: String { EmailAddress.comparable(email) }

  /// The form that addresses are compared in.
  public static func comparable(_ email: String) -> String {
    // The usual address is that form already.
    guard !email.utf8.allSatisfy(isPlain) else { return email }
    let bare = email.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed()
    return withASCIIDomain(String(bare)).lowercased()
  }

  /// Printable ASCII other than a capital letter.
  private static func isPlain(_ byte: UInt8) -> Bool {
    (0x21...0x7E).contains(byte) && !(0x41...0x5A).contains(byte)
  }

  /// The part after the last `@`, in lower case; empty when there is none.
  public var domain: String {
    guard let at = email.lastIndex(of: "@") else { return "" }
    return email[email.index(after: at)...].lowercased()
  }
}
