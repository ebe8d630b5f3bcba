/// How much of a file is read; beyond it, the file is refused.
public struct InvoiceLimits: Sendable {
  /// Bytes of a file.
  public var bytes = 64 << 20
  /// Bytes of the XML, as it is when unpacked.
  public var xmlBytes = 32 << 20
  /// Elements of the XML.
  public var elements = 1_000_000
  /// Elements of what is kept: all but lines, attachments and signatures.
  public var headElements = 20_000
  /// Lines that are kept, for whoever shows the invoice; with none, neither are its taxes and terms.
  public var lines = 0
  /// Elements within each other.
  public var depth = 64
  /// Objects of a PDF.
  public var objects = 500_000
  /// Bytes of a PDF that are gone through, each time that they are, and something for each value.
  public var work = 128 << 20
  /// Bytes that may come out of what is packed in a PDF.
  public var unpacked = 64 << 20
  /// Values of a PDF within each other.
  public var nesting = 48
  /// Files in a PDF that are looked into.
  public var files = 20

  /// The bounds that are used.
  public init() {}
}
