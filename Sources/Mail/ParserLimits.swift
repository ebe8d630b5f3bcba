/// What the parser stops at; over a limit a message is parsed up to it and marked.
public struct ParserLimits: Sendable {
  /// How deep parts may nest.
  public var depth = 20
  /// How many parts a message may have.
  public var parts = 500
  /// How many bytes one header block may have.
  public var headerBytes = 256 * 1024
  /// How many fields one header block may have.
  public var headerFields = 1000
  /// How many addresses are parsed in one field.
  public var addresses = 500
  /// How many references are parsed.
  public var references = 100
  /// How many decoded bytes of a message become text.
  public var textBytes = 16 * 1024 * 1024
  /// How many files are taken out of bodies.
  public var embeddedFiles = 200
  /// How many bytes these files may have together.
  public var embeddedBytes = 128 * 1024 * 1024
  /// How many bytes of a signed entity, or of an enclosed message, are read.
  public var signedBytes = 64 * 1024 * 1024

  /// The default limits.
  public init() {}
}
