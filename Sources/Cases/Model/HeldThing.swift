public import FoundationEssentials

/// Something of a case that is due and does not happen.
public struct HeldThing: Sendable, Equatable {
  /// What it is.
  public enum What: String, Sendable, CaseIterable {
    /// A reminder of an installment.
    case reminder
    /// The letter that is planned next.
    case letter
    /// That a plan is not kept any more.
    case planDefault = "plan_default"

    /// What does not happen, as the beginning of a sentence.
    public var words: String {
      switch self {
      case .reminder: "a reminder is held"
      case .letter: "the planned letter is held"
      case .planDefault: "the plan is not given up yet"
      }
    }
  }

  /// What it is.
  public var what: What
  /// Why, in words.
  public var reason: String
  /// Since when.
  public var since: Date

  /// Joins the parts.
  public init(_ what: What, reason: String, since: Date) {
    self.what = what
    self.reason = reason
    self.since = since
  }
}

/// What is looked for among all that is held.
public struct HeldQuery: Sendable {
  /// What is held since after this moment is too young.
  public var before: Date
  /// The day of that moment, in a zone.
  public var day: Day
  /// The zone that days are counted in.
  public var timeZone: TimeZone
  /// The id of the user whose it is; nil for everybody's.
  public var user: String?
  /// Their address, in comparable form; empty when they have none.
  public var email: String
  /// The address of the desk, in comparable form; empty for none.
  public var contact: String

  /// Joins the parts.
  public init(
    before: Date,
    timeZone: TimeZone,
    user: String?,
    email: String,
    contact: String
  ) {
    self.before = before
    day = Day(before, in: timeZone)
    self.timeZone = timeZone
    self.user = user
    self.email = email
    self.contact = contact
  }
}

/// A day that a person chose, and that stayed although something else would have moved it.
public struct KeptDay: Sendable, Equatable {
  /// The day that stays, `YYYY-MM-DD`.
  public var day: String
  /// The day it would have become.
  public var wanted: Day

  /// Joins the parts.
  public init(_ day: String, wanted: Day) {
    self.day = day
    self.wanted = wanted
  }

  /// What stays, as a sentence without its point.
  public var sentence: String {
    "what is next stays on \(day), which a person chose; it would have moved to \(wanted)"
  }
}

/// What kind of automatic letter is asked about.
public enum AutomaticLetter: Sendable {
  /// The reminder of a plan, to who pays.
  case reminder
  /// The letter that is planned next, to whom a status writes.
  case planned
}
