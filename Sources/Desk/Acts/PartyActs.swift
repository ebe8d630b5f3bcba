package import Cases
import Mail
import Store

/// Adds someone to a case, or changes their role; a user who is added as the resolver becomes the resolver
/// of the case, and is told as by `SetResolver`.
package struct AddParticipant: CaseAct {
  package let number: Int
  package let person: Participant

  package init(_ person: Participant, to number: Int) {
    self.person = person
    self.number = number
  }

  /// Returns the address that they write to for this case.
  package func perform(at desk: ActingDesk) throws -> String {
    if person.role == .resolver, let user = desk.environment.user(withAddress: person.email) {
      try SetResolver(number, to: user.id).perform(at: desk)
    } else {
      var person = person
      if person.name.isEmpty { person.name = try knownName(at: desk) }
      try desk.store.addParticipant(person, to: number, by: desk.actor, now: desk.now)
    }
    return desk.environment.addresses.address(
      case: number,
      for: person.email,
      thread: person.role.isInternal ? .internal : .external
    )
  }

  /// The name of the address in the accounts of the client, or among the users; else empty.
  private func knownName(at desk: ActingDesk) throws -> String {
    let email = EmailAddress.comparable(person.email)
    if let user = desk.environment.user(withAddress: email) { return user.name }
    guard let client = try desk.client(of: desk.store.caseFile(number)) else { return "" }
    let contacts = try desk.store.clientView(account: client.accountNumber).contacts
    return contacts.first { $0.email == email }?.name ?? ""
  }
}

/// Takes someone off a case.
package struct RemoveParticipant: CaseAct {
  package let number: Int
  package let email: String

  package init(_ email: String, from number: Int) {
    self.email = email
    self.number = number
  }

  package func perform(at desk: ActingDesk) throws {
    let isDone = try desk.store.removeParticipant(
      email,
      from: number,
      by: desk.actor,
      now: desk.now
    )
    guard isDone else { throw ActError.noParticipant(email, number) }
  }
}

/// Gives someone a new case address: the old one proves nothing any more.
package struct RenewAddress: CaseAct {
  package let number: Int
  package let email: String

  package init(of email: String, on number: Int) {
    self.email = email
    self.number = number
  }

  package func perform(at desk: ActingDesk) throws {
    let isDone = try desk.store.renewAddress(of: email, on: number, by: desk.actor, now: desk.now)
    guard isDone else { throw ActError.noParticipant(email, number) }
  }
}

/// Writes a comment on a case.
package struct AddComment: CaseAct {
  package let number: Int
  package let text: String
  package let visibility: Visibility
  /// The ids of users who are told of it, besides those whom it names; only of an internal one.
  package let mentions: [String]

  package init(
    _ text: String,
    to number: Int,
    visibility: Visibility = .internal,
    mentions: [String] = []
  ) {
    self.text = text
    self.number = number
    self.visibility = visibility
    self.mentions = mentions
  }

  /// Throws what `ActingDesk.mentioned` throws, and `ActError.namesInExternal`.
  package func perform(at desk: ActingDesk) throws {
    guard visibility == .internal || mentions.isEmpty else { throw ActError.namesInExternal }
    try desk.store.addComment(
      text,
      visibility: visibility,
      to: number,
      mentioning: visibility == .internal
        ? desk.mentioned(in: text, and: mentions, on: number) : [],
      by: desk.actor,
      now: desk.now
    )
  }
}
