package import Cases
import Store

/// Files a message that waits on a case.
package struct FileReview: CaseAct {
  package let number: Int
  /// The key of the review.
  package let review: Int
  /// Whether all later mail of the same sender goes there too.
  package let isAlways: Bool

  package init(_ review: Int, on number: Int, isAlways: Bool = false) {
    self.review = review
    self.number = number
    self.isAlways = isAlways
  }

  package func perform(at desk: ActingDesk) throws {
    let sender = try desk.store.review(review).message.fromEmail
    try desk.store.fileReview(review, on: number, by: desk.actor, now: desk.now)
    guard isAlways, !sender.isEmpty else { return }
    try desk.store.makeRule(for: sender, to: number, by: desk.actor, now: desk.now)
  }
}

/// Opens a case for a message that waits; its author takes part.
package struct OpenFromReview: Act {
  /// The key of the review.
  package let review: Int
  /// The name of the type of the case.
  package let type: String
  /// The name of the case; nil for the subject of the message.
  package let title: String?
  /// The account number of the client.
  package let account: String?
  /// What the author is in the case.
  package let role: ParticipantRole

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

  /// Returns the number of the case.
  package func perform(at desk: ActingDesk) throws -> Int {
    let message = try desk.store.review(review).message
    let author = message.fromEmail
    let title = title ?? message.subject
    var opening = try desk.environment.opening(
      type: type,
      title: title.isEmpty ? "Mail of \(author)" : title,
      account: account
    )
    if !author.isEmpty {
      opening.participants = [Participant(email: author, name: message.fromName, role: role)]
    }
    opening.addResolver(among: desk.environment.deskUsers)
    return try desk.store.openCase(forReview: review, opening, by: desk.actor, now: desk.now)
  }
}

/// Puts a message that waits aside; it is kept.
package struct IgnoreReview: Act {
  /// The key of the review.
  package let review: Int

  package init(_ review: Int) {
    self.review = review
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

  package func perform(at desk: ActingDesk) throws {
    guard try desk.store.removeRule(for: sender, by: desk.actor, now: desk.now) else {
      throw ActError.noSenderRule(sender)
    }
  }
}

/// Files a message on one more case.
package struct LinkMessage: CaseAct {
  package let number: Int
  /// The key of the message.
  package let message: Int

  package init(_ message: Int, to number: Int) {
    self.message = message
    self.number = number
  }

  package func perform(at desk: ActingDesk) throws {
    try desk.store.link(message: message, to: number, by: desk.actor, now: desk.now)
  }
}

/// Processes a message again that could not be processed.
package struct RetryInbound: Act {
  /// The key of the raw message.
  package let email: Int

  package init(_ email: Int) {
    self.email = email
  }

  package func perform(at desk: ActingDesk) throws {
    try desk.store.retryInbound(email, now: desk.now)
  }
}
