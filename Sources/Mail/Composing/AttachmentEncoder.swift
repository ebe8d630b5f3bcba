/// Files of a draft to parts.
enum AttachmentEncoder {
  // RFC 6838 §4.2.
  private static let longestTypeName = 127

  /// The part of a file.
  /// - Throws: `ComposeError` for a file name, a media type or a Content-ID that cannot be written.
  static func part(
    _ attachment: DraftAttachment,
    disposition: String
  ) throws(ComposeError) -> ComposedPart {
    var mediaType = attachment.mediaType
    guard isMediaType(mediaType) else {
      throw ComposeError(field: "Content-Type", reason: "no media type of a file")
    }
    var encoding = ComposedPart.TransferEncoding.base64
    if mediaType.lowercased().hasPrefix("message/") {
      // RFC 2046 §5.2.1: a message may not be encoded again. One that relays would change goes as
      // a file of no known type.
      if isSevenBit(attachment.content) {
        encoding = .sevenBit
      } else {
        mediaType = "application/octet-stream"
      }
    }
    var writer = FieldWriter()
    try writer.write("Content-Type", [mediaType])
    if let contentID = attachment.contentID {
      guard DraftHeader.canStand(contentID) else {
        throw ComposeError(field: "Content-ID", reason: "identifier that cannot be written")
      }
      try writer.write("Content-ID", ["<\(contentID)>"])
    }
    try ComposeError.refuseTurns(in: attachment.fileName, field: "Content-Disposition")
    let name = attachment.fileName
    let parameter = name.isEmpty ? [] : ParameterEncoder.words("filename", name)
    try writer.write(
      "Content-Disposition",
      [disposition + (parameter.isEmpty ? "" : ";")] + parameter
    )
    let content = attachment.content
    return .leaf(
      fields: writer.bytes,
      encoding: encoding,
      body: encoding == .base64 ? Base64Encoder.encodedLines(content) : content
    )
  }

  // RFC 6838 §4.2 restricted-name, twice; a multipart is no file.
  private static func isMediaType(_ value: String) -> Bool {
    let names = value.split(separator: "/", omittingEmptySubsequences: false)
    guard names.count == 2, names[0].lowercased() != "multipart" else { return false }
    return names.allSatisfy { name in
      !name.isEmpty && name.utf8.count <= longestTypeName
        && name.utf8.allSatisfy { byte in
          switch byte {
          case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
          default: "!#$&-^_.+".utf8.contains(byte)
          }
        }
    }
  }

  // RFC 2045 §2.7.
  private static func isSevenBit(_ content: [UInt8]) -> Bool {
    var lineStart = 0
    for (index, byte) in content.enumerated() {
      switch byte {
      case 0, 128...: return false
      case 13:
        guard index + 1 < content.count, content[index + 1] == 10 else { return false }
      case 10:
        guard index > 0, content[index - 1] == 13 else { return false }
        guard index - 1 - lineStart <= FieldWriter.longestLine else { return false }
        lineStart = index + 1
      default: continue
      }
    }
    return content.count - lineStart <= FieldWriter.longestLine
  }
}
