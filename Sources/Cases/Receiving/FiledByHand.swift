import Mail

/// A message that a person filed on a case, and what it does there.
public struct FiledByHand: Sendable {
  /// The key of the message.
  public var message: Int
  /// The number of the case.
  public var number: Int
  /// The address of its author.
  public var author: String
  /// Whether a person wrote it: nobody is told of what a machine writes.
  public var isPerson: Bool
  /// How far it can be trusted who wrote it.
  public var trust: TrustLevel
  /// Whether somebody else than who filed it has to look at it.
  public var asksForAttention = false
  /// What it suggests.
  public var proposals: [Proposal] = []
  /// The bank details that it names and that are not on file.
  public var bankDetails: [BankDetails] = []
  /// Those of our own people who are told of it by a letter.
  public var told: [String] = []
  /// The day on which it was filed.
  public var day: Day

  /// Joins the parts.
  public init(
    message: Int,
    number: Int,
    author: String,
    isPerson: Bool,
    trust: TrustLevel,
    day: Day
  ) {
    self.message = message
    self.number = number
    self.author = author
    self.isPerson = isPerson
    self.trust = trust
    self.day = day
  }

  /// In which role somebody is read whose mail a person filed on a case.
  ///
  /// Who takes part has their role, else the one that the accounts name; who writes from the domain
  /// of people outside who take part has theirs, when they have one. Anybody else outside is read as the
  /// client: a person said that the mail belongs there, and a person decides what it suggests.
  public static func role(
    of author: String,
    among people: [Participant],
    contacts: [Contact],
    users: [String: DeskUser]
  ) -> ParticipantRole {
    if let person = people.first(where: {
      $0.email == author && !$0.isRemoved && $0.source == .manual
    }) {
      return person.role
    }
    if users.values.contains(where: { $0.email == author }) { return .internal }
    if let contact = contacts.first(where: { $0.email == author }) {
      return ParticipantRole(rawValue: contact.kind) ?? .client
    }
    let domain = EmailAddress(name: nil, email: author).domain
    let near = people.filter { person in
      !person.isRemoved && !person.role.isInternal && person.role != .observer
        && EmailAddress(name: nil, email: person.email).domain == domain
    }
    let roles = Set(near.map(\.role))
    return roles.count == 1 ? near[0].role : .client
  }
}
