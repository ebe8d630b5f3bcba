import Statements

/// Finds the encoding of a text by its bytes: UTF-8 when they are, else the eight-bit one whose letters
/// stand where letters do.
struct LetterScan {
  private var isUTF8 = true
  private var isASCII = true
  /// The bytes of a character that goes on in the next piece.
  private var pending: [UInt8] = []
  /// The byte before, and the one before that.
  private var before: UInt8 = 0x20
  private var scores = [Int](repeating: 0, count: Self.candidates.count)
  private var last: UInt8 = 0x20

  /// In the order in which they are taken when nothing tells them apart.
  private static let candidates: [TextEncoding] = [.windows1252, .latin9, .cp850, .windows1250]
  private static let usual = Set("äöüßéèêàçôîâëïùûñáíóúøåæœãõìòÄÖÜÉÅØÆÀÈÇŠšŽž€ºª".unicodeScalars)
  private static let eastern = Set("ąćęłńóśźżŁŚŻŹĆěščřžýůťďňőűăşţ".unicodeScalars)

  /// Looks at a piece.
  mutating func look(at piece: ArraySlice<UInt8>) {
    if isASCII, pending.isEmpty, TextEncoding.isASCII(piece) {
      last = piece.last ?? last
      return
    }
    isASCII = false
    if isUTF8 { checkUTF8(piece) }
    for byte in piece {
      if last >= 0x80 { judge(last, after: byte) }
      before = last
      last = byte
    }
  }

  private mutating func checkUTF8(_ piece: ArraySlice<UInt8>) {
    var bytes = pending + piece
    // A character is at most four bytes: what its last one begins may go on.
    var tail = 0
    while tail < 3, tail < bytes.count, bytes[bytes.count - 1 - tail] & 0xC0 == 0x80 { tail += 1 }
    if tail < bytes.count, bytes[bytes.count - 1 - tail] >= 0xC0 {
      pending = Array(bytes.suffix(tail + 1))
      bytes.removeLast(tail + 1)
    } else {
      pending = []
    }
    if !TextEncoding.isUTF8(bytes[...]) { isUTF8 = false }
    if isUTF8, pending.count == Self.length(pending.first ?? 0), TextEncoding.isUTF8(pending[...]) {
      pending = []
    }
  }

  private static func length(_ first: UInt8) -> Int {
    first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1
  }

  /// What a byte from 128 up speaks for, between its neighbours.
  private mutating func judge(_ byte: UInt8, after next: UInt8) {
    let isAfterSmall = (0x61...0x7A).contains(before)
    let isWithin = Self.isLetter(before) && Self.isLetter(next)
    let isBeside = Self.isLetter(before) || Self.isLetter(next)
    for (place, candidate) in Self.candidates.enumerated() {
      let scalar = candidate.scalar(byte)
      let isLetter = scalar.properties.isAlphabetic
      switch true {
      case scalar == "\u{FFFD}": scores[place] -= 3
      case candidate == .latin9 && byte < 0xA0: scores[place] -= 3
      case !isLetter && isWithin && scalar != "’": scores[place] -= 3
      case isLetter && isAfterSmall && scalar.properties.isUppercase: scores[place] -= 2
      case isLetter && isBeside:
        let isUsual =
          Self.usual.contains(scalar)
          || candidate == .windows1250 && Self.eastern.contains(scalar)
        scores[place] += isUsual ? 2 : 0
      case scalar == "€" && (before == 0x20 || (0x30...0x39).contains(next)): scores[place] += 2
      case scalar == "\u{A0}" && (0x30...0x39).contains(before): scores[place] += 1
      default: break
      }
    }
  }

  /// What it is.
  var found: TextEncoding {
    if isASCII || isUTF8 && pending.isEmpty { return .utf8 }
    // What is read well without it is not of the east of Europe.
    if scores[3] > scores[0], scores[3] < scores[0] + 3 { return .windows1252 }
    let best = scores.max() ?? 0
    return zip(Self.candidates, scores).first { $0.1 == best }?.0 ?? .windows1252
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20)
  }
}
