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
  /// The day a client promised to pay on, `YYYY-MM-DD`; empty when none.
  public var promisedOn = ""
  /// How it ended; empty while it has not.
  public var outcome = ""
  /// When its reason was solved.
  public var resolvedAt: Date?
  /// The day a paused case goes on by itself, `YYYY-MM-DD`; empty when it is not paused.
  public var resumesOn = ""
  /// The day on which nothing had happened for long, `YYYY-MM-DD`; empty when something has.
  public var dormantSince = ""

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

/// What kind of matter a case is: one of the shipped types, or one that a workspace defines.
public struct CaseType: RawRepresentable, Sendable, Hashable {
  /// What names it, such as `dispute`.
  public var rawValue: String

  /// The type of a name.
  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// The client contests something.
  public static let dispute = CaseType(rawValue: "dispute")
  /// An outside law firm collects.
  public static let litigation = CaseType(rawValue: "litigation")
  /// The client pays in installments.
  public static let paymentPlan = CaseType(rawValue: "payment_plan")
  /// Departments are asked to agree.
  public static let validation = CaseType(rawValue: "validation")
  /// A credit note is wanted.
  public static let creditNoteRequest = CaseType(rawValue: "credit_note_request")
  /// Anything else.
  public static let other = CaseType(rawValue: "other")

  /// The types that every workspace begins with.
  public static let shipped = [
    dispute, litigation, paymentPlan, validation, creditNoteRequest, other,
  ]
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
