/// Decodes uuencoded lines (POSIX uuencode) that arrive in pieces.
struct UUDecoder {
  private var line: [UInt8] = []
  private var isInside = true
  private var hasEnded = false

  /// Decodes a piece onto the end of `output`; `begin` lines are skipped, `end` ends all.
  mutating func decode(_ piece: ArraySlice<UInt8>, isLast: Bool, into output: inout [UInt8]) {
    for byte in piece {
      guard byte == 0x0A else {
        if line.count < Self.maximumLine { line.append(byte) }
        continue
      }
      take(&output)
    }
    if isLast { take(&output) }
  }

  /// How long a line may be; the format allows 62.
  private static let maximumLine = 256

  private mutating func take(_ output: inout [UInt8]) {
    defer { line.removeAll(keepingCapacity: true) }
    if line.last == 0x0D { line.removeLast() }
    if hasEnded || line.isEmpty || line.starts(with: Array("begin ".utf8)) { return }
    if line.elementsEqual(Array("end".utf8)) {
      hasEnded = true
      return
    }
    Self.decodeLine(line[...], into: &output)
  }

  /// A length character and groups of four characters for three bytes.
  static func decodeLine(_ line: ArraySlice<UInt8>, into output: inout [UInt8]) {
    guard let first = line.first else { return }
    let length = Int((first &- 0x20) & 0x3F)
    let digits = line.dropFirst().map { UInt32(($0 &- 0x20) & 0x3F) }
    var written = 0
    var index = 0
    while written < length {
      var group: UInt32 = 0
      for offset in 0..<4 {
        // QUIRK: spaces at the end of a line get lost.
        group = group << 6 | (index + offset < digits.count ? digits[index + offset] : 0)
      }
      for shift in [UInt32(16), 8, 0] where written < length {
        output.append(UInt8(truncatingIfNeeded: group >> shift))
        written += 1
      }
      index += 4
    }
  }
}
