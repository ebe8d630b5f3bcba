/// Expands compressed RTF ([MS-OXRTFCP] §2.2).
enum CompressedRTF {
  private static let lzfu = 0x7546_5A4C
  private static let mela = 0x414C_454D
  /// What the dictionary starts with ([MS-OXRTFCP] §2.1.2.1).
  private static let start = Array(
    """
    {\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \
    \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\
    \\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx
    """.utf8
  )

  /// The RTF; nil when the bytes are no compressed RTF.
  ///
  /// What is broken ends it early.
  static func expanded(_ bytes: [UInt8], limit: Int) -> [UInt8]? {
    guard bytes.count >= 16 else { return nil }
    let rawSize = min(number(bytes, at: 4), limit)
    switch number(bytes, at: 8) {
    case mela: return Array(bytes[16...].prefix(rawSize))
    case lzfu: return decompressed(bytes[16...], rawSize)
    default: return nil
    }
  }

  private static func number(_ bytes: [UInt8], at index: Int) -> Int {
    bytes[index..<index + 4].reversed().reduce(0) { $0 << 8 | Int($1) }
  }

  /// Runs of eight tokens: a byte, or a place and a length in the dictionary of 4096 bytes.
  private static func decompressed(_ input: ArraySlice<UInt8>, _ size: Int) -> [UInt8] {
    var dictionary = start + [UInt8](repeating: 0x20, count: 4096 - start.count)
    var write = start.count
    var result: [UInt8] = []
    var index = input.startIndex
    func put(_ byte: UInt8) {
      result.append(byte)
      dictionary[write] = byte
      write = (write + 1) & 0xFFF
    }
    while index < input.endIndex, result.count < size {
      let control = input[index]
      index += 1
      for bit in 0..<8 where index < input.endIndex && result.count < size {
        guard control >> bit & 1 == 1 else {
          put(input[index])
          index += 1
          continue
        }
        guard index + 1 < input.endIndex else { return result }
        let token = Int(input[index]) << 8 | Int(input[index + 1])
        index += 2
        let offset = token >> 4
        // A reference to the place that is written next ends the data.
        if offset == write { return result }
        for step in 0..<(token & 0xF) + 2 { put(dictionary[(offset + step) & 0xFFF]) }
      }
    }
    return result
  }
}
