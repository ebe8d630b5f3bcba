import HTML
public import FoundationEssentials
public import Mail

/// What the domain needs to know of a message that came in.
public struct ReceivedMessage: Sendable {
  /// Up to how many bytes of HTML are looked through for how quotes are marked.
  private static let longestHTML = 1_000_000

  /// The identifier; nil when the message has none.
  public var messageID: MessageID?
  /// SHA-256 of the message without its trace fields, in hexadecimal.
  public var contentDigest: String
  /// The authors.
  public var from: [EmailAddress]
  /// The one author, when there is no doubt of who that is: only they take part, vouch and decide.
  public var author: EmailAddress?
  /// The primary recipients.
  public var to: [EmailAddress]
  /// The address of a list that stands in From instead of the author's; who wrote it is named by fields
  /// that prove nothing.
  public var rewrittenBy: EmailAddress?
  /// The addresses in To as its author wrote it, in comparable form: none when there are several such
  /// fields, of which a signature may cover one.
  public var writtenTo: [String]
  /// The copied recipients.
  public var cc: [EmailAddress]
  /// Where answers are to go, as the author says.
  public var replyTo: [EmailAddress]
  /// What mail servers say about the sender, in order.
  public var authenticationResults: [AuthenticationResults]
  /// Addresses of delivery fields: where the message really went.
  public var deliveredTo: [String]
  /// The subject; empty when there is none.
  public var subject: String
  /// The date the author's program states.
  public var sentAt: Date?
  /// When the message reached us.
  public var receivedAt: Date
  /// The identifiers of the messages it answers.
  public var inReplyTo: [MessageID]
  /// The identifiers of the thread, oldest first.
  public var references: [MessageID]
  /// Whether a person, a machine or a list wrote it.
  public var classification: Classification
  /// The header field that asks for no automatic answer; nil when there is none.
  public var answerRefusal: String?
  /// What it says about deliveries, when it is a bounce.
  public var report: DeliveryReport?
  /// The whole readable text.
  public var text: String
  /// The new text only.
  public var newText: String
  /// Whether it forwards another message.
  public var isForward: Bool
  /// The HTML that the text was made of; nil when the message has plain text.
  let html: String?
  /// The files.
  public var attachments: [StoredAttachment]
  /// The e-invoices among the files.
  public var invoices: [AttachedInvoice] = []
  /// What it brings beside its text.
  public var enclosures = Enclosures()
  /// What it was entered as, when it came by an answer page.
  public private(set) var page: PageAnswer?
  /// What is wrong with the message.
  public var defects: [String]
  /// What of it is not kept beside its bytes, in words.
  public var cuts: [String] = []

  /// Reads the facts off a parsed message.
  /// - Parameters:
  ///   - message: The message.
  ///   - contentDigest: SHA-256 of the message without its trace fields, in hexadecimal.
  ///   - receivedAt: When the message reached us.
  ///   - attachments: Its files, already stored.
  ///   - mails: The messages that are attached to it.
  ///   - classified: What kind of sender it comes from, where that is known already.
  public init(
    _ message: Message,
    contentDigest: String,
    receivedAt: Date,
    attachments: [StoredAttachment],
    mails: [AttachedMail] = [],
    classified: Classification? = nil
  ) {
    messageID = message.messageID
    self.contentDigest = contentDigest
    let named = message.authorBehindList
    from = named.map { [$0] } ?? message.from
    author = named ?? message.soleAuthor
    rewrittenBy = named == nil ? nil : message.soleAuthor
    to = message.to
    let isOneField = message.header.fields.count { $0.name.lowercased() == "to" } == 1
    writtenTo = isOneField ? message.to.map(\.comparable) : []
    cc = message.cc
    replyTo = message.replyTo
    authenticationResults = message.authenticationResults
    deliveredTo = ReceivedMessage.deliveryFields
      .flatMap { message.addresses($0) }
      .map(\.comparable)
    subject = message.subject ?? ""
    sentAt = message.sentAt?.instant
    self.receivedAt = receivedAt
    inReplyTo = message.inReplyTo
    references = message.references
    classification = classified ?? message.classification
    answerRefusal = message.answerRefusal
    report = message.deliveryReport
    text = Self.namingPictures(in: message.plainText)
    enclosures = Enclosures(meetings: message.calendarEvents, mails: mails)
    html = message.htmlText.flatMap { $0.utf8.count <= ReceivedMessage.longestHTML ? $0 : nil }
    newText = text
    isForward = false
    self.attachments = attachments
    defects = message.defects.map(\.kind)
    readNewText(answering: [])
    bound()
  }

  /// Takes the message as what was entered on an answer page: all of its text is its author's.
  public mutating func take(_ answer: PageAnswer) {
    page = answer
    newText = text
    isForward = false
    classification = Classification(kind: .person, evidence: [])
  }

  /// Every address the message went to or was meant for.
  public var recipients: [String] {
    deliveredTo + (to + cc).map(\.comparable)
  }

  private static let deliveryFields = [
    "Delivered-To", "X-Original-To", "Envelope-To", "X-Envelope-To", "Resent-To", "Resent-Cc",
  ]
}

/// A file of a message whose content is in the store.
public struct StoredAttachment: Sendable, Equatable {
  /// The safe file name.
  public var fileName: String
  /// Type and subtype as the sender stated them.
  public var mediaType: String
  /// The size in bytes.
  public var size: Int
  /// SHA-256 of the content, in hexadecimal.
  public var sha256: String
  /// Whether it is an image inside the text.
  public var isInline: Bool

  /// Joins the parts.
  public init(fileName: String, mediaType: String, size: Int, sha256: String, isInline: Bool) {
    self.fileName = fileName
    self.mediaType = mediaType
    self.size = size
    self.sha256 = sha256
    self.isInline = isInline
  }
}
