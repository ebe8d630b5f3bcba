public import FoundationEssentials

/// A case: one matter with a client, worked on by email until it is resolved.
public struct CaseFile: Sendable, Equatable {
  /// The number that its reference shows.
  public var number: Int
  /// What kind of matter it is.
  public var type: CaseType
  /// The name people recognise it by.
  public var title: String
  /// Where it stands in its life.
  public var state: CaseState
  /// The status from the configured list; empty when none was given.
  public var status: String
  /// The client it is about; nil when it is about none yet.
  public var clientID: Int?
  /// The user who owns its resolution; nil when nobody does yet.
  public var resolver: String?
  /// Whether something came in that nobody has looked at.
  public var needsAttention: Bool
  /// When it was opened.
  public var openedAt: Date
  /// The case it was merged into.
  public var mergedInto: Int?

  /// Joins the parts.
  public init(
    number: Int,
    type: CaseType,
    title: String,
    state: CaseState = .open,
    status: String = "",
    clientID: Int? = nil,
    resolver: String? = nil,
    needsAttention: Bool = false,
    openedAt: Date,
    mergedInto: Int? = nil
  ) {
    self.number = number
    self.type = type
    self.title = title
    self.state = state
    self.status = status
    self.clientID = clientID
    self.resolver = resolver
    self.needsAttention = needsAttention
    self.openedAt = openedAt
    self.mergedInto = mergedInto
  }
}

/// What kind of matter a case is.
public enum CaseType: String, Sendable, CaseIterable {
  /// The client contests something.
  case dispute
  /// An outside law firm collects.
  case litigation
  /// The client pays in installments.
  case paymentPlan = "payment_plan"
  /// Departments are asked to agree.
  case validation
  /// A credit note is wanted.
  case creditNoteRequest = "credit_note_request"
  /// Anything else.
  case other
}

/// Where a case stands in its life, apart from its configurable status.
public enum CaseState: String, Sendable, CaseIterable {
  /// Someone here has to act.
  case open
  /// An answer from outside is awaited.
  case waiting
  /// Paused.
  case onHold = "on_hold"
  /// The reason for the case is solved.
  case resolved
  /// Finished and kept.
  case closed
  /// Abandoned.
  case cancelled
  /// Its content moved to another case.
  case merged

  /// Whether work on the case goes on.
  public var isLive: Bool { [.open, .waiting, .onHold].contains(self) }
}
