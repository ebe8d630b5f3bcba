public import FoundationEssentials

/// A step in the life of a case.
public enum CaseStep: Sendable, CaseIterable {
  /// Its reason is solved.
  case resolve
  /// It is finished for good.
  case close
  /// It is abandoned.
  case cancel
  /// It pauses until a day.
  case pause
  /// It goes on after a pause.
  case resume
  /// It is taken up again after its end.
  case reopen
  /// An answer is awaited.
  case wait
  /// An answer came, or is overdue.
  case wake
  /// Its content moves to another case.
  case merge

  /// Where a case stands after this step; nil when it cannot be taken from where it stands.
  public func state(after state: CaseState) -> CaseState? {
    switch self {
    case .resolve: state.isLive ? .resolved : nil
    case .close: state.isLive || state == .resolved ? .closed : nil
    case .cancel: state.isLive ? .cancelled : nil
    case .pause: state.isLive ? .onHold : nil
    case .resume: state == .onHold ? .open : nil
    case .reopen: state.isLive || state == .merged ? nil : .open
    case .wait: state == .open ? .waiting : nil
    case .wake: state == .waiting ? .open : nil
    case .merge: state == .merged ? nil : .merged
    }
  }
}

/// The life of a case; what may not be throws `StoreError`, and changes nothing.
extension CaseFile {
  /// Takes a step; throws `caseNotLive` when the case does not stand where it can be taken.
  public mutating func take(_ step: CaseStep) throws {
    guard let next = step.state(after: state) else {
      throw StoreError.caseNotLive(number, state: state.rawValue)
    }
    state = next
  }

  /// Takes a step when the case stands where it can be taken; whether it was.
  public mutating func takeIfPossible(_ step: CaseStep) -> Bool {
    guard let next = step.state(after: state) else { return false }
    state = next
    return true
  }

  /// Ends the work: its reason is solved, or it is closed for good.
  public mutating func end(as outcome: CaseOutcome, closes: Bool, now: Date) throws {
    try take(closes ? .close : .resolve)
    self.outcome = outcome.name
    resolvedAt = resolvedAt ?? now
    resumesOn = ""
    needsAttention = false
  }

  /// Abandons it.
  public mutating func cancel(now: Date) throws {
    try take(.cancel)
    resolvedAt = now
    resumesOn = ""
    needsAttention = false
  }

  /// Pauses it until a day.
  public mutating func pause(until day: Day) throws {
    try take(.pause)
    resumesOn = day.description
  }

  /// Lets it go on after a pause.
  public mutating func resume() throws {
    try take(.resume)
    resumesOn = ""
  }

  /// Takes it up again after its end.
  public mutating func reopen() throws {
    try take(.reopen)
    outcome = ""
    resolvedAt = nil
  }

  /// Ends it as a part of another case; throws `cannotMerge` when one of them was merged before.
  public mutating func merge(into target: CaseFile) throws {
    guard target.state != .merged, target.number != number, takeIfPossible(.merge) else {
      throw StoreError.cannotMerge(number, into: target.number)
    }
    mergedInto = target.number
    needsAttention = false
  }
}
