/// Percent-encoding (RFC 3986 section 2.1), decoded once.
public enum PercentCoding {
  /// The bytes that escapes stand for; nil when one is no escape.
  static func decoded(_ bytes: ArraySlice<UInt8>, plusIsBlank: Bool = false) -> [UInt8]? {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var place = bytes.startIndex
    while place < bytes.endIndex {
      let byte = bytes[place]
      if byte == UInt8(ascii: "%") {
        guard bytes.endIndex - place > 2, let high = ByteText.hex(bytes[place + 1]),
          let low = ByteText.hex(bytes[place + 2])
        else { return nil }
        result.append(high << 4 | low)
        place += 3
      } else {
        result.append(plusIsBlank && byte == UInt8(ascii: "+") ? 0x20 : byte)
        place += 1
      }
    }
    return result
  }

  /// Text with everything escaped but letters, digits and "-._~".
  public static func encoded(_ text: String) -> String {
    var result: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"):
        result.append(byte)
      default:
        result += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static let digits = Array("0123456789ABCDEF".utf8)
}
