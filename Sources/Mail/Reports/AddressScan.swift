/// Finds addresses in running text.
enum AddressScan {
  /// An address and where it stands in its line.
  struct Match {
    var address: String
    var range: Range<Int>
  }

  /// The addresses of a line, in order.
  static func matches(in line: [UInt8]) -> [Match] {
    var matches: [Match] = []
    var lowerBound = 0
    for at in line.indices where line[at] == 0x40 {
      var start = at
      if start > lowerBound, line[start - 1] == 0x22 {
        start = line[lowerBound..<(start - 1)].lastIndex(of: 0x22) ?? at
      } else {
        while start > lowerBound, isLocal(line[start - 1]) { start -= 1 }
      }
      var end = at + 1
      while end < line.count, isDomain(line[end]) { end += 1 }
      lowerBound = at + 1
      while end > at + 1, line[end - 1] == 0x2E || line[end - 1] == 0x2D { end -= 1 }
      // QUIRK: type prefixes and quotes stand directly in front of an address.
      while start < at, line[start] == 0x27 || line[start] == 0x3D { start += 1 }
      guard start < at, end > at + 1 else { continue }
      let address = normalized(String(decoding: line[start..<end], as: UTF8.self))
      matches.append(Match(address: address, range: start..<end))
    }
    return matches
  }

  /// Whether a text is one address and nothing else.
  static func isAddress(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return matches(in: bytes).first?.range == bytes.indices
  }

  /// The address with its domain in lower case.
  static func normalized(_ address: String) -> String {
    guard let at = address.lastIndex(of: "@") else { return address }
    return address[..<at] + address[at...].lowercased()
  }

  // RFC 5322 §3.2.3 atext and the dot.
  private static func isLocal(_ byte: UInt8) -> Bool {
    isDomain(byte) || "!#$%&'*+/=?^_`{|}~".utf8.contains(byte)
  }

  private static func isDomain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E: true
    default: byte >= 0x80
    }
  }
}
