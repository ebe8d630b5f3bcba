/// The small parts of XML: names, attributes, references.
enum XMLMarkup {
  /// A name without its prefix, and without blanks behind it.
  static func name(_ bytes: ArraySlice<UInt8>) -> String {
    var name = bytes
    while let last = name.last, last <= 0x20 { name = name.dropLast() }
    if let colon = name.firstIndex(of: 0x3A) { name = name[(colon + 1)...] }
    return String(decoding: name, as: UTF8.self)
  }

  /// The attributes of a tag; nil when a value has no quotes.
  static func attributes(_ bytes: ArraySlice<UInt8>) -> [(name: String, value: String)]? {
    guard bytes.contains(0x3D) else { return [] }
    var found: [(name: String, value: String)] = []
    var rest = bytes
    while let equals = rest.firstIndex(of: 0x3D) {
      let key = name(rest[..<equals].drop { $0 <= 0x20 })
      let behind = rest[(equals + 1)...].drop { $0 <= 0x20 }
      guard let quote = behind.first, quote == 0x22 || quote == 0x27,
        let end = behind.dropFirst().firstIndex(of: quote)
      else { return nil }
      let value = behind[(behind.startIndex + 1)..<end]
      found.append((key, String(decoding: value, as: UTF8.self)))
      rest = rest[(end + 1)...]
    }
    return found
  }

  /// What an entity or a character reference stands for; nil for one that needs a declaration.
  static func character(_ name: String) -> String? {
    switch name {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    default: break
    }
    let isHex = name.hasPrefix("#x")
    guard name.hasPrefix("#"),
      let code = UInt32(name.dropFirst(isHex ? 2 : 1), radix: isHex ? 16 : 10), code != 0,
      let scalar = Unicode.Scalar(code)
    else { return nil }
    return String(Character(scalar))
  }
}
