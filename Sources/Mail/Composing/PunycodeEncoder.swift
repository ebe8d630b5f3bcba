/// Labels of a domain name to Punycode (RFC 3492).
enum PunycodeEncoder {
  // RFC 3492 §5.
  private static let base: UInt32 = 36
  private static let tMin: UInt32 = 1
  private static let tMax: UInt32 = 26
  private static let skew: UInt32 = 38
  private static let damp: UInt32 = 700
  private static let initialBias: UInt32 = 72
  private static let initialN: UInt32 = 128
  /// No label has more characters: that many never fit in 63 bytes.
  private static let longestInput = 63

  /// The label without the `xn--` prefix; nil when it is too long for a label.
  static func encoded(_ label: String) -> String? {
    let input = label.unicodeScalars.map(\.value)
    guard input.count <= longestInput else { return nil }
    var output = label.unicodeScalars.filter(\.isASCII).map { UInt8(truncatingIfNeeded: $0.value) }
    let basicCount = UInt32(output.count)
    if basicCount > 0 { output.append(UInt8(ascii: "-")) }

    // §6.3. With at most 63 characters no product below reaches 32 bits.
    var n = initialN
    var delta: UInt32 = 0
    var bias = initialBias
    var written = basicCount
    while written < UInt32(input.count) {
      guard let next = input.filter({ $0 >= n }).min() else { return nil }
      delta += (next - n) * (written + 1)
      n = next
      for character in input {
        if character < n { delta += 1 }
        guard character == n else { continue }
        append(delta, bias, to: &output)
        bias = adapted(delta, written + 1, isFirst: written == basicCount)
        delta = 0
        written += 1
      }
      delta += 1
      n += 1
    }
    return String(decoding: output, as: UTF8.self)
  }

  /// A number as digits of variable length, least significant first (§3.3).
  private static func append(_ number: UInt32, _ bias: UInt32, to output: inout [UInt8]) {
    var rest = number
    var k = base
    while true {
      let threshold = k <= bias ? tMin : min(k - bias, tMax)
      guard rest >= threshold else { break }
      output.append(digit(threshold + (rest - threshold) % (base - threshold)))
      rest = (rest - threshold) / (base - threshold)
      k += base
    }
    output.append(digit(rest))
  }

  // RFC 3492 §6.1.
  private static func adapted(_ number: UInt32, _ count: UInt32, isFirst: Bool) -> UInt32 {
    var delta = isFirst ? number / damp : number / 2
    delta += delta / count
    var k: UInt32 = 0
    while delta > (base - tMin) * tMax / 2 {
      delta /= base - tMin
      k += base
    }
    return k + (base - tMin + 1) * delta / (delta + skew)
  }

  private static func digit(_ value: UInt32) -> UInt8 {
    let value = UInt8(truncatingIfNeeded: value)
    return value < 26 ? UInt8(ascii: "a") + value : UInt8(ascii: "0") + value - 26
  }
}
