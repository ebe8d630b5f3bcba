/// A place in the decoded content of a part, from which reading can go on at any time.
///
/// It holds the state of the decoder, not the content: a file inside a part costs no memory.
struct ContentPlace: Sendable {
  let source: any ByteSource
  /// Where the encoded content ends in the source.
  let end: Int
  var decoder: BodyDecoder
  /// Where the decoder goes on in the source.
  var position: Int
  /// How many decoded bytes stand between there and this place.
  var skip = 0

  /// The start of a part.
  init(_ part: BodyPart, of source: any ByteSource) {
    let range = part.bodyRange.clamped(to: 0..<max(source.count, 0))
    self.source = source
    end = range.upperBound
    decoder = BodyDecoder(part.encoding)
    position = range.lowerBound
  }
}

/// Reads the decoded content of a part forward, a chunk of the source at a time.
struct PartCursor {
  private static let chunk = 64 * 1024

  /// Where the chunk at hand starts.
  private var start: ContentPlace
  private var decoder: BodyDecoder
  private var next: Int
  private var piece: [UInt8] = []
  private var index = 0
  /// How many bytes have been read.
  private(set) var offset = 0
  /// The sum of the bytes read, as TNEF counts it.
  var sum: UInt16 = 0

  init(_ place: ContentPlace) throws {
    start = place
    decoder = place.decoder
    next = place.position
    start.skip = 0
    try skip(place.skip)
    (offset, sum) = (0, 0)
  }

  /// The place that is read next.
  var place: ContentPlace {
    var place = start
    place.skip = index
    return place
  }

  /// Gives the next bytes in pieces.
  /// - Returns: How many there were.
  @discardableResult
  mutating func consume(
    _ count: Int,
    _ body: (ArraySlice<UInt8>) throws -> Void
  ) throws -> Int {
    var left = max(count, 0)
    while left > 0, try refill() {
      let bytes = piece[index..<index + min(piece.count - index, left)]
      index += bytes.count
      left -= bytes.count
      offset += bytes.count
      for byte in bytes { sum &+= UInt16(byte) }
      try body(bytes)
    }
    return max(count, 0) - left
  }

  /// Passes over bytes; returns how many there were.
  @discardableResult
  mutating func skip(_ count: Int) throws -> Int {
    try consume(count) { _ in }
  }

  /// The next bytes; fewer at the end.
  mutating func read(_ count: Int) throws -> [UInt8] {
    var bytes: [UInt8] = []
    try consume(count) { bytes += $0 }
    return bytes
  }

  /// The next byte; nil at the end.
  mutating func byte() throws -> UInt8? {
    guard try refill() else { return nil }
    let byte = piece[index]
    index += 1
    offset += 1
    sum &+= UInt16(byte)
    return byte
  }

  /// The next number of so many bytes, least significant first; nil at the end.
  mutating func littleEndian(_ count: Int) throws -> Int? {
    var value = 0
    for shift in 0..<count {
      guard let byte = try byte() else { return nil }
      value |= Int(byte) << (8 * shift)
    }
    return value
  }

  /// Decodes more of the source when all of the chunk is read; false at the end.
  private mutating func refill() throws -> Bool {
    while index == piece.count {
      guard next < start.end else { return false }
      let bytes = try start.source.read(next..<min(start.end, next + Self.chunk))
      guard !bytes.isEmpty else { return false }
      start.decoder = decoder
      start.position = next
      next += bytes.count
      index = 0
      piece.removeAll(keepingCapacity: true)
      var decoded: [UInt8] = []
      try decoder.decode(bytes[...], isLast: next >= start.end) { decoded += $0 }
      piece = decoded
    }
    return true
  }
}
