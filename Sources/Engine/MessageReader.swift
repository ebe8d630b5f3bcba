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
  private let languages: Languages

  /// In which languages somebody of an address may write, the likeliest first.
  public typealias Languages = @Sendable (_ email: String) -> [String]

  /// Takes what parses, what reads e-invoices (without that, none are looked for), and what knows the
  /// languages of people.
  public init(
    parser: MessageParser,
    readInvoice: ReadInvoice? = nil,
    languages: @escaping Languages = { _ in [] }
  ) {
    self.parser = parser
    self.readInvoice = readInvoice
    self.languages = languages
  }

  /// The message, read in the likeliest charset where it names none; that charset, when it is a guess.
  private func parsed(_ source: any ByteSource) -> (message: Message, guess: String?) {
    let message = parser.parse(source)
    let author = message.from.first?.comparable ?? ""
    guard let guess = message.guessedCharset(languages: { languages(author) }) else {
      return (message, nil)
    }
    guard guess != parser.legacyCharset else { return (message, guess) }
    var other = parser
    other.legacyCharset = guess
    return (other.parse(source), guess)
  }

  /// Reads a message; `keep` takes the content of each file as it is decoded.
  ///
  /// Throws what the source and `keep` throw.
  public func read(
    _ source: any ByteSource,
    receivedAt: Date,
    keep: @escaping (Decode) throws -> any RawContent
  ) throws -> ReceivedMessage {
    let (message, guess) = parsed(source)
    var digest = SHA256()
    try message.withoutTraceHeader { digest.update($0) }
    // What a report or a list encloses is our own letter, or the message itself.
    let classification = message.classification
    let mails = classification.kind == .person ? message.attachedMails : []
    var files = FileReader(keep: keep, invoices: InvoiceSearch(readInvoice))
    try files.read(message, naming: mails)
    for mail in mails where !files.isFull { try files.read(mail.message, naming: []) }
    var received = ReceivedMessage(
      message,
      contentDigest: Hex.encoded(digest.finalized()),
      receivedAt: receivedAt,
      attachments: files.attachments,
      mails: mails,
      classified: classification
    )
    received.defects += files.defects
    received.invoices = files.invoices.found
    received.cuts += files.invoices.remarks
    if let guess {
      received.defects.append("guessed-charset")
      received.cuts.append("its text names no charset: that it is \(guess) is a guess")
    }
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
