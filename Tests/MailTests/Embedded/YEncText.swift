/// Writes yEnc for tests.
enum YEncText {
  static func encoded(_ bytes: [UInt8], line: Int = 128) -> [UInt8] {
    var result: [UInt8] = []
    var column = 0
    for byte in bytes {
      let value = byte &+ 42
      if [0, 0x0A, 0x0D, 0x3D].contains(value) {
        result += [0x3D, value &+ 64]
        column += 2
      } else {
        result.append(value)
        column += 1
      }
      if column >= line {
        result += [0x0D, 0x0A]
        column = 0
      }
    }
    return column > 0 ? result + [0x0D, 0x0A] : result
  }

  /// CRC-32 bit by bit, apart from the table of the product.
  static func checksum(_ bytes: [UInt8]) -> String {
    var value: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      value ^= UInt32(byte)
      for _ in 0..<8 { value = value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1 }
    }
    return String(~value, radix: 16)
  }

  static func block(_ bytes: [UInt8], name: String = "a b.bin", checksum: String? = nil) -> [UInt8]
  {
    Array("=ybegin line=128 size=\(bytes.count) name=\(name)\r\n".utf8) + encoded(bytes)
      + Array("=yend size=\(bytes.count) crc32=\(checksum ?? self.checksum(bytes))\r\n".utf8)
  }

  static func part(_ number: Int, _ range: Range<Int>, of bytes: [UInt8]) -> [UInt8] {
    let part = Array(bytes[range])
    return Array(
      """
      =ybegin part=\(number) total=2 line=128 size=\(bytes.count) name=p.bin\r
      =ypart begin=\(range.lowerBound + 1) end=\(range.upperBound)\r

      """.utf8
    ) + encoded(part)
      + Array("=yend size=\(part.count) part=\(number) pcrc32=\(checksum(part))\r\n".utf8)
  }
}
