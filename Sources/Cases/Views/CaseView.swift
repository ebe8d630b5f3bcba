/// A case with everything on it, for one page.
public struct CaseView: Sendable {
  /// The version that is shown: the key of the newest event; never newer than what stands here.
  public var version: Int
  /// The case.
  public var file: CaseFile
  /// The client; nil when the case is about none.
  public var client: Client?
  /// The items on it.
  public var items: [Item]
  /// Everyone who takes or took part.
  public var participants: [Participant]
  /// What people wrote.
  public var comments: [Comment]
  /// The files.
  public var attachments: [AttachmentRecord]
  /// The files but for pictures that texts of mail show.
  public var files: [AttachmentRecord] { attachments.filter { !$0.file.isInline } }
  /// The messages, oldest first, without their texts: `message(_:)` gives one whole.
  public var messages: [MessageView]
  /// What is to be done next; nil when nothing is planned.
  public var nextAction: NextAction?
  /// The validations, oldest first.
  public var validations: [Validation]
  /// The plans, oldest first.
  public var plans: [InstallmentPlan]
  /// The payments, oldest first.
  public var payments: [Payment]
  /// The promises, oldest first.
  public var promises: [Promise]
  /// What mail suggests, oldest first.
  public var proposals: [Proposal]
  /// The stages of legal proceedings, oldest first.
  public var legalStages: [LegalStage]
  /// The cases it is tied to.
  public var links: [Int]
  /// What is known of the dispute.
  public var dispute: DisputeFacts
  /// Which resolver handed it to which, oldest first.
  public var handOvers: [HandOver]
  /// The history, oldest first.
  public var events: [Event]
  /// What is kept of its claim.
  public var claimRecord = ClaimRecord()

  /// Joins the parts.
  public init(
    version: Int,
    file: CaseFile,
    client: Client?,
    items: [Item],
    participants: [Participant],
    comments: [Comment],
    attachments: [AttachmentRecord],
    messages: [MessageView],
    nextAction: NextAction?,
    validations: [Validation],
    plans: [InstallmentPlan],
    payments: [Payment],
    promises: [Promise],
    proposals: [Proposal],
    legalStages: [LegalStage],
    links: [Int],
    dispute: DisputeFacts,
    handOvers: [HandOver],
    events: [Event]
  ) {
    self.version = version
    self.file = file
    self.client = client
    self.items = items
    self.participants = participants
    self.comments = comments
    self.attachments = attachments
    self.messages = messages
    self.nextAction = nextAction
    self.validations = validations
    self.plans = plans
    self.payments = payments
    self.promises = promises
    self.proposals = proposals
    self.legalStages = legalStages
    self.links = links
    self.dispute = dispute
    self.handOvers = handOvers
    self.events = events
  }
}
