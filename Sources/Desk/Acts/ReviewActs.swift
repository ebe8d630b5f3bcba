package import Cases
import Mail
import Store

/// Files a message that waits on a case.
///
/// Throws `ActError.pointsElsewhere` when it points to clients and not to that of the case, and nobody
/// says that it is wanted.
package struct FileReview: CaseAct {
  package static var isOneTransaction: Bool { false }

  package let number: Int
  /// The key of the message.
  package let review: Int
  /// Whether all later mail of the same sender goes there too.
  package let isAlways: Bool
  /// Whether it is wanted there although it points to another client.
  package let isWanted: Bool

  package init(_ review: Int, on number: Int, isAlways: Bool = false, isWanted: Bool = false) {
    self.review = review
    self.number = number
    self.isAlways = isAlways
    self.isWanted = isWanted
  }

  package func find(at desk: ActingDesk) throws {
    _ = try desk.store.caseFile(number)
    _ = try desk.store.review(review)
  }

  package func perform(at desk: ActingDesk) throws {
    let message = try desk.store.review(review).message
    if !isWanted { try requireClient(of: message, at: desk) }
    let filing = try FilingByHand(message.id, at: desk)
    try desk.transaction(of: self) {
      try desk.store.fileReview(review, on: number, by: desk.actor, now: desk.now)
      try filing.follow(on: number)
      guard isAlways, !message.fromEmail.isEmpty else { return }
      try desk.store.makeRule(for: message.fromEmail, to: number, by: desk.actor, now: desk.now)
    }
  }

  private func requireClient(of message: MessageView, at desk: ActingDesk) throws {
    let clients = try desk.environment.pointers(of: message).clients
    guard let own = try desk.client(of: desk.store.caseFile(number))?.accountNumber,
      !clients.isEmpty, !clients.contains(own)
    else { return }
    throw ActError.pointsElsewhere(message: message.id, to: clients, case: number, of: own)
  }
}

/// Opens a case for a message that waits; its author takes part.
package struct OpenFromReview: Act {
  package static var isOneTransaction: Bool { false }

  /// The case that was opened, and what is to be said of it.
  package struct Outcome: Sendable {
    package let opened: OpenCase.Outcome
    /// To which clients and items the message points.
    package let pointers: MailPointers
    /// The account number of the client, when nobody named one and the message points to no other.
    package let foundClient: String?
    /// Whether whoever opened it left it to the message what the case is about.
    package let isOpen: Bool
  }

  /// The key of the message.
  package let review: Int
  /// The name of the type of the case.
  package let type: String
  /// The name of the case; nil for the subject of the message.
  package let title: String?
  /// The account number of the client; nil for the one that the message points to.
  package let account: String?
  /// What the author is in the case.
  package let role: ParticipantRole
  package var items: [OpenCase.Item] = []
  /// Whether items that are on other live cases are meant to be on this one too.
  package var isShared = false
  /// The name of its status; nil for that of the type.
  package var status: String?
  /// The id of the user who owns its resolution; nil for whom accounts or the type name.
  package var resolver: String?
  /// What the resolver has to know, and whether they are told.
  package var wish = HandOverWish()

  package init(
    _ review: Int,
    type: String,
    title: String? = nil,
    account: String? = nil,
    role: ParticipantRole = .client
  ) {
    self.review = review
    self.type = type
    self.title = title
    self.account = account
    self.role = role
  }

  package func find(at desk: ActingDesk) throws {
    let message = try desk.store.review(review).message
    let found = try desk.environment.pointers(of: message).client
    try desk.findClient(account ?? found, items: items, resolver: resolver)
  }

  package func perform(at desk: ActingDesk) throws -> Outcome {
    let message = try desk.store.review(review).message
    let pointers = try desk.environment.pointers(of: message)
    let author = message.fromEmail
    let title = title ?? message.subject
    var act = OpenCase(title.isEmpty ? "Mail of \(author)" : title, type: type)
    // Items that are named decide whose case it is.
    let found = account == nil && items.isEmpty ? pointers.client : nil
    act.account = account ?? found
    act.items = items
    act.isShared = isShared
    act.status = status
    act.resolver = resolver
    act.wish = wish
    if !author.isEmpty {
      act.participants = [Participant(email: author, name: message.fromName, role: role)]
    }
    let filing = try FilingByHand(message.id, at: desk)
    let opened = try desk.transaction(of: self) {
      let opened = try act.open(at: desk) { opening in
        try desk.store.openCase(forReview: review, opening, by: desk.actor, now: desk.now)
      }
      try filing.follow(on: opened.number)
      return opened
    }
    return Outcome(
      opened: opened,
      pointers: pointers,
      foundClient: found,
      isOpen: account == nil && items.isEmpty
    )
  }
}

/// Puts a message that waits aside; it is kept.
package struct IgnoreReview: Act {
  /// The key of the message.
  package let review: Int

  package init(_ review: Int) {
    self.review = review
  }

  package func find(at desk: ActingDesk) throws {
    _ = try desk.store.review(review)
  }

  package func perform(at desk: ActingDesk) throws {
    try desk.store.ignoreReview(review, by: desk.actor, now: desk.now)
  }
}

/// Takes back the rule that files all mail of a sender.
package struct ForgetSenderRule: Act {
  /// The address of the sender.
  package let sender: String

  package init(of sender: String) {
    self.sender = sender
  }

  package func find(at desk: ActingDesk) throws {
    let rules = try desk.environment.senderRules()
    guard rules.contains(where: { $0.sender == EmailAddress.comparable(sender) }) else {
      throw ActError.noSenderRule(sender)
    }
  }

  package func perform(at desk: ActingDesk) throws {
    guard try desk.store.removeRule(for: sender, by: desk.actor, now: desk.now) else {
      throw ActError.noSenderRule(sender)
    }
  }
}

/// Files a message on one more case.
package struct LinkMessage: CaseAct {
  package static var isOneTransaction: Bool { false }

  package let number: Int
  /// The key of the message.
  package let message: Int

  package init(_ message: Int, to number: Int) {
    self.message = message
    self.number = number
  }

  package func find(at desk: ActingDesk) throws {
    _ = try desk.store.caseFile(number)
    _ = try desk.store.message(message)
  }

  package func perform(at desk: ActingDesk) throws {
    let filing = try FilingByHand(message, at: desk)
    try desk.transaction(of: self) {
      let isNew = try !desk.store.isOn(number, message: message)
      try desk.store.link(message: message, to: number, by: desk.actor, now: desk.now)
      if isNew { try filing.follow(on: number) }
    }
  }
}

/// Processes a message again that could not be processed.
package struct RetryInbound: Act {
  /// The key of the raw message.
  package let email: Int

  package init(_ email: Int) {
    self.email = email
  }

  package func find(at desk: ActingDesk) throws {
    guard try desk.store.inbound(email) != nil else { throw StoreError.noMessage(email) }
  }

  package func perform(at desk: ActingDesk) throws {
    try desk.store.retryInbound(email, now: desk.now)
  }
}
