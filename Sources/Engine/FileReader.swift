import Cases
import Mail

/// Takes the files out of a message, and out of those that are attached to it.
struct FileReader {
  private static let mostFiles = 500

  private let keep: (MessageReader.Decode) throws -> any RawContent
  /// What looks for e-invoices among the files.
  private(set) var invoices: InvoiceSearch
  private(set) var attachments: [StoredAttachment] = []
  /// What is wrong with files inside of bodies.
  private(set) var defects: [String] = []

  init(
    keep: @escaping (MessageReader.Decode) throws -> any RawContent,
    invoices: InvoiceSearch
  ) {
    self.keep = keep
    self.invoices = invoices
  }

  /// Whether no more files are taken.
  var isFull: Bool { attachments.count >= Self.mostFiles }

  /// Takes the files of a message; a message among them is named by its subject.
  mutating func read(_ message: Message, naming mails: [AttachedMail]) throws {
    // RFC 8098 §3: what a receipt consists of is no file of anybody's.
    guard !message.isReceipt else { return }
    let pictures = ShownPictures(of: message)
    for part in message.attachments where !isFull {
      let mail = mails.first { $0.partID == part.partID && $0.depth == 1 }
      let attached = try mail?.message ?? message.enclosedMessage(in: part)
      let name = Self.name(of: part, attached)
      let content = try content(name, part.mediaType, encoded: part.bodyRange.count) {
        try message.decode(part, $0)
      }
      attachments.append(
        StoredAttachment(
          fileName: name,
          mediaType: part.mediaType,
          size: content.size,
          sha256: content.sha256,
          isInline: pictures.contains(part)
        )
      )
    }
    let embedded = try message.embeddedContent
    for (index, file) in embedded.files.enumerated() where !isFull {
      let content = try content(file.name ?? "", file.mediaType, file.decode)
      attachments.append(Self.stored(file, number: index + 1, content))
    }
    defects += embedded.defects.map(\.kind)
  }

  /// Keeps a file, and looks into it for an e-invoice on the way.
  private mutating func content(
    _ name: String,
    _ mediaType: String,
    encoded: Int = 0,
    _ decode: @escaping MessageReader.Decode
  ) throws -> any RawContent {
    let candidate = invoices.begin(name, mediaType, encoded: encoded)
    let content = try keep { take in
      try decode { piece in
        candidate?.take(piece)
        try take(piece)
      }
    }
    invoices.end(candidate)
    return content
  }

  private static func name(of part: BodyPart, _ attached: Message?) -> String {
    if let attached {
      let subject = String((attached.subject ?? "").unicodeScalars.prefix(100))
      let isNamed = part.name.map { !AttachmentName.saysNothing($0) } ?? false
      let name = isNamed || subject.isEmpty ? part.name : subject + ".eml"
      return AttachmentName.safe(name, fallback: "message.eml")
    }
    let fallback = part.isCalendar ? "calendar.ics" : "part-\(part.partID)"
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
