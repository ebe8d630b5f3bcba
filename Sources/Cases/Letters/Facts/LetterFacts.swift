public import Mail

/// Everything a letter may speak of.
///
/// Comments and amounts are taken as they are on the case; what the recipient may not see is never
/// among the variables of the letter.
public struct LetterFacts: Sendable {
  /// The case.
  public var file: CaseFile
  /// Its client.
  public var client: Client?
  /// Its items.
  public var items: [Item]
  /// Who the letter is for.
  public var recipient: Participant
  /// Who gets the same letter with them, in one message that shows them to each other.
  public var others: [Participant] = []
  /// The user who sends it; without a name the organisation signs alone.
  public var sender: EmailAddress
  /// What stands under the name of the sender.
  public var signature = LetterSignature()
  /// The name of our organisation.
  public var organisation: String
  /// How our organisation is reached, and paid.
  public var contact = LetterContact()
  /// The files that go with it.
  public var attachments: [LetterAttachment]
  /// Free text that the user adds; may be empty.
  public var message: String
  /// The subject that the user gives to a text of their own; may be empty.
  public var messageSubject = ""
  /// The messages of the case that the recipient has seen, oldest first.
  public var seen: [MessageID]
  /// The message that the letter answers by itself; nil when a person sends it.
  public var answering: MessageID?
  /// The address that answers go to, when it is not the one of the recipient's thread.
  public var replyAddress: String?
  /// Why an answer of the recipient decided nothing; nil when none did.
  public var stepNote: StepNote?
  /// The page on which the recipient answers; empty when there is none for them.
  public var answerURL = ""
  /// The page on which the recipient decides; empty when there is none for them.
  public var decisionURL = ""
  /// All comments of the case, oldest first; the letter gets those that its recipient may see.
  public var comments: [Comment] = []

  /// The user who owns the resolution.
  public var resolver: EmailAddress?
  /// The user who owns the account.
  public var owner: EmailAddress?
  /// The day of the next action, `YYYY-MM-DD`; empty when there is none.
  public var nextActionDate = ""
  /// How the case was resolved; empty while it is not.
  public var resolution = ""
  /// The name of that outcome among those of the type of case; empty while it is not.
  public var outcome = ""
  /// How many days before this one had a reminder of the case.
  public var earlierReminders = 0
  /// The plan of the case.
  public var plan: LetterPlan?
  /// The number of the installment that the letter is about.
  public var installmentNumber: Int?
  /// The validation that the letter is about.
  public var validation: LetterValidation?
  /// The number of the recipient's step in it.
  public var stepNumber: Int?
  /// Where the legal proceedings stand.
  public var legal: LetterLegal?
  /// What is claimed; nil when it cannot be reckoned.
  public var claim: Claim?
  /// What is known of the dispute.
  public var dispute = DisputeFacts()
  /// What the fields of the workspace hold.
  public var fields = LetterFields()
  /// The hand-over that the letter is about.
  public var handOver: LetterHandOver?

  /// Joins what every letter has.
  public init(
    file: CaseFile,
    client: Client?,
    items: [Item],
    recipient: Participant,
    sender: EmailAddress,
    organisation: String,
    attachments: [LetterAttachment],
    message: String,
    seen: [MessageID]
  ) {
    self.file = file
    self.client = client
    self.items = items
    self.recipient = recipient
    self.sender = sender
    self.organisation = organisation
    self.attachments = attachments
    self.message = message
    self.seen = seen
  }

  /// Everyone who gets the letter.
  public var people: [Participant] { [recipient] + others }

  /// The comments that everyone who gets the letter may see, oldest first.
  public var visibleComments: [Comment] {
    comments.filter { comment in people.allSatisfy { LetterFacts.maySee($0, comment) } }
  }

  /// Whether someone may see a comment.
  ///
  /// Our own people see all. Someone outside sees what they wrote themselves and what a user wrote
  /// for people outside; what others outside wrote to us was not written to them.
  private static func maySee(_ person: Participant, _ comment: Comment) -> Bool {
    guard !person.role.isInternal else { return true }
    guard comment.visibility == .external else { return false }
    let isByUser = comment.messageID == nil
    return isByUser && person.source != .seenInMail
      || EmailAddress.comparable(comment.author) == EmailAddress.comparable(person.email)
  }
}

/// What stands under the name of whoever signs a letter.
public struct LetterSignature: Sendable, Equatable {
  /// A title, or other lines; may be empty.
  public var lines = ""
  /// The telephone; empty for that of the organisation.
  public var phone = ""

  /// Joins the parts.
  public init(lines: String = "", phone: String = "") {
    self.lines = lines
    self.phone = phone
  }
}

/// How our organisation is reached, and paid.
public struct LetterContact: Sendable, Equatable {
  /// The postal address; may be empty.
  public var address = ""
  /// The telephone; may be empty.
  public var phone = ""
  /// The address on the web; may be empty.
  public var website = ""
  /// The accounts that are paid to.
  public var accounts: [BankAccount] = []

  /// Joins the parts.
  public init(
    address: String = "",
    phone: String = "",
    website: String = "",
    accounts: [BankAccount] = []
  ) {
    self.address = address
    self.phone = phone
    self.website = website
    self.accounts = accounts
  }
}

/// A file that goes with a letter.
public struct LetterAttachment: Sendable {
  /// The file name.
  public var fileName: String
  /// Type and subtype.
  public var mediaType: String
  /// The content.
  public var content: [UInt8]

  /// Joins the parts.
  public init(fileName: String, mediaType: String, content: [UInt8]) {
    self.fileName = fileName
    self.mediaType = mediaType
    self.content = content
  }
}
