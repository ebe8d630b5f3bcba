/// A set of bytes: those of the UTF-8 of the characters it is written with.
struct ByteSet: Sendable, ExpressibleByStringLiteral {
  private var bits: SIMD4<UInt64> = .zero

  init(stringLiteral text: StaticString) {
    for byte in text.description.utf8 { bits[Int(byte >> 6)] |= 1 << UInt64(byte & 63) }
  }

  func contains(_ byte: UInt8) -> Bool {
    bits[Int(byte >> 6)] >> UInt64(byte & 63) & 1 == 1
  }
}

// Sets that are trimmed from every line, made once.
extension ByteSet {
  static let emphasis: ByteSet = "*_ "
  static let stars: ByteSet = "* "
  static let openBrackets: ByteSet = "(<[ "
  static let ornaments: ByteSet = "*_-[](). "
  static let colonsAndSpace: ByteSet = ": "
  static let dashesAndStops: ByteSet = "-–—. "
  static let dashesAndEmphasis: ByteSet = "-*_ "
  static let longDashesAndEmphasis: ByteSet = "-—*_ "
  static let quotesAndSpace: ByteSet = "\"' "
  static let dashesEmphasisAndQuotes: ByteSet = "-—*_ \""
}
