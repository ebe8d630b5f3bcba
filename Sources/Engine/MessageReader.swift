public import Cases
import Digest
public import FoundationEssentials
public import Mail

/// Reads what the domain needs to know off a message.
public struct MessageReader: Sendable {
  /// Gives the bytes of one file, in pieces.
  public typealias Decode = ((ArraySlice<UInt8>) throws -> Void) throws -> Void

  /// The size and the digest of a content that is not kept.
  private struct Measured: RawContent {
    var sha256: String
    var size: Int
  }

  private let parser: MessageParser

  /// Takes what parses.
  public init(parser: MessageParser) {
    self.parser = parser
  }

  /// Reads a message; `keep` takes the content of each file as it is decoded.
  ///
  /// Throws what the source and `keep` throw.
  public func read(
    _ source: any ByteSource,
    receivedAt: Date,
    keep: (Decode) throws -> any RawContent
  ) throws -> ReceivedMessage {
    let message = parser.parse(source)
    var digest = SHA256()
    try message.withoutTraceHeader { digest.update($0) }
    var attachments: [StoredAttachment] = []
    for part in message.attachments {
      let content = try keep { try message.decode(part, $0) }
      attachments.append(MessageReader.stored(part, content))
    }
    let embedded = try message.embeddedContent
    for (index, file) in embedded.files.enumerated() {
      let content = try keep(file.decode)
      attachments.append(MessageReader.stored(file, number: index + 1, content))
    }
    var received = ReceivedMessage(
      message,
      contentDigest: Hex.encoded(digest.finalized()),
      receivedAt: receivedAt,
      attachments: attachments
    )
    received.defects += embedded.defects.map(\.kind)
    return received
  }

  /// Reads a message without keeping its files.
  public func read(_ source: any ByteSource, receivedAt: Date) throws -> ReceivedMessage {
    try read(source, receivedAt: receivedAt) { decode in
      var digest = SHA256()
      var size = 0
      try decode { bytes in
        digest.update(bytes)
        size += bytes.count
      }
      return Measured(sha256: Hex.encoded(digest.finalized()), size: size)
    }
  }

  private static func stored(_ part: BodyPart, _ content: any RawContent) -> StoredAttachment {
    let fallback = part.mediaType == "message/rfc822" ? "message.eml" : "part-\(part.partID)"
    return StoredAttachment(
      fileName: AttachmentName.safe(part.name, fallback: fallback),
      mediaType: part.mediaType,
      size: content.size,
      sha256: content.sha256,
      isInline: part.disposition != "attachment" && part.contentID != nil
        && part.mediaType.hasPrefix("image/")
    )
  }

  /// A file inside a part stands beside the part.
  private static func stored(
    _ file: EmbeddedFile,
    number: Int,
    _ content: any RawContent
  ) -> StoredAttachment {
    StoredAttachment(
      fileName: AttachmentName.safe(file.name, fallback: "part-\(file.partID)-file-\(number)"),
      mediaType: file.mediaType,
      size: content.size,
      sha256: content.sha256,
      isInline: false
    )
  }
}
