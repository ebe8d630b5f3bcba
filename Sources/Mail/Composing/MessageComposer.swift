/// A draft to bytes: CRLF, folded, 7-bit safe.
///
/// The same draft gives the same bytes. Text ends with a line end, whatever line ends it came
/// with; files are kept byte for byte.
public struct MessageComposer: Sendable {
  /// Makes a composer.
  public init() {}

  /// The bytes of the message.
  /// - Throws: `ComposeError` for a value that may not stand in a header.
  public func compose(_ draft: Draft) throws(ComposeError) -> [UInt8] {
    let header = try DraftHeader(draft).bytes
    let body = try DraftBody(draft).root
    var output: [UInt8] = []
    output.reserveCapacity(header.count + body.estimatedCount)
    output += header
    output += Array("MIME-Version: 1.0\r\n".utf8)
    body.write(to: &output)
    return output
  }
}
