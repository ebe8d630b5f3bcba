import Mail

/// A file that came with a form.
struct UploadedFile: Sendable {
  /// The field that it was chosen in.
  let field: String
  /// The name that the browser gave: hostile.
  let name: String
  let mediaType: String
  let content: any ByteSource
}

/// A part of a body, read where it is.
struct PartOfBody: ByteSource {
  let body: any ByteSource
  let range: Range<Int>

  var count: Int { range.count }

  func read(_ range: Range<Int>) throws -> [UInt8] {
    let inner = range.clamped(to: 0..<count)
    let first = self.range.lowerBound
    return try body.read(first + inner.lowerBound..<first + inner.upperBound)
  }
}
