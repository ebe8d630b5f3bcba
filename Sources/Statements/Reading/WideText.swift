/// UTF-16 made UTF-8, in pieces.
package enum WideText {
  /// The source as UTF-8 when it begins as UTF-16 does, with or without a mark; else itself.
  package static func narrowed(_ source: StatementSource) throws -> StatementSource {
    let start = try source.beginning(4)
    guard start.count >= 2 else { return source }
    switch (start[0], start[1]) {
    case (0xFF, 0xFE): return narrowed(source, isLittle: true, skipping: 2)
    case (0xFE, 0xFF): return narrowed(source, isLittle: false, skipping: 2)
    case (let byte, 0) where byte != 0: return narrowed(source, isLittle: true, skipping: 0)
    case (0, let byte) where byte != 0: return narrowed(source, isLittle: false, skipping: 0)
    default: return source
    }
  }

  private static func narrowed(_ source: StatementSource, isLittle: Bool, skipping: Int)
    -> StatementSource
  {
    StatementSource {
      let next = try source.open()
      var rest: [UInt8] = []
      var toSkip = skipping
      return {
        guard let piece = try next() else {
          defer { rest = [] }
          return rest.isEmpty ? nil : [0xEF, 0xBF, 0xBD]
        }
        var bytes = rest + piece
        let skipped = min(toSkip, bytes.count)
        bytes.removeFirst(skipped)
        toSkip -= skipped
        return utf8(&bytes, isLittle: isLittle, rest: &rest)[...]
      }
    }
  }

  /// The whole characters of `bytes` as UTF-8; what belongs to the next goes to `rest`.
  private static func utf8(_ bytes: inout [UInt8], isLittle: Bool, rest: inout [UInt8]) -> [UInt8] {
    var units = stride(from: 0, to: bytes.count - 1, by: 2).map { place in
      let first = UInt16(bytes[place])
      let second = UInt16(bytes[place + 1])
      return isLittle ? first | second << 8 : first << 8 | second
    }
    var used = units.count * 2
    if let last = units.last, UTF16.isLeadSurrogate(last) {
      units.removeLast()
      used -= 2
    }
    rest = Array(bytes[used...])
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }
}
