/// How much of a request is read.
public struct RequestLimits: Sendable {
  /// Bytes of the request line, and of a field, with the end of the line.
  public var line = 8192
  /// How many fields there may be.
  public var fields = 64
  /// Bytes of the head.
  public var head = 32 << 10

  /// The bounds that are used.
  public init() {}
}
