public import Mail

/// A form with files (multipart/form-data, RFC 7578), as the parser of mail takes it apart.
///
/// Contents stay where they are: a file has the range of its bytes in the source.
public struct MultipartForm: Sendable {
  /// A file that somebody chose.
  public struct File: Sendable, Equatable {
    /// The field of the form.
    public let field: String
    /// The name that the browser gave: hostile.
    public let name: String
    /// Type and subtype, as the browser guessed them.
    public let mediaType: String
    /// Where its bytes stand in the source.
    public let range: Range<Int>
  }

  /// The fields that are no files.
  public private(set) var fields = FormFields()
  /// The files; an input for files that was left empty is none.
  public private(set) var files: [File] = []

  /// Bytes of a field that is no file.
  private static let fieldBytes = 1 << 20

  /// Takes a form apart.
  ///
  /// - Parameters:
  ///   - contentType: The field of the request, with its boundary.
  ///   - body: What followed.
  /// - Throws: `RequestRefusal.malformed(.form)`, and what the source throws.
  public init(contentType: String, body: some ByteSource) throws {
    let head = Array("Content-Type: \(contentType)\r\n\r\n".utf8)
    let message = MessageParser().parse(Headed(head: head, body: body))
    guard message.body.mediaType == "multipart/form-data", !message.body.subParts.isEmpty else {
      throw RequestRefusal.malformed(.form)
    }
    for part in message.body.subParts {
      let name = part.header.first("Content-Disposition")?.parameter("name")
      guard part.disposition == "form-data", let name else { throw RequestRefusal.malformed(.form) }
      let range =
        (part.bodyRange.lowerBound - head.count)..<(part.bodyRange.upperBound - head.count)
      try add(name, part, range, body)
    }
  }

  private mutating func add(
    _ name: String,
    _ part: BodyPart,
    _ range: Range<Int>,
    _ body: some ByteSource
  ) throws {
    if let file = part.header.first("Content-Disposition")?.parameter("filename") {
      guard !(file.isEmpty && range.isEmpty) else { return }
      files.append(File(field: name, name: file, mediaType: part.mediaType, range: range))
      return
    }
    guard range.count <= Self.fieldBytes, fields.pairs.count < FormFields.limit,
      let text = ByteText.text(try body.read(range)), !text.utf8.contains(0)
    else { throw RequestRefusal.malformed(.form) }
    fields.add(name, text)
  }
}

/// A body below the field that says what it is.
private struct Headed<Body: ByteSource>: ByteSource {
  let head: [UInt8]
  let body: Body

  var count: Int { head.count + body.count }

  func read(_ range: Range<Int>) throws -> [UInt8] {
    let first = range.clamped(to: 0..<head.count)
    let rest = (range.lowerBound - head.count)..<(range.upperBound - head.count)
    return try Array(head[first]) + body.read(rest.clamped(to: 0..<body.count))
  }
}
