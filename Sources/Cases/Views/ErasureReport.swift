/// What an erasure took away.
public struct ErasureReport: Sendable {
  /// The messages whose text and raw bytes are gone.
  public var messages: [Int] = []
  /// The comments whose text is gone.
  public var comments: [Int] = []
  /// How many entries of the history lost what they said.
  public var events = 0
  /// The contents that are gone.
  public var contents: [String] = []
  /// The cases on which something was.
  public var cases: [Int] = []
  /// Whether the write-ahead log still holds it, since somebody reads the database for long.
  public var isInLog = false

  /// Nothing.
  public init() {}
}
