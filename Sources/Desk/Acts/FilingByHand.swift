import Cases
import Engine
import Mail
import Store

/// Mail that a person files: it is read as mail that is filed by itself.
struct FilingByHand {
  let desk: ActingDesk
  /// The key of the message.
  let message: Int
  /// The message, read anew; nil for one of ours, and for one whose bytes are gone.
  private let read: ReceivedMessage?

  /// Reads the message: nobody waits for the database meanwhile, when no transaction is open yet.
  init(_ message: Int, at desk: ActingDesk) throws {
    self.desk = desk
    self.message = message
    guard let email = try desk.store.decidedEmail(ofMessage: message),
      let content = try? desk.store.content(email.sha256)
    else {
      read = nil
      return
    }
    read = try desk.environment.reader.read(content, receivedAt: email.receivedAt)
  }

  /// Does what the message does on a case, once it is there.
  ///
  /// It suggests, asks for attention, and those are told who hear of mail; whoever files it is not.
  func follow(on number: Int) throws {
    guard var read, let author = read.author?.comparable else { return }
    let view = try desk.store.message(message)
    let number = try desk.store.currentCase(number).number
    read = try desk.store.withIndex { index in
      try desk.environment.receive.read(read, asAnswerOn: [number], in: index)
    }
    var filed = FiledByHand(
      message: message,
      number: number,
      author: author,
      isPerson: read.classification.kind == .person,
      trust: view.trust,
      day: desk.today
    )
    filed.proposals = try proposals(read, by: author, on: number)
    filed.bankDetails = try desk.store.withIndex { index in
      try desk.environment.receive.bankDetails(read, on: number, in: index)
    }
    filed.told = try told(of: author, on: number)
    let resolver = try desk.store.caseFile(number).resolver
    filed.asksForAttention = !filed.told.isEmpty || (resolver ?? desk.actor.name) != desk.actor.name
    try desk.store.follow(filed, now: desk.now)
  }

  private func proposals(_ read: ReceivedMessage, by author: String, on number: Int) throws
    -> [Proposal]
  {
    let client = try desk.client(of: desk.store.caseFile(number))
    let contacts = try client.map { try desk.store.clientView(account: $0.accountNumber).contacts }
    let role = FiledByHand.role(
      of: author,
      among: try desk.store.participants(of: number),
      contacts: contacts ?? [],
      users: desk.environment.deskUsers
    )
    return try desk.store.withIndex { index in
      try desk.environment.receive.proposals(read, on: number, as: role, in: index)
    }
  }

  private func told(of author: String, on number: Int) throws -> [String] {
    let notice = MailNotice(
      author: author,
      resolver: try desk.store.caseFile(number).resolver,
      participants: try desk.store.participants(of: number),
      users: desk.environment.deskUsers,
      contact: desk.environment.deskContact
    )
    let own = EmailAddress.comparable(desk.principal.user.email)
    return notice.recipients.filter { $0 != own }
  }
}
