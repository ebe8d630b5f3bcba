public import FoundationEssentials

/// What a message that came in does: values to store, nothing done yet.
public struct Decision: Sendable {
  /// One recipient who did not get one message.
  public struct Bounce: Sendable, Equatable {
    /// The key of the message that we sent.
    public var messageID: Int
    /// The recipient it did not reach.
    public var recipient: String
    /// The enhanced status code; empty when the report has none.
    public var status: String
    /// The remote server's words.
    public var diagnostic: String
  }

  /// The message.
  public var message: ReceivedMessage
  /// Where it goes, and why.
  public var threading: Threading
  /// What it says about messages that we sent.
  public var bounces: [Bounce] = []
  /// Whether a person here has to look at the case.
  public var asksForAttention = false
  /// Whether the user who resolves the case wrote it, to our own people.
  public var isByResolver = false
  /// Whether it is on the case for our own people only, and opens nothing.
  public var isPending = false
  /// Whether a closed case is taken up again.
  public var reopensClosed = false
  /// What it would have done otherwise, and why it does not.
  public var suppressed: [String] = []
  /// The day, `YYYY-MM-DD`, on which the author of an automatic reply is back, as far as it says so.
  public var absentUntil: String?
  /// The zone that days are counted in.
  public var timeZone: TimeZone
  /// What it asks for as one of our own people.
  public var order: DeskOrder?
  /// The users of the workspace: their addresses by their names.
  public var users: [String: DeskUser] = [:]
  /// The address of the desk, which hears of mail that is nobody's; empty for none.
  public var contact = ""
  /// Whether its files are taken over when they are bank statements.
  public var bringsStatements = false
  /// What it suggests.
  public var proposals: [Proposal] = []
  /// The bank details that it names and that are not on file, by case.
  public var bankDetails: [(caseNumber: Int, details: [BankDetails])] = []
  /// What it does to the validation that it answers.
  public var reply: StepReply?
  /// Whether its author may get an automatic answer; nil when none are given.
  public var answers: AnswerPolicy?
  /// Whether a person has put its author on the case.
  public var isByParticipant = false
  /// Whether its author has one of our own addresses, which no automatic answer goes to.
  public var isByOurselves = false
  /// People who are new to a case, by case.
  public var newParticipants: [(caseNumber: Int, people: [Participant])] = []

  init(message: ReceivedMessage, threading: Threading, timeZone: TimeZone = .gmt) {
    self.message = message
    self.threading = threading
    self.timeZone = timeZone
  }
}
