/// Five printed characters for four bytes (ISO 32000-1, 7.4.3).
enum ASCII85 {
  static func decoded(_ bytes: ArraySlice<UInt8>) throws -> [UInt8] {
    var plain: [UInt8] = []
    var group: [UInt8] = []
    let start = bytes.starts(with: "<~".utf8) ? bytes.dropFirst(2) : bytes
    for byte in start where !PDFBytes.isBlank(byte) {
      if byte == 0x7E { break }
      if byte == 0x7A, group.isEmpty {
        plain += [0, 0, 0, 0]
        continue
      }
      guard (0x21...0x75).contains(byte) else {
        throw InvoiceError(.pdf("what is packed in it is damaged"))
      }
      group.append(byte - 0x21)
      if group.count == 5 {
        plain += value(group)
        group.removeAll(keepingCapacity: true)
      }
    }
    if group.count > 1 {
      let missing = 5 - group.count
      plain += value(group + [UInt8](repeating: 84, count: missing)).dropLast(missing)
    }
    return plain
  }

  private static func value(_ group: [UInt8]) -> [UInt8] {
    let number = group.reduce(0) { $0 * 85 + Int($1) }
    return [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
  }
}

/// The packing of older programs (ISO 32000-1, 7.4.4): codes of 9 to 12 bits for what was seen before.
enum LZW {
  static func decoded(_ bytes: ArraySlice<UInt8>, isEarly: Bool, budget: PDFBudget) throws
    -> [UInt8]
  {
    var plain: [UInt8] = []
    /// Where in `plain` each code's text stands.
    var texts: [Range<Int>] = []
    var last: Range<Int>?
    var held = 0
    var count = 0
    for byte in bytes {
      held = held << 8 | Int(byte)
      count += 8
      let width = Self.width(258 + texts.count + (isEarly ? 1 : 0))
      guard count >= width else { continue }
      let code = held >> (count - width)
      count -= width
      held &= 1 << count - 1
      if code == 257 { break }
      if code == 256 {
        texts.removeAll(keepingCapacity: true)
        last = nil
        continue
      }
      let start = plain.count
      if code < 256 {
        plain.append(UInt8(code))
      } else if code - 258 < texts.count {
        plain += plain[texts[code - 258]]
      } else if let last, code - 258 == texts.count {
        plain += plain[last] + [plain[last.lowerBound]]
      } else {
        throw InvoiceError(.pdf("what is packed in it is damaged"))
      }
      try budget.unpack(plain.count - start)
      if let last, texts.count < 4096 - 258 {
        texts.append(last.lowerBound..<(last.upperBound + 1))
      }
      last = start..<plain.count
    }
    return plain
  }

  private static func width(_ codes: Int) -> Int {
    codes >= 2048 ? 12 : codes >= 1024 ? 11 : codes >= 512 ? 10 : 9
  }
}
