/// A file name for a message, made from its Message-ID: the same message always gets the same.
enum MessageFileName {
  private static let longest = 150

  /// The name without extension, from the beginning of a message, or from `fallback` when that
  /// has no Message-ID.
  static func name(head: [UInt8], fallback: @autoclosure () throws -> UInt64) rethrows -> String {
    guard let messageID = messageID(in: head) else {
      return "message-\(String(try fallback(), radix: 16))"
    }
    let safe = messageID.utf8.map { isSafe($0) ? $0 : UInt8(ascii: "_") }.prefix(longest)
    var name = String(decoding: safe, as: UTF8.self)
    if name.hasPrefix(".") { name = "_" + name.dropFirst() }
    // Two identifiers must not meet in one file name.
    guard name != messageID else { return name }
    return "\(name)-\(String(hash(messageID.utf8), radix: 16))"
  }

  /// FNV-1a, 64 bits.
  static func hash(
    _ bytes: some Sequence<UInt8>,
    from start: UInt64 = 0xcbf2_9ce4_8422_2325
  ) -> UInt64 {
    bytes.reduce(start) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }

  /// The content of the Message-ID field (RFC 5322 §3.6.4), without angle brackets.
  private static func messageID(in head: [UInt8]) -> String? {
    var field: String?
    for raw in head.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      let line = String(decoding: raw, as: UTF8.self).trimmedRight
      if line.isEmpty { break }
      if let begun = field {
        guard line.hasPrefix(" ") || line.hasPrefix("\t") else { break }
        field = begun + line
      } else if line.prefix(11).lowercased() == "message-id:" {
        field = String(line.dropFirst(11))
      }
    }
    let id = field?.filter { !"<> \t\r".contains($0) } ?? ""
    return id.isEmpty ? nil : id
  }

  private static func isSafe(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: "-._@+=".utf8.contains(byte)
    }
  }
}

extension String {
  /// Without the white space and the CR at the end.
  fileprivate var trimmedRight: String {
    var view = unicodeScalars[...]
    while let last = view.last, last == "\r" || last == " " || last == "\t" { view.removeLast() }
    return String(view)
  }
}
