/// Where the raw bytes of a message are read from: memory, a file, a database.
public protocol ByteSource: Sendable {
  /// How many bytes there are.
  var count: Int { get }

  /// The bytes of a range; shorter only at the end of the source.
  func read(_ range: Range<Int>) throws -> [UInt8]
}

extension [UInt8]: ByteSource {
  /// The bytes of a range; shorter only at the end of the array.
  public func read(_ range: Range<Int>) throws -> [UInt8] {
    Array(self[range.clamped(to: 0..<count)])
  }
}
