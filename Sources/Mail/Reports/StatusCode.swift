/// Finds status codes in the words of mail servers.
enum StatusCode {
  /// The enhanced code (RFC 3463) of a failure in a text that says most.
  ///
  /// A code of class only says least, and one that time ran out (X.4.7) less than the answer that
  /// made it run out.
  static func enhanced(in text: [UInt8]) -> String? {
    let codes = enhancedCodes(in: text).filter { !$0.hasPrefix("2") }
    return codes.first { !isGeneric($0) && !$0.hasSuffix(".4.7") }
      ?? codes.first { !isGeneric($0) } ?? codes.first
  }

  /// Whether a code says no more than its class.
  static func isGeneric(_ code: String) -> Bool { code.hasSuffix(".0.0") }

  /// The class, 4 or 5, of the first reply code (RFC 5321 §4.2) in a text.
  static func replyClass(in text: [UInt8]) -> Character? {
    var index = 0
    while index < text.count {
      guard isDigit(text[index]) else {
        index += 1
        continue
      }
      let end = text[index...].firstIndex { !isDigit($0) } ?? text.count
      let isReply =
        end - index == 3 && (text[index] == 0x34 || text[index] == 0x35) && text[index + 1] < 0x36
        && mayPrecede(text, index) && mayFollowReply(text, end)
      if isReply { return Character(UnicodeScalar(text[index])) }
      index = end
    }
    return nil
  }

  /// Whether a value is a code as a whole, with something after it allowed.
  static func leading(_ value: String) -> String? {
    enhancedCodes(in: Array(value.utf8.prefix(40))).first
  }

  private static func enhancedCodes(in text: [UInt8]) -> [String] {
    var codes: [String] = []
    var index = 0
    while index < text.count {
      guard isDigit(text[index]) else {
        index += 1
        continue
      }
      // A run of digits and dots, read once: addresses and versions are longer runs.
      let end = text[index...].firstIndex { !isDigit($0) && $0 != 0x2E } ?? text.count
      if mayPrecede(text, index), let code = code(text[index..<end]) { codes.append(code) }
      index = end
    }
    return codes
  }

  // RFC 3463 §2: class "." subject "." detail.
  private static func code(_ run: ArraySlice<UInt8>) -> String? {
    let run = run.last == 0x2E ? run.dropLast() : run
    let parts = run.split(separator: 0x2E, omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].count == 1, let first = parts[0].first,
      first == 0x32 || first == 0x34 || first == 0x35,
      (1...3).contains(parts[1].count), (1...3).contains(parts[2].count)
    else { return nil }
    return String(decoding: run, as: UTF8.self)
  }

  private static func mayPrecede(_ text: [UInt8], _ index: Int) -> Bool {
    guard index > 0 else { return true }
    switch text[index - 1] {
    case 0x2D: return index == 1 || isDigit(text[index - 2]) || text[index - 2] == 0x20
    case 0x09, 0x0A, 0x20, 0x22, 0x23, 0x27, 0x28, 0x3A, 0x3B, 0x3C, 0x3D, 0x3E, 0x5B, 0x5F:
      return true
    default: return false
    }
  }

  private static func mayFollowReply(_ text: [UInt8], _ index: Int) -> Bool {
    guard index < text.count else { return true }
    switch text[index] {
    case 0x0A, 0x20, 0x23, 0x28, 0x29, 0x2C, 0x2D, 0x2E, 0x3A, 0x3B, 0x5D, 0x27, 0x22: return true
    default: return false
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
}
