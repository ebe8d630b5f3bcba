import Cases

/// Checks an address before it becomes part of a command.
enum SMTPAddress {
  /// Why an address cannot be sent to this server, as the reply that it would have given.
  static func refusal(of address: String, keywords: Set<String>) -> SMTPReply? {
    guard isSafe(address) else {
      return SMTPReply(code: 553, enhancedCode: "5.1.3", text: "the address is malformed")
    }
    // RFC 6531 §3.1
    guard address.utf8.allSatisfy({ $0 < 0x80 }) || keywords.contains("SMTPUTF8") else {
      return SMTPReply(
        code: 553,
        enhancedCode: "5.6.7",
        text: "the server takes no addresses beyond ASCII"
      )
    }
    return nil
  }

  /// No control characters, and no spaces or brackets outside a quoted local part.
  private static func isSafe(_ address: String) -> Bool {
    let isQuoted = address.hasPrefix("\"")
    return address.utf8.count <= 500
      && address.utf8.allSatisfy { byte in
        byte > 0x20 && byte != 0x7F && byte != UInt8(ascii: "<") && byte != UInt8(ascii: ">")
          || isQuoted && byte == 0x20
      }
  }
}
