/// Writes TNEF streams for tests.
struct TNEFBuilder {
  private(set) var bytes: [UInt8] = [0x78, 0x9F, 0x3E, 0x22, 1, 0]

  static func number(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }

  mutating func attribute(_ level: UInt8, _ id: Int, _ data: [UInt8], checksum: Int? = nil) {
    let sum = data.reduce(0) { ($0 + Int($1)) & 0xFFFF }
    bytes += [level] + Self.number(id, 4) + Self.number(data.count, 4) + data
    bytes += Self.number(checksum ?? sum, 2)
  }

  /// The value of a property with its length and padding.
  static func property(_ type: Int, _ id: Int, _ value: [UInt8]) -> [UInt8] {
    let padding = [UInt8](repeating: 0, count: (4 - value.count % 4) % 4)
    return number(type, 2) + number(id, 2) + number(1, 4) + number(value.count, 4) + value
      + padding
  }

  static func unicode(_ id: Int, _ text: String) -> [UInt8] {
    property(0x1F, id, (text + "\0").utf16.flatMap { number(Int($0), 2) })
  }

  static func fixed(_ type: Int, _ id: Int, _ value: Int) -> [UInt8] {
    number(type, 2) + number(id, 2) + number(value, 4)
  }

  mutating func properties(_ level: UInt8, _ id: Int, _ all: [UInt8]...) {
    attribute(level, id, Self.number(all.count, 4) + all.joined())
  }

  /// A stream with two files and a body, as Outlook writes it.
  static func sample() -> TNEFBuilder {
    var stream = TNEFBuilder()
    stream.attribute(1, 0x0006_9007, number(1252, 4) + number(0, 4))
    let named =
      number(0x03, 2) + number(0x8001, 2) + [UInt8](repeating: 7, count: 16) + number(1, 4)
      + number(6, 4) + Array("a\0b\0\0\0".utf8) + [0, 0] + number(5, 4)
    stream.properties(
      1,
      0x0006_9003,
      named,
      property(0x1E, 0x1000, Array("Grüße\r\n".utf16.map { UInt8($0) }))
    )
    stream.attribute(2, 0x0006_9002, [UInt8](repeating: 0, count: 14))
    stream.attribute(2, 0x0001_8010, Array("LONGNA~1.TXT\0".utf8))
    stream.attribute(2, 0x0006_800F, Array("first".utf8))
    stream.properties(
      2,
      0x0006_9005,
      unicode(0x3707, "long näme.txt"),
      unicode(0x370E, "Text/Plain"),
      unicode(0x3712, "<id@example.org>")
    )
    stream.attribute(2, 0x0006_9002, [UInt8](repeating: 0, count: 14))
    stream.attribute(2, 0x0001_8010, [0x66, 0xFC, 0])
    stream.attribute(2, 0x0006_800F, [])
    return stream
  }

  /// The stream as the only part of a message, in base64.
  func message(name: String = "winmail.dat", type: String = "application/ms-tnef") -> [UInt8] {
    let header = "Content-Type: \(type); name=\"\(name)\"\nContent-Transfer-Encoding: base64\n\n"
    return Array(header.utf8) + Base64Text.encoded(bytes)
  }
}

/// Base64 in lines, for tests.
enum Base64Text {
  static func encoded(_ bytes: [UInt8]) -> [UInt8] {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var result: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let value = (0..<3).reduce(0) { $0 << 8 | ($1 < group.count ? Int(group[start + $1]) : 0) }
      for place in 0..<4 {
        result.append(place <= group.count ? alphabet[value >> (18 - 6 * place) & 63] : 0x3D)
      }
      if start / 3 % 19 == 18 { result.append(0x0A) }
    }
    return result + [0x0A]
  }
}
