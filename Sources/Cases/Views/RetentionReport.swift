/// What a rule of retention took away, or would.
public struct RetentionReport: Sendable, Equatable {
  /// The messages whose bytes and files are gone.
  public var messages = 0
  /// The contents that are gone; those that younger messages share stay.
  public var contents = 0
  /// Their size in bytes.
  public var bytes = 0
  /// The cases on which they were.
  public var cases: [Int] = []
  /// Whether the write-ahead log still holds something, since somebody reads the database for long.
  public var isInLog = false

  /// Nothing.
  public init() {}
}
