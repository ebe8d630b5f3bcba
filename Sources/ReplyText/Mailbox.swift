/// The name and address of a sender as programs write them above an embedded message.
struct Mailbox: Sendable, Equatable {
  var name: String?
  var address: String?

  /// Reads `Jo Doe <jo@example.com>`, `Jo Doe [mailto:jo@example.com]` and what comes of them.
  init(_ text: String) {
    let utf8 = Array(text.utf8)
    guard let at = Self.addressSign(in: utf8) else {
      name = Self.name(text)
      return
    }
    var start = at
    while start > 0, Self.isAddressByte(utf8[start - 1]) { start -= 1 }
    var end = at + 1
    while end < utf8.count, Self.isAddressByte(utf8[end]) { end += 1 }
    address = String(decoding: utf8[start..<end], as: UTF8.self)
    name = Self.name(String(decoding: utf8[..<start], as: UTF8.self))
  }

  /// The first sign with a part on each side of it.
  private static func addressSign(in bytes: [UInt8]) -> Int? {
    bytes.indices.first { index in
      bytes[index] == UInt8(ascii: "@") && index > 0 && isAddressByte(bytes[index - 1])
        && index + 1 < bytes.count && isAddressByte(bytes[index + 1])
    }
  }

  private static func isAddressByte(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte != 0x7F && !"<>[]()\",;:*".utf8.contains(byte)
  }

  private static func name(_ text: String) -> String? {
    let marks: Set<Character> = ["<", "[", "(", "\"", "'", "*", "_", " ", "\t", ":", ",", "\u{A0}"]
    var name = text[...]
    if let opened = name.firstIndex(where: { $0 == "<" || $0 == "[" }) { name = name[..<opened] }
    if name.lowercased().hasSuffix("mailto:") { name = name.dropLast(7) }
    while let first = name.first, marks.contains(first) { name = name.dropFirst() }
    while let last = name.last, marks.contains(last) { name = name.dropLast() }
    return name.isEmpty ? nil : String(name)
  }
}
