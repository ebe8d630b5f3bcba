package import Cases
package import Foundation
package import Mail
import Store

/// A message and its files.
package struct MessagePage: Sendable {
  package let view: MessageView
  package let files: [AttachmentRecord]
  /// The e-invoices among the files.
  package let invoices: [FiledInvoice]
  /// The bank statements among the files, and what became of them.
  package let statements: [DroppedFile]
}

/// A message that waits for a person, and its files.
package struct ReviewPage: Sendable {
  package let review: ReviewView
  package let files: [AttachmentRecord]
  /// The e-invoices among the files.
  package let invoices: [FiledInvoice]
  /// To which client and items it points.
  package let pointers: MailPointers
  /// The bank details that it names, and which nobody confirmed of its author.
  package let bankDetails: [BankDetails]
}

/// A rule that files all mail of a sender.
package struct SenderRule: Sendable {
  package let sender: String
  /// The case that it goes to.
  package let number: Int
  /// The id of the user who made it.
  package let madeBy: String
  package let madeAt: Date
}

extension Environment {
  /// A message by its key, with its texts; throws `StoreError.noMessage`.
  package func message(_ id: Int) throws -> MessageView { try store.message(id) }

  /// A message by its key, with its files; throws `StoreError.noMessage`.
  package func messagePage(_ id: Int) throws -> MessagePage {
    let view = try store.message(id)
    let files = try store.attachments(ofMessage: view.id)
    return MessagePage(
      view: view,
      files: files,
      invoices: try invoices(among: files),
      statements: try store.droppedFiles(ofMessage: view.id)
    )
  }

  /// The bytes of a message as they were received or sent.
  ///
  /// A letter whose codes decide something is only for its recipients and for whoever may read
  /// codes; throws `ActError.hasCodes`. Of other messages nobody asks who reads them.
  package func rawMessage(
    _ id: Int,
    for principal: @autoclosure () throws -> Principal
  ) throws -> any ByteSource {
    let view = try store.message(id)
    if try store.isDeciding(view.id) {
      let user = try principal().user
      let email = EmailAddress.comparable(user.email)
      guard user.role.may(.readCodes) || view.recipients.contains(where: { $0.email == email })
      else { throw ActError.hasCodes(message: view.id) }
    }
    return try store.content(view.rawSHA256)
  }

  // MARK: Review

  /// The messages that wait for a person, longest first; with those that are decided, if wanted.
  package func reviews(includingDecided: Bool = false, limit: Int = 1000) throws -> [ReviewView] {
    try store.reviews(includingDecided: includingDecided, limit: limit)
  }

  /// A message that waits; throws `StoreError.noReview`.
  package func reviewPage(_ id: Int) throws -> ReviewPage {
    let review = try store.review(id)
    let files = try store.attachments(ofMessage: review.message.id)
    return ReviewPage(
      review: review,
      files: files,
      invoices: try invoices(among: files),
      pointers: try pointers(of: review.message),
      bankDetails: try bankDetails(in: review.message)
    )
  }

  /// What of the bank details that a message names is not known to be its author's.
  private func bankDetails(in message: MessageView) throws -> [BankDetails] {
    try store.withIndex { index in
      try BankDetails.unknown(in: message.newText) { account in
        try receive.ownAccounts.contains(account)
          || index.isOnFile(account, on: 0, of: message.fromEmail)
      }
    }
  }

  /// To which client and items a message points, and why.
  package func pointers(of message: MessageView) throws -> MailPointers {
    let text = message.subject + "\n" + message.newText.prefix(20_000)
    let found = references.references(in: text).prefix(20).filter(references.verifies)
    return try store.pointers(
      of: MailPointers.Message(
        id: message.id,
        author: message.fromEmail,
        subject: message.subject,
        newText: message.newText,
        references: found.map(\.number)
      )
    )
  }

  /// The rules that file all mail of a sender.
  package func senderRules() throws -> [SenderRule] {
    try store.senderRules().map {
      SenderRule(sender: $0.email, number: $0.number, madeBy: $0.madeBy, madeAt: $0.madeAt)
    }
  }

  // MARK: Inbox and outbox

  /// Raw messages, newest first.
  package func inbox(_ state: InboundEmail.State? = nil, limit: Int) throws -> [InboxView] {
    try store.inbox(state, limit: limit)
  }

  /// The bytes of a raw message; throws `ActError.noRawMessage`.
  package func rawInbound(_ id: Int) throws -> any ByteSource {
    guard let email = try store.inbound(id) else { throw ActError.noRawMessage(id) }
    return try store.content(email.sha256)
  }

  /// Outgoing messages, newest first; in any state, or in one.
  package func outbox(_ state: OutboxMessage.State? = nil, limit: Int) throws -> [OutboxView] {
    try store.outbox(in: state.map { [$0] } ?? OutboxMessage.State.allCases, limit: limit)
  }

  /// An outgoing message by its key; throws `StoreError.noOutbox`.
  package func outgoing(_ id: Int) throws -> OutboxView { try store.outgoing(id) }
}

extension OutboxView {
  /// Where sending stands, or that the message came back after it was sent.
  package var shownState: String {
    message.recipients.contains { $0.state == "bounced" } ? "bounced" : state.rawValue
  }
}
