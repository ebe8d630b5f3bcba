/// Escapes text for HTML.
enum HTMLEscaping {
  static func append(_ text: String, to output: inout [UInt8]) {
    for byte in text.utf8 {
      if let entity = entity(byte) {
        output.append(contentsOf: entity.utf8)
      } else {
        output.append(byte)
      }
    }
  }

  static func escaped(_ text: String) -> String {
    var output: [UInt8] = []
    output.reserveCapacity(text.utf8.count + 16)
    append(text, to: &output)
    return String(decoding: output, as: UTF8.self)
  }

  /// The value as markup: escaped, unless it is markup already.
  static func markup(_ value: Value) -> String {
    value.isMarkup ? value.filterText : escaped(value.filterText)
  }

  /// Escapes what is not an entity already.
  static func escapedOnce(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var output: [UInt8] = []
    for (place, byte) in bytes.enumerated() {
      let isEntity = byte == UInt8(ascii: "&") && isEntity(bytes[(place + 1)...].prefix(32))
      if !isEntity, let entity = entity(byte) {
        output.append(contentsOf: entity.utf8)
      } else {
        output.append(byte)
      }
    }
    return String(decoding: output, as: UTF8.self)
  }

  private static func entity(_ byte: UInt8) -> String? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    default: nil
    }
  }

  /// Whether an entity's name or decimal number and its semicolon stand here.
  private static func isEntity(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let end = bytes.firstIndex(of: UInt8(ascii: ";")) else { return false }
    let name = bytes[..<end]
    if name.first == UInt8(ascii: "#") {
      return name.count > 1 && name.dropFirst().allSatisfy(\.isDigit)
    }
    return !name.isEmpty && name.allSatisfy(\.isLetter)
  }
}
