/// What a new case starts with.
public struct Opening: Sendable {
  /// What kind of matter it is.
  public var type: CaseType
  /// Its name.
  public var title: String
  /// Its status; nil for none.
  public var status: CaseStatus?
  /// The account number of the client.
  public var account: String?
  /// The user who owns the resolution.
  public var resolver: String?
  /// The numbers of its items.
  public var items: [String]
  /// Who takes part.
  public var participants: [Participant]
  /// What is to be done first, and when; the number of its case is filled in.
  public var nextAction: NextAction?
  /// The day that the client promised to pay on; nil for none.
  public var promised: Day?
  /// Why the client contests; may be empty.
  public var reason = ""
  /// What each item is contested for, by its number, in minor units.
  public var amounts: [String: Int] = [:]

  /// How its resolver is told of it.
  public var wish = HandOverWish()
  /// The users of the workspace, by their ids.
  public var users: [String: DeskUser] = [:]

  /// Joins the parts.
  public init(
    type: CaseType,
    title: String,
    status: CaseStatus? = nil,
    account: String? = nil,
    resolver: String? = nil,
    items: [String] = [],
    participants: [Participant] = []
  ) {
    self.type = type
    self.title = title
    self.status = status
    self.account = account
    self.resolver = resolver
    self.items = items
    self.participants = participants
  }

  /// Has the resolver take part, when they are a user with an address who does not yet, and be told.
  public mutating func addResolver(among users: [String: DeskUser]) {
    self.users = users
    guard let person = resolver.flatMap({ users[$0]?.resolver }),
      !participants.contains(where: { $0.email == person.email })
    else { return }
    participants.append(person)
  }
}
