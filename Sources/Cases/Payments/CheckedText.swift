/// Letters and digits with two check digits in front, as ISO 7064 (MOD 97-10) reckons them.
enum CheckedText {
  /// The letters and digits of a text without its spaces, letters in upper case; nil when there is
  /// anything else, or more than `most`.
  static func bytes(of text: String, atMost most: Int) -> [UInt8]? {
    var bytes: [UInt8] = []
    for scalar in text.unicodeScalars {
      if scalar.properties.generalCategory == .spaceSeparator { continue }
      guard scalar.isASCII, bytes.count < most else { return nil }
      let byte = UInt8(scalar.value)
      let upper = (0x61...0x7A).contains(byte) ? byte & 0xDF : byte
      guard isLetter(upper) || isDigit(upper) else { return nil }
      bytes.append(upper)
    }
    return bytes
  }

  /// What is left of the number when it is divided by 97; a letter counts as two digits, A as 10.
  static func remainder(_ bytes: some Sequence<UInt8>) -> Int {
    bytes.reduce(0) { rest, byte in
      isDigit(byte)
        ? (rest * 10 + Int(byte - 0x30)) % 97 : (rest * 100 + Int(byte - 0x41) + 10) % 97
    }
  }

  /// The text in groups of four.
  static func grouped(_ text: String) -> String {
    var grouped = ""
    for (place, character) in text.enumerated() {
      if place > 0, place.isMultiple(of: 4) { grouped.append(" ") }
      grouped.append(character)
    }
    return grouped
  }

  static func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }

  static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
