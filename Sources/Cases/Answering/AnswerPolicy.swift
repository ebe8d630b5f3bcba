public import FoundationEssentials
import Mail

/// Whether mail is answered without a person, and how much of that there may be.
///
/// Off unless it is switched on. Machines, lists, our own addresses and whoever is not trusted never
/// get an answer (RFC 3834 §2).
public struct AnswerPolicy: Sendable, Equatable {
  /// Whether the receipt of a person's mail is confirmed.
  public var confirmsReceipt: Bool
  /// For how long an address gets no second answer, in seconds.
  public var perAddress: TimeInterval
  /// How many answers there may be on one case within 24 hours.
  public var perCaseAndDay: Int
  /// How many answers there may be at all within an hour.
  public var perHour: Int
  /// How many nearly identical messages within an hour mute their author on the case.
  public var identicalPerHour: Int

  /// Joins the parts.
  public init(
    confirmsReceipt: Bool = false,
    perAddress: TimeInterval = 86_400,
    perCaseAndDay: Int = 10,
    perHour: Int = 60,
    identicalPerHour: Int = 3
  ) {
    self.confirmsReceipt = confirmsReceipt
    self.perAddress = perAddress
    self.perCaseAndDay = perCaseAndDay
    self.perHour = perHour
    self.identicalPerHour = identicalPerHour
  }

  /// What was answered before, as far as it counts.
  public struct History: Sendable, Equatable {
    /// When the author got the last answer.
    public var lastToAuthor: Date?
    /// How many answers there were on the case within 24 hours.
    public var onCase: Int
    /// How many answers there were within the hour.
    public var inAll: Int
    /// How many messages of the author within the hour say nearly the same, this one included.
    public var identical: Int
    /// Whether the author is muted on the case.
    public var isMuted: Bool

    /// Joins the parts.
    public init(
      lastToAuthor: Date? = nil,
      onCase: Int = 0,
      inAll: Int = 0,
      identical: Int = 1,
      isMuted: Bool = false
    ) {
      self.lastToAuthor = lastToAuthor
      self.onCase = onCase
      self.inAll = inAll
      self.identical = identical
      self.isMuted = isMuted
    }
  }

  /// What follows from a message.
  public enum Verdict: Sendable, Equatable {
    /// The author gets an answer.
    case answer(to: String)
    /// There is none, and it never was a question.
    case none(String)
    /// There is none because there were too many.
    case withheld(String)
    /// The same, and the author is muted on the case from now on.
    case muted(String)
  }

  /// Whether the author of a decided message gets an answer.
  public func verdict(
    on decision: Decision,
    history: History,
    now: Date
  ) -> Verdict {
    if let reason = unfitness(decision) { return .none(reason) }
    let author = decision.message.from.first?.comparable ?? ""
    if history.isMuted { return .withheld("\(author) is muted on the case") }
    if history.identical >= identicalPerHour {
      return .muted("\(history.identical) nearly identical messages of \(author) within an hour")
    }
    let isByPage = decision.message.page != nil
    if !isByPage, let last = history.lastToAuthor, now.timeIntervalSince(last) < perAddress {
      return .none("\(author) got an answer within \(Int(perAddress / 3600)) hours")
    }
    if history.onCase >= perCaseAndDay {
      return .withheld("\(history.onCase) automatic answers on the case within 24 hours")
    }
    if history.inAll >= perHour {
      return .withheld("\(history.inAll) automatic answers within an hour")
    }
    return .answer(to: author)
  }

  /// Why a message is none that would be answered.
  private func unfitness(_ decision: Decision) -> String? {
    let message = decision.message
    guard message.classification.kind == .person else {
      return "it is \(message.classification.kind.rawValue)"
    }
    if let field = message.answerRefusal { return "it says \(field)" }
    guard message.classification.weakEvidence.isEmpty else { return "it may be of a machine" }
    guard decision.threading.trust >= .l2, !decision.isPending else {
      return "its trust is \(decision.threading.trust.name)"
    }
    guard decision.threading.internalCases.isEmpty else { return "it is mail among our own people" }
    guard message.from.count == 1, message.from.first?.comparable.isEmpty == false,
      !decision.isByOurselves
    else { return "nobody else wrote it" }
    guard decision.isByParticipant else { return "nobody has put its author on the case" }
    return nil
  }
}

/// An answer that is to be written.
public struct AnswerRequest: Sendable, Equatable {
  /// The key in the store.
  public var id: Int
  /// The key of the message that is answered.
  public var message: Int
  /// The case.
  public var caseNumber: Int
  /// Who gets it.
  public var recipient: String

  /// Joins the parts.
  public init(id: Int, message: Int, caseNumber: Int, recipient: String) {
    self.id = id
    self.message = message
    self.caseNumber = caseNumber
    self.recipient = recipient
  }
}

/// What answering asks of the store.
public protocol AnswerStore: Sendable {
  /// The answers that are to be written, oldest first.
  func pendingAnswers(limit: Int) throws -> [AnswerRequest]
  /// Queues the letter of an answer.
  func queue(_ letter: QueuedLetter, answering request: AnswerRequest, now: Date) throws
  /// Remembers that an answer cannot be written.
  func failAnswer(_ request: AnswerRequest, reason: String, now: Date) throws
}
