import Mail

/// A message written as lines, for tests.
enum MessageText {
  /// Parses a text whose lines end with LF.
  static func parsed(_ text: String, limits: ParserLimits = ParserLimits()) -> Message {
    MessageParser(limits: limits).parse(Array(text.utf8))
  }

  /// Parses a header of one field.
  static func parsed(field: String) -> Message {
    parsed(field + "\n\nbody\n")
  }

  /// The same text with CRLF.
  static func withCRLF(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
  }
}

/// Bytes that are read in pieces and never all at once, as those of a file are.
struct PiecewiseSource: ByteSource {
  var bytes: [UInt8]
  var count: Int { bytes.count }

  func read(_ range: Range<Int>) throws -> [UInt8] {
    Array(bytes[range.clamped(to: 0..<bytes.count)])
  }
}
