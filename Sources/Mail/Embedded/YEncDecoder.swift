/// Undoes yEnc in pieces (yEnc draft 1.3).
struct YEncDecoder {
  private var isEscaped = false

  /// The bytes of a piece of data lines.
  mutating func decode(_ piece: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(piece.count)
    for byte in piece {
      if byte.isLineBreak { continue }
      if isEscaped {
        result.append(byte &- 64 &- 42)
        isEscaped = false
      } else if byte == 0x3D {
        isEscaped = true
      } else {
        result.append(byte &- 42)
      }
    }
    return result
  }
}

/// The checksum of yEnc: CRC-32 of IEEE 802.3.
struct CRC32 {
  private static let table: [UInt32] = (0..<256).map { (index: UInt32) in
    (0..<8).reduce(index) { value, _ in
      value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1
    }
  }

  private var state: UInt32 = 0xFFFF_FFFF

  var value: UInt32 { ~state }

  mutating func update(_ bytes: [UInt8]) {
    let table = Self.table.span
    for byte in bytes { state = state >> 8 ^ table[Int(UInt8(truncatingIfNeeded: state) ^ byte)] }
  }
}
