/// Where the bytes of a statement come from: it can be gone through more than once.
public struct StatementSource: Sendable {
  /// Gives the bytes in pieces, in order; nil behind the last.
  public typealias Pieces = () throws -> ArraySlice<UInt8>?

  /// Begins anew at the first byte.
  public var open: @Sendable () throws -> Pieces

  /// A source that is opened so.
  public init(open: @escaping @Sendable () throws -> Pieces) {
    self.open = open
  }

  /// A source of bytes in memory.
  public init(_ bytes: [UInt8]) {
    open = { Self.pieces(of: bytes[...]) }
  }

  /// Bytes of memory in pieces.
  static func pieces(of bytes: ArraySlice<UInt8>) -> Pieces {
    var place = bytes.startIndex
    return {
      guard place < bytes.endIndex else { return nil }
      let end = min(bytes.endIndex, place + pieceBytes)
      defer { place = end }
      return bytes[place..<end]
    }
  }

  /// How many bytes a piece has.
  public static let pieceBytes = 1 << 16

  /// The first bytes, as many as there are up to `count`.
  package func beginning(_ count: Int) throws -> [UInt8] {
    let next = try open()
    var bytes: [UInt8] = []
    while bytes.count < count, let piece = try next() { bytes += piece.prefix(count - bytes.count) }
    return bytes
  }

  /// All bytes; nil when there are more than `most`.
  package func all(atMost most: Int) throws -> [UInt8]? {
    let next = try open()
    var bytes: [UInt8] = []
    while let piece = try next() {
      guard bytes.count + piece.count <= most else { return nil }
      bytes += piece
    }
    return bytes
  }
}
