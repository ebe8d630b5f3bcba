/// Who takes part from a hand-over on, and who is told of it.
public struct HandOverSteps: Sendable, Equatable {
  /// The template of the letter to the new resolver.
  public static let handedTo = "case-handover"
  /// The template of the letter to the one before.
  public static let handedFrom = "case-handed-over"

  /// A letter about it.
  public struct Letter: Sendable, Equatable {
    /// The template.
    public var template: String
    /// The address.
    public var recipient: String

    /// Joins the parts.
    public init(_ template: String, to recipient: String) {
      self.template = template
      self.recipient = recipient
    }
  }

  /// People who take part, or take part as something else.
  public var join: [Participant] = []
  /// The addresses of those who are taken off the case.
  public var leave: [String] = []
  /// The letters, each to one of our own people.
  public var letters: [Letter] = []

  /// What follows from a hand-over; who decided it is told nothing of their own act.
  ///
  /// `people` are those who take part or did, `users` those of the workspace by their ids.
  public init(
    _ handOver: HandOver,
    _ wish: HandOverWish,
    people: [Participant],
    users: [String: DeskUser]
  ) {
    let new = users[handOver.to]?.resolver
    let present = people.filter { !$0.isRemoved }
    if let new {
      if handOver.item.isEmpty {
        join.append(new)
      } else if !present.contains(where: { $0.email == new.email && $0.role.isInternal }) {
        // Who resolves an item takes part, and hears of mail as who resolves the case.
        var person = new
        person.role = .internal
        person.isInformed = true
        join.append(person)
      }
    }
    let author = users[handOver.author]?.email
    if let new, handOver.isNews, new.email != author {
      tell(HandOverSteps.handedTo, new.email, wish)
    }
    for email in former(handOver, present, users) where email != new?.email {
      if handOver.item.isEmpty { settle(email, wish.former, present) }
      if email != author { tell(HandOverSteps.handedFrom, email, wish) }
    }
  }

  /// The addresses of those who were the resolver until now, each once.
  private func former(
    _ handOver: HandOver,
    _ present: [Participant],
    _ users: [String: DeskUser]
  ) -> [String] {
    let named = users[handOver.from]?.resolver.map { [$0.email] } ?? []
    guard handOver.item.isEmpty else { return named }
    let listed = present.filter { $0.role == .resolver && !named.contains($0.email) }
    return named + listed.map(\.email)
  }

  /// Only who takes part as the resolver becomes something else.
  private mutating func settle(_ email: String, _ way: FormerResolver, _ present: [Participant]) {
    guard var person = present.first(where: { $0.email == email && $0.role == .resolver }) else {
      return
    }
    guard way != .gone else { return leave.append(email) }
    person.role = .internal
    person.isInformed = way == .informed
    join.append(person)
  }

  private mutating func tell(_ template: String, _ email: String, _ wish: HandOverWish) {
    guard wish.writesLetters else { return }
    letters.append(Letter(template, to: email))
  }
}
