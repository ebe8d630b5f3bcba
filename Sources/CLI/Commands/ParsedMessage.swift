import Cases
import Digest
import Foundation
import Mail
import ReplyText

/// What `dossier parse` says of a message.
struct ParsedMessage {
  var messageID: String?
  var inReplyTo: [String]
  var references: [String]
  var from: [Address]
  var to: [Address]
  var cc: [Address]
  var replyTo: [Address]
  var subject: String?
  var date: String?
  var text: String
  /// The text without encoded files and armor, and from where else it can be read; nil when that is
  /// the text as it was sent.
  var readableText: String?
  var reply: String
  var html: String?
  var attachments: [File]
  var embeddedFiles: [EmbeddedFileRecord]
  var protections: [ProtectionRecord]
  var forwarded: Forward?
  var defects: [String]
  var autoSubmitted: Bool
  var bounce: Bounce?
  var classification: Kind

  init(_ message: Message, answering letters: [EarlierLetter] = []) throws {
    messageID = message.messageID?.value
    inReplyTo = message.inReplyTo.map(\.value)
    references = message.references.map(\.value)
    from = message.from.map(Address.init)
    to = message.to.map(Address.init)
    cc = message.cc.map(Address.init)
    replyTo = message.replyTo.map(Address.init)
    subject = message.subject
    date = message.sentAt.map(Self.iso8601)
    html = message.htmlText
    text = message.sentText
    let readable = message.plainText
    readableText = readable == text ? nil : readable
    let parts = ReplyExtractor().extract(
      text: readable,
      html: html,
      subject: subject,
      context: ReplyContext(
        addressees: (message.to + message.cc).flatMap { [$0.name ?? "", $0.email] },
        authors: (message.from + message.replyTo).flatMap { [$0.name ?? "", $0.email] },
        letters: letters
      )
    )
    reply = parts.reply
    forwarded = try parts.forwarded.map(Forward.init) ?? Forward(attachedTo: message)
    attachments = try message.files.map { try File($0, of: message) }
    let embedded = try message.embeddedContent
    embeddedFiles = try embedded.files.map(EmbeddedFileRecord.init)
    protections = try message.protections.map(ProtectionRecord.init)
    defects = (message.defects + embedded.defects).map(\.kind)
    bounce = message.deliveryReport.map(Bounce.init)
    let found = message.classification
    classification = Kind(found)
    let field = message.header["Auto-Submitted"]?.lowercased() ?? "no"
    autoSubmitted =
      [.automaticReply, .feedbackReport].contains(found.kind) || field != "no"
  }

  /// The date as `2026-11-23T10:00:00+01:00`, in the Gregorian calendar for every year.
  private static func iso8601(_ date: DateTime) -> String {
    let offset = date.secondsFromUTC
    let local = Int(date.instant.timeIntervalSince1970.rounded()) + offset
    let day = Day(number: local.dividedDown(by: 86400))
    let second = local - local.dividedDown(by: 86400) * 86400
    let clock = [second / 3600, second / 60 % 60, second % 60].map(padded).joined(separator: ":")
    let zone = [abs(offset) / 3600, abs(offset) / 60 % 60].map(padded).joined(separator: ":")
    return "\(day)T\(clock)\(offset < 0 ? "-" : "+")\(zone)"
  }

  private static func padded(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }
}

extension ParsedMessage {
  /// A mailbox.
  struct Address: Encodable {
    var name: String?
    var address: String

    init(_ address: EmailAddress) {
      name = address.name
      self.address = address.email
    }
  }

  /// A part that is neither the text nor the HTML of the message.
  struct File: Encodable {
    var filename: String?
    var contentType: String
    var size: Int
    var sha256: String
    var contentID: String?
    var disposition: String?

    init(_ part: BodyPart, of message: Message) throws {
      filename = part.name
      contentType = part.mediaType
      contentID = part.contentID
      disposition = part.disposition
      var hash = SHA256()
      var count = 0
      try message.decode(part) { piece in
        hash.update(piece)
        count += piece.count
      }
      size = count
      sha256 = Hex.encoded(hash.finalized())
    }
  }

  /// A message that stands forwarded in the text.
  struct Forward {
    struct Sender: Encodable {
      var name: String?
      var address: String?
    }

    var from: Sender
    var subject: String?
    var date: String?
    var text: String

    /// The message that is attached to one whose subject says that it is passed on.
    init?(attachedTo message: Message) throws {
      guard message.deliveryReport == nil,
        let part = message.files.first(where: { $0.mediaType == "message/rfc822" })
      else { return nil }
      var bytes: [UInt8] = []
      try message.decode(part) { bytes += $0 }
      let original = MessageParser().parse(bytes)
      guard SubjectPrefix.saysForward(message.subject ?? "", of: original.subject ?? "") else {
        return nil
      }
      from = Sender(name: original.from.first?.name, address: original.from.first?.email)
      subject = original.subject
      date = original.header["Date"]
      text = original.plainText
    }

    init(_ message: ForwardedMessage) {
      from = Sender(name: message.fromName, address: message.fromAddress)
      subject = message.subject
      date = message.date
      text = message.text
    }
  }

  /// What a bounce says.
  struct Bounce: Encodable {
    struct Recipient: Encodable {
      var address: String
      var status: String?
      var action: String?
      var diagnostic: String?
      var originalAddress: String?
    }

    var recipients: [Recipient]
    var originalMessageID: String?

    init(_ report: DeliveryReport) {
      recipients = report.recipients.map {
        Recipient(
          address: $0.address,
          status: $0.status,
          action: $0.action,
          diagnostic: $0.diagnostic,
          originalAddress: $0.originalAddress
        )
      }
      originalMessageID = report.originalMessageID?.value
    }
  }

  /// From what kind of sender the message comes.
  struct Kind: Encodable {
    var kind: String
    var evidence: [String]
    var weakEvidence: [String]

    init(_ classification: Classification) {
      kind = classification.kind.rawValue
      evidence = classification.evidence
      weakEvidence = classification.weakEvidence
    }
  }
}
