/// Texts in the form in which words are compared: small letters without marks.
enum Folded {
  private static let plain: [Unicode.Scalar: String] = {
    var map: [Unicode.Scalar: String] = [:]
    for pair in table.split(separator: " ") {
      let parts = pair.split(separator: ":")
      for scalar in parts[0].unicodeScalars { map[scalar] = String(parts[1]) }
    }
    return map
  }()
  private static let table =
    "àáâãäåāăą:a çćč:c ďđð:d èéêëēėęě:e ğ:g ìíîïīįı:i ķ:k łļľ:l ñńňņ:n òóôõöøőō:o ŕř:r śšşș:s "
    + "ţťț:t ùúûüūůűų:u ýÿ:y źżž:z ß:ss æ:ae œ:oe þ:th ª:a º:o"

  /// The words of a text, one blank between them.
  static func words(_ text: some StringProtocol) -> String {
    if let plain = asciiWords(text) { return plain }
    var result = ""
    var isGap = false
    for scalar in text.unicodeScalars {
      if scalar.isASCII, !isLetterOrDigit(scalar) {
        isGap = true
        continue
      }
      let small = scalar.isASCII ? smallASCII(scalar) : scalar.properties.lowercaseMapping
      for one in small.unicodeScalars {
        if let mapped = plain[one] {
          append(mapped, &result, &isGap)
        } else if one.properties.isAlphabetic || isLetterOrDigit(one) {
          append(String(one), &result, &isGap)
        } else if one.properties.generalCategory != .nonspacingMark {
          isGap = true
        }
      }
    }
    return result
  }

  /// The same for a text of ASCII alone; nil for others.
  private static func asciiWords(_ text: some StringProtocol) -> String? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    var isGap = false
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A:
        if isGap, !bytes.isEmpty { bytes.append(0x20) }
        isGap = false
        bytes.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
      case 0x80...: return nil
      default: isGap = true
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The letters and digits of a text.
  static func key(_ text: some StringProtocol) -> String {
    String(decoding: words(text).utf8.filter { $0 != 0x20 }, as: UTF8.self)
  }

  /// How else a word can be written: ä, ö, ü as ae, oe, ue.
  static func variants(_ text: some StringProtocol) -> Set<String> {
    [
      key(text), key(spelt(text, ["ä": "ae", "ö": "oe", "ü": "ue"])),
      key(spelt(text, ["å": "aa", "ø": "oe"])),
    ]
  }

  private static func spelt(_ text: some StringProtocol, _ map: [Unicode.Scalar: String]) -> String
  {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if let long = map[scalar] {
        result.append(contentsOf: long.unicodeScalars)
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }

  private static func append(_ text: String, _ result: inout String, _ isGap: inout Bool) {
    if isGap, !result.isEmpty { result += " " }
    isGap = false
    result += text
  }

  private static func smallASCII(_ scalar: Unicode.Scalar) -> String {
    let value = (0x41...0x5A).contains(scalar.value) ? scalar.value | 0x20 : scalar.value
    return String(Character(Unicode.Scalar(value) ?? scalar))
  }

  private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
  }
}
