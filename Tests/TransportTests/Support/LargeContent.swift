import Mail

/// Content of any size that needs no memory: the same lines again and again.
struct LargeContent: ByteSource {
  let count: Int

  private static let block = {
    let line = Array("\(String(repeating: "0123456789", count: 6))ab\r\n".utf8)
    return Array(repeatElement(line, count: 1_024).joined())
  }()

  func read(_ range: Range<Int>) throws -> [UInt8] {
    Array(Self.block[(range.lowerBound % 64)...].prefix(range.count))
  }
}
