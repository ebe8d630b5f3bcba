extension CaseAddress {
  /// How many characters a code has in an address: the hint of its key, then the code.
  private static let writtenLength = codeLength + 1

  /// A text in which every case address is the plain one, for people who were not given its code.
  ///
  /// Whoever knows a code can write to the case in the name of the one it was given to. A code that
  /// stands behind its number without our address goes, too; those of Message-IDs prove nothing and
  /// stay.
  public func withoutCodes(in text: String) -> String {
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var copied = 0
    for dot in bytes.indices where bytes[dot] == UInt8(ascii: ".") && dot >= copied {
      guard let end = CaseAddress.endOfCode(in: bytes, after: dot) else { continue }
      let number = bytes[copied..<dot].lastIndex { !CaseAddress.isDigit($0) }.map { $0 + 1 }
      let start = number ?? copied
      if let address = detail(in: bytes, before: start) {
        result += bytes[copied..<max(copied, address)]
      } else if start == copied || !CaseAddress.belongsToWord(bytes[start - 1]) {
        result += bytes[copied...dot]
        result += "…".utf8
      } else {
        continue
      }
      copied = end
    }
    guard copied > 0 else { return text }
    result += bytes[copied...]
    return String(decoding: result, as: UTF8.self)
  }

  /// Where what follows the dot behind a number ends, when it has the form of a code.
  private static func endOfCode(in bytes: [UInt8], after dot: Int) -> Int? {
    guard dot > 0, isDigit(bytes[dot - 1]) else { return nil }
    let end = dot + 1 + writtenLength
    guard end <= bytes.count, bytes[(dot + 1)..<end].allSatisfy(isBase32),
      end == bytes.count || !isBase32(bytes[end])
    else { return nil }
    return end
  }

  /// Where the separator begins between our local part and a number; nil when there is none.
  ///
  /// Links write the separator as an escape.
  private func detail(in bytes: [UInt8], before number: Int) -> Int? {
    let hex = separator.utf8.map { String($0, radix: 16) }.joined()
    for written in [String(separator), "%\(hex)"] {
      let start = number - written.utf8.count
      let word = Array((localPart + written).utf8)
      guard number >= word.count else { continue }
      let found = bytes[(number - word.count)..<number].map(CaseAddress.lowercased)
      if found == word.map(CaseAddress.lowercased) { return start }
    }
    return nil
  }

  /// Whether a number behind it is part of something longer, as in a Message-ID.
  private static func belongsToWord(_ byte: UInt8) -> Bool {
    isDigit(byte) || (0x61...0x7A).contains(lowercased(byte)) || byte == UInt8(ascii: ".")
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func isBase32(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(lowercased(byte)) || (0x32...0x37).contains(byte)
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
  }
}
