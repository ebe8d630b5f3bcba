import FoundationEssentials

/// Filters that encode for a URL or as Base64 (RFC 4648), `default`, and back.
enum EncodingFilters {
  static let all: [Filter] = [
    Filter("base64_decode") { input, _, _ throws(Failure) in
      try decoded(Array(input.filterText.utf8))
    },
    Filter("base64_encode") { input, _, _ throws(Failure) in
      .string(Data(input.filterText.utf8).base64EncodedString())
    },
    Filter("base64_url_safe_decode") { input, _, _ throws(Failure) in
      try decodedURLSafe(input.filterText)
    },
    Filter("base64_url_safe_encode") { input, _, _ throws(Failure) in
      let bytes = Data(input.filterText.utf8).base64EncodedString().utf8.map { byte in
        switch byte {
        case UInt8(ascii: "+"): UInt8(ascii: "-")
        case UInt8(ascii: "/"): UInt8(ascii: "_")
        default: byte
        }
      }
      return .string(String(decoding: bytes, as: UTF8.self))
    },
    Filter("default", 0...2, keywords: ["allow_false"], defaultValue),
    Filter("url_decode", urlDecode),
    Filter("url_encode", urlEncode),
  ]

  private static func decoded(_ bytes: [UInt8]) throws(Failure) -> Value {
    guard let data = Data(base64Encoded: Data(bytes)) else {
      throw Failure(.argument, "invalid base64")
    }
    return .string(String(decoding: data, as: UTF8.self))
  }

  private static func decodedURLSafe(_ text: String) throws(Failure) -> Value {
    var bytes = text.utf8.map { byte in
      switch byte {
      case UInt8(ascii: "-"): UInt8(ascii: "+")
      case UInt8(ascii: "_"): UInt8(ascii: "/")
      default: byte
      }
    }
    // The padding may be left out here.
    while bytes.count % 4 != 0, bytes.last != nil, bytes.count % 4 != 1 {
      bytes.append(UInt8(ascii: "="))
    }
    return try decoded(bytes)
  }

  private static func defaultValue(
    _ input: Value,
    _ arguments: FilterArguments,
    _ scope: FilterScope
  ) throws(Failure) -> Value {
    let fallback = arguments[0] ?? .string("")
    let allowsFalse = arguments.named["allow_false"]?.isTruthy ?? false
    switch input {
    case .null: return fallback
    case .bool(false): return allowsFalse ? input : fallback
    default: return input.isEmpty ? fallback : input
    }
  }

  private static func urlEncode(
    _ input: Value,
    _ arguments: FilterArguments,
    _ scope: FilterScope
  ) throws(Failure) -> Value {
    if case .null = input { return .null }
    let digits = Array("0123456789ABCDEF".utf8)
    var output: [UInt8] = []
    for byte in input.filterText.utf8 {
      if byte.isWord || "-.~".utf8.contains(byte) {
        output.append(byte)
      } else if byte == 0x20 {
        output.append(UInt8(ascii: "+"))
      } else {
        output += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return .string(String(decoding: output, as: UTF8.self))
  }

  private static func urlDecode(
    _ input: Value,
    _ arguments: FilterArguments,
    _ scope: FilterScope
  ) throws(Failure) -> Value {
    if case .null = input { return .null }
    let bytes = Array(input.filterText.utf8)
    var output: [UInt8] = []
    var place = 0
    while place < bytes.count {
      let byte = bytes[place]
      if byte == UInt8(ascii: "%"), place + 2 < bytes.count,
        let high = hexDigit(bytes[place + 1]), let low = hexDigit(bytes[place + 2])
      {
        output.append(high << 4 | low)
        place += 3
      } else {
        output.append(byte == UInt8(ascii: "+") ? 0x20 : byte)
        place += 1
      }
    }
    guard let text = String(validating: output, as: UTF8.self) else {
      throw Failure(.argument, "invalid byte sequence in UTF-8")
    }
    return .string(text)
  }

  private static func hexDigit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x37
    case 0x61...0x66: byte - 0x57
    default: nil
    }
  }
}
