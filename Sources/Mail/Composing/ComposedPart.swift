/// A part of a message to be written.
indirect enum ComposedPart {
  /// A part without parts: its MIME fields, and its body in a transfer encoding.
  case leaf(fields: [UInt8], encoding: TransferEncoding, body: [UInt8])
  /// A part of parts: its MIME fields, and the boundary between them.
  case multipart(fields: [UInt8], boundary: String, parts: [ComposedPart])

  /// How a body is made safe for 7-bit relays (RFC 2045 §6).
  enum TransferEncoding: String {
    case sevenBit = "7bit"
    case quotedPrintable = "quoted-printable"
    case base64
  }

  /// A few bytes more than the part has.
  var estimatedCount: Int {
    switch self {
    case .leaf(let fields, _, let body): fields.count + body.count + 64
    case .multipart(let fields, _, let parts):
      parts.reduce(fields.count + 128) { $0 + $1.estimatedCount + 128 }
    }
  }

  /// Whether a boundary that begins with `=_` could be found in a body.
  ///
  /// Encoded bodies hold no such characters (RFC 2045 §6.7 suggests them for that reason).
  func contains(_ boundary: [UInt8]) -> Bool {
    switch self {
    case .leaf(_, .sevenBit, let body):
      body.indices.contains { body[$0] == boundary.first && body[$0...].starts(with: boundary) }
    case .leaf: false
    case .multipart(_, _, let parts): parts.contains { $0.contains(boundary) }
    }
  }

  /// Writes the fields, the empty line and the body (RFC 2046 §5.1.1).
  func write(to output: inout [UInt8]) {
    switch self {
    case .leaf(let fields, let encoding, let body):
      output += fields
      output += Array("Content-Transfer-Encoding: \(encoding.rawValue)\r\n\r\n".utf8)
      output += body
    case .multipart(let fields, let boundary, let parts):
      output += fields
      for part in parts {
        output += Array("\r\n--\(boundary)\r\n".utf8)
        part.write(to: &output)
      }
      output += Array("\r\n--\(boundary)--\r\n".utf8)
    }
  }
}
