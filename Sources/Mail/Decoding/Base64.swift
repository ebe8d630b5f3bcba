/// A lenient decoder of base64 that takes its input in pieces (RFC 2045 §6.8).
///
/// QUIRK: bytes outside the alphabet are skipped, as the RFC asks; padding at the end of a line ends
/// the data, since lists append their footer unencoded after it; padding inside a line does not,
/// since some senders concatenate encoded pieces; a missing end yields the whole bytes it has.
struct Base64: Sendable {
  private var bits: UInt32 = 0
  private var digits = 0
  private var isPadded = false
  private var hasEnded = false

  /// The values of the alphabet; 64 for padding, 255 for everything else.
  private static let values: [UInt8] = {
    var table = [UInt8](repeating: 0xFF, count: 256)
    let alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
    for (value, digit) in alphabet.utf8.enumerated() { table[Int(digit)] = UInt8(value) }
    table[0x3D] = 64
    return table
  }()

  /// Decodes everything that `bytes` holds.
  static func decoded(_ bytes: Span<UInt8>) -> [UInt8] {
    var decoder = Base64()
    var output = [UInt8](repeating: 0, count: bytes.count / 4 * 3 + 6)
    var count = decoder.decode(bytes, into: &output)
    count += decoder.finish(into: &output, at: count)
    output.removeSubrange(count...)
    return output
  }

  /// Decodes a piece into the front of `output`, which must have room for ¾ of it and 3 more.
  /// - Returns: How many bytes were written.
  mutating func decode(_ input: Span<UInt8>, into output: inout [UInt8]) -> Int {
    let values = Self.values.span
    var target = output.mutableSpan
    var index = 0
    var written = 0
    while index < input.count, !hasEnded {
      if isPadded {
        hasEnded = input[index] == 0x0D || input[index] == 0x0A
        isPadded = input[index] == 0x3D
        if hasEnded { break }
      }
      if digits == 0, index + 4 <= input.count {
        let first = values[Int(input[index])]
        let second = values[Int(input[index + 1])]
        let third = values[Int(input[index + 2])]
        let fourth = values[Int(input[index + 3])]
        if first | second | third | fourth < 64 {
          target[written] = first << 2 | second >> 4
          target[written + 1] = second << 4 | third >> 2
          target[written + 2] = third << 6 | fourth
          written += 3
          index += 4
          continue
        }
      }
      let value = values[Int(input[index])]
      index += 1
      if value < 64 {
        bits = bits << 6 | UInt32(value)
        digits += 1
        guard digits == 4 else { continue }
        target[written] = UInt8(truncatingIfNeeded: bits >> 16)
        target[written + 1] = UInt8(truncatingIfNeeded: bits >> 8)
        target[written + 2] = UInt8(truncatingIfNeeded: bits)
        written += 3
        digits = 0
      } else if value == 64, digits >= 2 {
        isPadded = true
        written += flush(&target, at: written)
      }
    }
    return written
  }

  /// Writes the bytes that are complete at the end of the input.
  mutating func finish(into output: inout [UInt8], at index: Int) -> Int {
    var target = output.mutableSpan
    return flush(&target, at: index)
  }

  private mutating func flush(_ target: inout MutableSpan<UInt8>, at index: Int) -> Int {
    defer { digits = 0 }
    guard digits >= 2 else { return 0 }
    let whole = bits << UInt32(6 * (4 - digits))
    target[index] = UInt8(truncatingIfNeeded: whole >> 16)
    guard digits == 3 else { return 1 }
    target[index + 1] = UInt8(truncatingIfNeeded: whole >> 8)
    return 2
  }
}
