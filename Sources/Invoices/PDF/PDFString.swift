/// Strings of PDF (ISO 32000-1, 7.3.4), from their first mark on.
enum PDFString {
  /// The bytes of a string in parentheses, and where it ends.
  static func literal(_ bytes: [UInt8], at start: Int) -> (bytes: [UInt8], end: Int) {
    var kept: [UInt8] = []
    var place = start + 1
    var depth = 1
    while place < bytes.count {
      let byte = bytes[place]
      place += 1
      switch byte {
      case 0x28: depth += 1
      case 0x29:
        depth -= 1
        if depth == 0 { return (kept, place) }
      case 0x5C:
        kept += escaped(bytes, &place)
        continue
      default: break
      }
      kept.append(byte)
    }
    return (kept, place)
  }

  /// What a backslash and what follows it stand for.
  private static func escaped(_ bytes: [UInt8], _ place: inout Int) -> [UInt8] {
    guard place < bytes.count else { return [] }
    let byte = bytes[place]
    place += 1
    switch byte {
    case 0x6E: return [0x0A]
    case 0x72: return [0x0D]
    case 0x74: return [0x09]
    case 0x62: return [0x08]
    case 0x66: return [0x0C]
    case 0x0A: return []
    case 0x0D:
      if place < bytes.count, bytes[place] == 0x0A { place += 1 }
      return []
    case 0x30...0x37:
      var code = Int(byte - 0x30)
      var digits = 1
      while digits < 3, place < bytes.count, (0x30...0x37).contains(bytes[place]) {
        code = code * 8 + Int(bytes[place] - 0x30)
        place += 1
        digits += 1
      }
      return [UInt8(truncatingIfNeeded: code)]
    default: return [byte]
    }
  }

  /// The bytes of a string of hexadecimal digits, and where it ends.
  static func hexadecimal(_ bytes: ArraySlice<UInt8>) -> (bytes: [UInt8], end: Int) {
    var kept: [UInt8] = []
    var high: UInt8?
    var place = bytes.startIndex
    while place < bytes.endIndex {
      let byte = bytes[place]
      place += 1
      if byte == 0x3E { break }
      guard let digit = PDFBytes.hex(byte) else { continue }
      if let first = high {
        kept.append(first << 4 | digit)
        high = nil
      } else {
        high = digit
      }
    }
    if let high { kept.append(high << 4) }
    return (kept, place)
  }
}
