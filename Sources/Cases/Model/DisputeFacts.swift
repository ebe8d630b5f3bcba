/// What is known of a dispute beside the sentence of the client: who decides on it, why, until when.
public struct DisputeFacts: Sendable, Equatable {
  /// How soon it has to be settled.
  public enum Priority: String, Sendable, CaseIterable {
    /// After the others.
    case low
    /// In its turn.
    case normal
    /// Before the others.
    case high
    /// At once.
    case urgent
  }

  /// The name of the reason, one of those of the workspace; empty when none is known.
  public var reason = ""
  /// What really went wrong, in words; empty when nobody has said it.
  public var rootCause = ""
  /// How soon.
  public var priority = Priority.normal
  /// The day by which it has to be settled; nil for none.
  public var dueOn: Day?
  /// The department that has to say what is right; empty for none.
  public var department = ""
  /// The day on which the manager of the department was told; nil when nobody was.
  public var escalatedOn: Day?

  /// Nothing is known.
  public init() {}

  /// Whether nothing was said.
  public var isEmpty: Bool { self == DisputeFacts() }
}

/// What of a dispute changes; nil leaves it.
public struct DisputeChange: Sendable, Equatable {
  /// The name of the reason.
  public var reason: String?
  /// What really went wrong.
  public var rootCause: String?
  /// How soon.
  public var priority: DisputeFacts.Priority?
  /// The day by which it has to be settled.
  public var dueOn: Day?
  /// The department that has to say what is right.
  public var department: String?

  /// Nothing changes.
  public init() {}

  /// Whether nothing changes.
  public var isEmpty: Bool { self == DisputeChange() }

  /// Changes what is known; what changed, by its name, as the history keeps it.
  public func apply(to facts: inout DisputeFacts) -> [String: String] {
    let before = facts
    facts.reason = reason ?? facts.reason
    facts.rootCause = rootCause ?? facts.rootCause
    facts.priority = priority ?? facts.priority
    facts.dueOn = dueOn ?? facts.dueOn
    facts.department = department ?? facts.department
    // Another day, or another department, gets its own time.
    if facts.dueOn != before.dueOn || facts.department != before.department {
      facts.escalatedOn = nil
    }
    var changes: [String: String] = [:]
    if facts.reason != before.reason { changes["reason"] = facts.reason }
    if facts.rootCause != before.rootCause { changes["rootCause"] = facts.rootCause }
    if facts.priority != before.priority { changes["priority"] = facts.priority.rawValue }
    if facts.dueOn != before.dueOn { changes["due"] = facts.dueOn?.description ?? "" }
    if facts.department != before.department { changes["department"] = facts.department }
    return changes
  }
}
