extension Message {
  /// Gives the bytes of a part after transfer decoding, in pieces.
  /// - Throws: What `consume` or the source throws.
  public func decode(
    _ part: BodyPart,
    _ consume: (ArraySlice<UInt8>) throws -> Void
  ) throws {
    var decoder = BodyDecoder(part.encoding)
    let range = part.bodyRange.clamped(to: 0..<max(source.count, 0))
    if let bytes = source as? [UInt8] {
      try decoder.decode(bytes[range.clamped(to: bytes.indices)], isLast: true, consume)
      return
    }
    var position = range.lowerBound
    while position < range.upperBound {
      let piece = try source.read(
        position..<min(range.upperBound, position + SourceWindow.chunk)
      )
      guard !piece.isEmpty else { break }
      position += piece.count
      try decoder.decode(piece[...], isLast: position >= range.upperBound, consume)
    }
  }

  /// The bytes of a part after transfer decoding, in memory.
  /// - Throws: What the source throws.
  public func content(of part: BodyPart) throws -> [UInt8] {
    var bytes: [UInt8] = []
    try decode(part) { piece in
      if bytes.isEmpty { bytes = Array(piece) } else { bytes += piece }
    }
    return bytes
  }

  /// The first bytes of a part after transfer decoding, at most so many.
  /// - Throws: What the source throws.
  func content(of part: BodyPart, atMost limit: Int) throws -> [UInt8] {
    var bytes: [UInt8] = []
    do {
      try decode(part) { piece in
        bytes += piece.prefix(limit - bytes.count)
        if bytes.count == limit { throw LimitReached() }
      }
    } catch is LimitReached {}
    return bytes
  }

  private struct LimitReached: Error {}

  /// Gives the raw message without the trace fields that each delivery adds, in pieces.
  ///
  /// Two deliveries of one message are equal in what this yields. Left out, with their folded lines:
  /// what relays and mailboxes prepend (`Received`, `Return-Path`, `Delivered-To` and so on), results
  /// of checks, and marks of filters. Signatures of the author (`DKIM-Signature`) stay.
  /// - Throws: What `consume` or the source throws.
  public func withoutTraceHeader(_ consume: (ArraySlice<UInt8>) throws -> Void) throws {
    for field in header.fields where !TraceFields.isTrace(field.name) {
      try consume(field.rawBytes[...])
    }
    var position = body.bodyRange.lowerBound
    while position < source.count {
      let piece = try source.read(position..<min(source.count, position + SourceWindow.chunk))
      guard !piece.isEmpty else { break }
      try consume(piece[...])
      position += piece.count
    }
  }
}
