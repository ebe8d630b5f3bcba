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
    keep: @escaping (Decode) throws -> any RawContent
  ) throws -> ReceivedMessage {
    let message = parser.parse(source)
    var digest = SHA256()
    try message.withoutTraceHeader { digest.update($0) }
    // What a report or a list encloses is our own letter, or the message itself.
    let mails = message.classification.kind == .person ? message.attachedMails : []
    var files = FileReader(keep: keep, invoices: InvoiceSearch(readInvoice))
    try files.read(message, naming: mails)
    for mail in mails where !files.isFull { try files.read(mail.message, naming: []) }
    var received = ReceivedMessage(
      message,
      contentDigest: Hex.encoded(digest.finalized()),
      receivedAt: receivedAt,
      attachments: files.attachments,
      mails: mails
    )
    received.defects += files.defects
    received.invoices = files.invoices.found
    received.cuts += files.invoices.remarks
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
}
