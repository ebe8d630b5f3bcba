public import FoundationEssentials

/// What decides about the work on cases at a moment.
public struct DeskContext: Sendable {
  /// What the workspace has decided.
  public var rules: Rulebook
  /// The country whose calendar counts when the client names none (ISO 3166-1).
  public var country: String
  /// The day.
  public var today: Day
  /// The moment.
  public var now: Date
  /// The minute of the day.
  public var minute: Int
  /// Who stands in for an address.
  public var backups: [String: Participant] = [:]
  /// The addresses of managers, by those of the people whose managers they are.
  public var managers: [String: String] = [:]
  /// The addresses of managers, by departments in lower case.
  public var managersOfDepartments: [String: String] = [:]
  /// The users of the workspace, by their ids.
  public var users: [String: DeskUser] = [:]

  /// Joins the parts.
  public init(rules: Rulebook, country: String, timeZone: TimeZone, now: Date) {
    self.rules = rules
    self.country = country
    self.now = now
    today = Day(now, in: timeZone)
    minute = Int(now.timeIntervalSince(today.start(in: timeZone)) / 60)
  }
}

/// A kind of work that is due on a day without anyone asking for it.
public enum ScheduleJob: String, Sendable, CaseIterable {
  /// A paused case goes on.
  case resume
  /// A resolved case is closed.
  case close
  /// A plan is followed: what is paid, due, late; reminders.
  case plan
  /// A promise has passed.
  case promise
  /// A validation is reminded of, or has expired.
  case validation
  /// A department was silent past the day of a dispute.
  case dispute
  /// What is next on a case is due.
  case nextAction
  /// Nothing was done on legal proceedings for long.
  case dormant
}

/// What the scheduler asks of the store.
public protocol ScheduleStore: Sendable {
  /// The keys of what is due after a key, in order.
  func due(_ job: ScheduleJob, after key: Int, _ context: DeskContext, limit: Int) throws -> [Int]
  /// Does what is due, in one transaction; doing it again changes nothing.
  func carryOut(_ job: ScheduleJob, _ key: Int, _ context: DeskContext) throws
}
