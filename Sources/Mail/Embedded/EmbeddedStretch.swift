/// A run of the decoded content of a part, and how a file is encoded in it.
struct EmbeddedStretch: Sendable {
  enum Coding: Sendable {
    case identity
    case uuencode
    case base64
    case yEnc
  }

  var place: ContentPlace
  var length: Int
  var coding: Coding

  /// Gives the bytes of the file in pieces.
  func decode(_ consume: (ArraySlice<UInt8>) throws -> Void) throws {
    var cursor = try PartCursor(place)
    switch coding {
    case .identity: try cursor.consume(length, consume)
    case .uuencode: try decode(&cursor, BodyDecoder(.uuencode), consume)
    case .base64: try decode(&cursor, BodyDecoder(.base64), consume)
    case .yEnc:
      var decoder = YEncDecoder()
      try cursor.consume(length) { piece in
        let bytes = decoder.decode(piece)
        if !bytes.isEmpty { try consume(bytes[...]) }
      }
    }
  }

  private func decode(
    _ cursor: inout PartCursor,
    _ decoder: BodyDecoder,
    _ consume: (ArraySlice<UInt8>) throws -> Void
  ) throws {
    var decoder = decoder
    try cursor.consume(length) { try decoder.decode($0, isLast: false, consume) }
    try decoder.decode([], isLast: true, consume)
  }
}
