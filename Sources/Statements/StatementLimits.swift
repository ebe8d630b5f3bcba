/// How much of a file is read; beyond it, the file is refused.
public struct StatementLimits: Sendable {
  /// Bytes of all statements together, as they are when unpacked.
  public var bytes = 1 << 30
  /// Bytes of an archive as it is packed.
  public var archiveBytes = 64 << 20
  /// Files in an archive.
  public var archiveFiles = 2000
  /// How many bytes may come out of one that was packed.
  public var inflation = 400
  /// Bytes of one tag, one text, or one line.
  public var tokenBytes = 1 << 18
  /// Bytes of one tag.
  public var tagBytes = 1 << 18
  /// Elements within each other.
  public var depth = 64
  /// Elements of one entry without its payments, or of one payment.
  public var elements = 4096
  /// Lines of one field.
  public var fieldLines = 1000
  /// Entries and payments of a file.
  public var entries = 2_000_000

  /// The bounds that are used.
  public init() {}
}
