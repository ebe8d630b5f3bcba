/// Which cases a list shows, and in which order.
public struct CaseFilter: Sendable {
  /// The order of a list.
  public enum Sort: String, Sendable, CaseIterable {
    /// The newest case first.
    case newest
    /// The oldest case first.
    case oldest
    /// What changed last first.
    case changed
    /// What is to be done first first.
    case next
  }

  /// The states; all when empty.
  public var states: [CaseState] = []
  /// The type; all when nil.
  public var type: String?
  /// The status; all when nil.
  public var status: String?
  /// The resolver; all when nil, nobody when empty.
  public var resolver: String?
  /// The account number of the client; all when nil.
  public var client: String?
  /// The reason of the dispute; all when nil.
  public var reason: String?
  /// How soon the dispute has to be settled; all when nil.
  public var priority: String?
  /// The department that has to settle it; all when nil.
  public var department: String?
  /// Only those on which mail waits.
  public var onlyUnread = false
  /// Only those whose next action is due by a day.
  public var dueBy: Day?
  /// The values that fields of the case or of its client have to have.
  public var fields: [FieldMatch] = []
  /// The order.
  public var sort = Sort.newest
  /// At most so many.
  public var limit = 100

  /// All cases, newest first.
  public init() {}
}
