import Mail

/// Which of our own people are told by a letter of what a person wrote on a case.
public struct MailNotice: Sendable {
  /// How many letters about mail somebody gets within an hour.
  public static let perHour = 30

  /// The address of who wrote it.
  public var author: String
  /// The user who resolves the case; nil when nobody does.
  public var resolver: String?
  /// Those who take part in the case, or did.
  public var participants: [Participant]
  /// The users of the workspace, by their names.
  public var users: [String: DeskUser]
  /// The address of the desk, in comparable form; empty for none.
  public var contact: String

  /// Joins the parts.
  public init(
    author: String,
    resolver: String?,
    participants: [Participant],
    users: [String: DeskUser],
    contact: String = ""
  ) {
    self.author = author
    self.resolver = resolver
    self.participants = participants
    self.users = users
    self.contact = contact
  }

  /// The addresses of the resolver, the owners and those who chose to hear of it, each once, without
  /// the author's; when a case has neither resolver nor owner, or none of all these hears of mail, that of
  /// the desk too.
  public var recipients: [String] {
    let resolvers = CaseResolver.addresses(named: resolver, among: participants, users: users)
    let present = participants.filter { !$0.isRemoved }
    let owners = present.filter { $0.role == .owner }.map(\.email)
    let informed = present.filter { $0.isInformed && $0.role.isInternal }.map(\.email)
    let deaf = Set(users.values.filter { !$0.hears }.map(\.email))
    let isAlone =
      resolvers.isEmpty && owners.isEmpty
      || (resolvers + owners + informed).allSatisfy(deaf.contains)
    let desk = isAlone && !contact.isEmpty ? [contact] : []
    var seen: Set = [author]
    return (resolvers + owners + informed + desk).filter { seen.insert($0).inserted }
  }

  /// The trust that letters about mail must have to be counted against the limit, for mail of a trust.
  ///
  /// Strangers do not use up what is for people who proved that they belong to the case.
  public static func counted(for trust: TrustLevel) -> TrustLevel { trust >= .l3 ? .l3 : .l0 }
}

extension Decision {
  /// Whether our own people are told of the message by a letter.
  public var isTold: Bool {
    message.classification.kind == .person && (asksForAttention || isPending)
      || !bankDetails.isEmpty
  }
}
