public import Cases
import Digest
public import FoundationEssentials
public import Mail

/// Reads what the domain needs to know off a message.
public struct MessageReader: Sendable {
  /// Gives the bytes of one file, in pieces.
  public typealias Decode = ((ArraySlice<UInt8>) throws -> Void) throws -> Void

  /// Looks for an e-invoice in a file of a name.
  public typealias ReadInvoice = @Sendable (_ name: String, _ bytes: [UInt8]) -> InvoiceFinding

  /// The size and the digest of a content that is not kept.
  private struct Measured: RawContent {
    var sha256: String
    var size: Int
  }

  private let parser: MessageParser
  private let readInvoice: ReadInvoice?

  /// Takes what parses, and what reads e-invoices; without that, none are looked for.
  public init(parser: MessageParser, readInvoice: ReadInvoice? = nil) {
    self.parser = parser
    self.readInvoice = readInvoice
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
    var search = InvoiceSearch(readInvoice)
    for part in message.attachments {
      let candidate = search.begin(MessageReader.name(of: part), part.mediaType)
      let content = try keep { take in
        try message.decode(part) { piece in
          candidate?.take(piece)
          try take(piece)
        }
      }
      search.end(candidate)
      attachments.append(MessageReader.stored(part, content))
    }
    let embedded = try message.embeddedContent
    for (index, file) in embedded.files.enumerated() {
      let candidate = search.begin(file.name ?? "", file.mediaType)
      let content = try keep { take in
        try file.decode { piece in
          candidate?.take(piece)
          try take(piece)
        }
      }
      search.end(candidate)
      attachments.append(MessageReader.stored(file, number: index + 1, content))
    }
    var received = ReceivedMessage(
      message,
      contentDigest: Hex.encoded(digest.finalized()),
      receivedAt: receivedAt,
      attachments: attachments
    )
    received.defects += embedded.defects.map(\.kind)
    received.invoices = search.invoices
    received.cuts += search.remarks
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
    StoredAttachment(
      fileName: name(of: part),
      mediaType: part.mediaType,
      size: content.size,
      sha256: content.sha256,
      isInline: part.disposition != "attachment" && part.contentID != nil
        && part.mediaType.hasPrefix("image/")
    )
  }

  private static func name(of part: BodyPart) -> String {
    let fallback = part.mediaType == "message/rfc822" ? "message.eml" : "part-\(part.partID)"
    return AttachmentName.safe(part.name, fallback: fallback)
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
