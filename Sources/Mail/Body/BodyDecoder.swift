/// Undoes the transfer encoding of a body that arrives in pieces (RFC 2045 §6).
struct BodyDecoder {
  private let encoding: TransferEncoding
  private var base64 = Base64()
  private var uuencode = UUDecoder()
  /// What a piece left over: it belongs before the next one.
  private var rest: [UInt8] = []

  init(_ encoding: TransferEncoding) {
    self.encoding = encoding
  }

  mutating func decode(
    _ piece: ArraySlice<UInt8>,
    isLast: Bool,
    _ consume: (ArraySlice<UInt8>) throws -> Void
  ) throws {
    switch encoding {
    case .identity: if !piece.isEmpty { try consume(piece) }
    case .base64: try decodeBase64(piece, isLast: isLast, consume)
    case .quotedPrintable:
      let input = rest.isEmpty ? piece : (rest + piece)[...]
      var output: [UInt8] = []
      let used = QuotedPrintable.decode(input.span, isLast: isLast, into: &output)
      rest = Array(input.dropFirst(used))
      if !output.isEmpty { try consume(output[...]) }
    case .uuencode:
      var output: [UInt8] = []
      uuencode.decode(piece, isLast: isLast, into: &output)
      if !output.isEmpty { try consume(output[...]) }
    }
  }

  private mutating func decodeBase64(
    _ piece: ArraySlice<UInt8>,
    isLast: Bool,
    _ consume: (ArraySlice<UInt8>) throws -> Void
  ) throws {
    // In stretches, so that one output buffer stays in the cache.
    let stretch = 128 * 1024
    var output = [UInt8](repeating: 0, count: min(piece.count, stretch) / 4 * 3 + 8)
    var start = piece.startIndex
    repeat {
      let end = min(piece.endIndex, start + stretch)
      var count = base64.decode(piece[start..<end].span, into: &output)
      if isLast, end == piece.endIndex { count += base64.finish(into: &output, at: count) }
      if count > 0 { try consume(output[..<count]) }
      start = end
    } while start < piece.endIndex
  }
}
