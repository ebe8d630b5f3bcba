/// An encoding that files of banks and of the accounts are written in.
package enum TextEncoding: Sendable, CaseIterable {
  case utf8
  case windows1252
  case latin9
  case cp850
  case windows1250

  /// The encoding of a name as XML declares it; nil for UTF-8, UTF-16, and what nobody knows, where the
  /// bytes themselves show what they are.
  init?(declared name: String) {
    switch name.uppercased() {
    case "ISO-8859-1", "ISO8859-1", "LATIN1", "WINDOWS-1252", "CP1252": self = .windows1252
    case "ISO-8859-15", "ISO8859-15", "LATIN-9": self = .latin9
    case "IBM850", "CP850": self = .cp850
    default: return nil
    }
  }

  /// What people call it.
  package var name: String {
    switch self {
    case .utf8: "UTF-8"
    case .windows1250: "Windows-1250"
    case .windows1252: "Windows-1252"
    case .latin9: "ISO 8859-15"
    case .cp850: "code page 850"
    }
  }

  /// The bytes as UTF-8; what is UTF-8 already stays as it is.
  package func utf8(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    if self == .utf8 { return Array(bytes) }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + 16)
    for byte in bytes {
      if byte < 0x80 {
        result.append(byte)
      } else {
        result.append(contentsOf: Array(String(scalar(byte)).utf8))
      }
    }
    return result
  }

  /// The character of a byte from 128 up.
  package func scalar(_ byte: UInt8) -> Unicode.Scalar {
    switch self {
    case .windows1250: return Self.upper1250[Int(byte) - 0x80]
    case .cp850: return Self.upper850[Int(byte) - 0x80]
    case .latin9: return Self.ninth[byte] ?? Unicode.Scalar(byte)
    case .utf8, .windows1252:
      return byte < 0xA0 ? Self.upper1252[Int(byte) - 0x80] : Unicode.Scalar(byte)
    }
  }

  /// Code page 850 from 128 up, as its table is printed; box drawing stands where no letter is.
  private static let upper850 = Array(
    ("ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐"
      + "└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u{AD}±‗¾¶§÷¸°¨·¹³²■\u{A0}")
      .unicodeScalars
  )
  /// Windows-1252 from 128 to 159; what it lacks becomes U+FFFD.
  private static let upper1252 = Array("€�‚ƒ„…†‡ˆ‰Š‹Œ�Ž��‘’“”•–—˜™š›œ�žŸ".unicodeScalars)
  /// Windows-1250 from 128 up; what it lacks becomes U+FFFD.
  private static let upper1250 = Array(
    ("€�‚�„…†‡�‰Š‹ŚŤŽŹ�‘’“”•–—�™š›śťžź\u{A0}ˇ˘Ł¤Ą¦§¨©Ş«¬\u{AD}®Ż°±˛ł´µ¶·¸ąş»Ľ˝ľż"
      + "ŔÁÂĂÄĹĆÇČÉĘËĚÍÎĎĐŃŇÓÔŐÖ×ŘŮÚŰÜÝŢßŕáâăäĺćçčéęëěíîďđńňóôőö÷řůúűüýţ˙")
      .unicodeScalars
  )
  /// Where ISO 8859-15 differs from ISO 8859-1.
  private static let ninth: [UInt8: Unicode.Scalar] = [
    0xA4: "€", 0xA6: "Š", 0xA8: "š", 0xB4: "Ž", 0xB8: "ž", 0xBC: "Œ", 0xBD: "œ", 0xBE: "Ÿ",
  ]

  /// Whether bytes are well-formed UTF-8.
  package static func isUTF8(_ bytes: ArraySlice<UInt8>) -> Bool {
    String(validating: bytes, as: UTF8.self) != nil
  }

  /// Whether no byte is above 127.
  package static func isASCII(_ bytes: ArraySlice<UInt8>) -> Bool {
    var all: UInt8 = 0
    for byte in bytes { all |= byte }
    return all < 0x80
  }
}

/// Finds the encoding of a text by its bytes: UTF-8 when they are, else the eight-bit one whose letters
/// stand among letters.
struct EncodingScan {
  private var isUTF8 = true
  private var isASCII = true
  /// Letters of code page 850, and those of Windows-1252, that stand beside a letter.
  private var letters850 = 0
  private var letters1252 = 0

  /// Looks at one line.
  mutating func look(at line: ArraySlice<UInt8>) {
    guard !TextEncoding.isASCII(line) else { return }
    isASCII = false
    if isUTF8, !TextEncoding.isUTF8(line) { isUTF8 = false }
    for place in line.indices where line[place] >= 0x80 {
      let before = place > line.startIndex && Self.isLetter(line[place - 1])
      let after = place + 1 < line.endIndex && Self.isLetter(line[place + 1])
      switch line[place] {
      // The apostrophe of Windows-1252 stands within words too, and is no evidence.
      case 0x92: break
      // Its other marks stand at the end or the start of a word, letters of the other within one.
      case 0x80, 0x82, 0x84, 0x85, 0x8B, 0x91...0x97, 0x9B: letters850 += before && after ? 1 : 0
      case 0x99: letters850 += after ? 1 : 0
      case 0x80...0x9F, 0xA0...0xA5: letters850 += before || after ? 1 : 0
      case 0xC0...0xFF where line[place] != 0xE1: letters1252 += before || after ? 1 : 0
      default: break
      }
    }
  }

  /// What it is.
  var found: TextEncoding {
    if isASCII || isUTF8 { return .utf8 }
    return letters850 > letters1252 ? .cp850 : .windows1252
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20)
  }
}
