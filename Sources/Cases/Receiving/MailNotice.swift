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

  /// Joins the parts.
  public init(
    author: String,
    resolver: String?,
    participants: [Participant],
    users: [String: DeskUser]
  ) {
    self.author = author
    self.resolver = resolver
    self.participants = participants
    self.users = users
  }

  /// The addresses of the resolver and the owners, each once, without the author's.
  ///
  /// The resolver is the user whom the case names, unless they were taken off it; else those who take
  /// part as its resolvers.
  public var recipients: [String] {
    let named = resolver.flatMap { users[$0]?.email }
      .flatMap { email in
        email.isEmpty || participants.contains { $0.email == email && $0.isRemoved } ? nil : email
      }
    let resolvers = named.map { [$0] } ?? addresses(of: .resolver)
    var seen: Set = [author]
    return (resolvers + addresses(of: .owner)).filter { seen.insert($0).inserted }
  }

  private func addresses(of role: ParticipantRole) -> [String] {
    participants.filter { $0.role == role && !$0.isRemoved }.map(\.email)
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
  }
}
