/// A user of the workspace, as somebody who is written to.
public struct DeskUser: Sendable, Equatable {
  /// The address, in comparable form; empty when there is none.
  public var email: String
  /// Their name.
  public var name: String
  /// Whether they hear of mail, at once or once a day.
  public var hears: Bool

  /// Joins the parts.
  public init(email: String, name: String = "", hears: Bool = true) {
    self.email = email
    self.name = name
    self.hears = hears
  }

  /// The user as the resolver who takes part in a case; nil for one without an address.
  public var resolver: Participant? {
    email.isEmpty ? nil : Participant(email: email, name: name, role: .resolver)
  }
}

/// Who is written to as the resolver of a case: the user whom the case names, unless they were taken
/// off it; else those who take part as its resolvers.
public enum CaseResolver {
  /// The addresses, by the id of the user whom the case names and those who take part or did.
  public static func addresses(
    named id: String?,
    among participants: [Participant],
    users: [String: DeskUser]
  ) -> [String] {
    if let named = id.flatMap({ users[$0]?.resolver?.email }),
      !participants.contains(where: { $0.email == named && $0.isRemoved })
    {
      return [named]
    }
    return participants.filter { $0.role == .resolver && !$0.isRemoved }.map(\.email)
  }
}
