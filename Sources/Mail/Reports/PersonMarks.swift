/// What shows that a person wrote a message which bears the marks of lists or of robots.
///
/// One such mark must not silence a person: lists put theirs on what people write, and ticket systems
/// mark the answers of their staff as they mark their acknowledgements.
struct PersonMarks {
  private let message: Message

  init(_ message: Message) {
    self.message = message
  }

  /// The field by which a ticket system says who of its staff wrote; nil when none does.
  ///
  /// Seen in answers of Request Tracker 5.0, Redmine 5.0, Bugzilla 5.2 and Trac 1.6; in an
  /// acknowledgement the author is who gets it, or nobody.
  var staff: String? {
    if let author = author(in: "X-RT-Originator") { return "X-RT-Originator: \(author)" }
    if let author = author(in: "X-Redmine-Sender"), holds("Message-ID", "journal") {
      return "X-Redmine-Sender: \(author)"
    }
    if let author = author(in: "X-Bugzilla-Who"), holds("X-Bugzilla-Type", "changed") {
      return "X-Bugzilla-Who: \(author)"
    }
    if let ticket = message.header["X-Trac-Ticket-ID"], isAnswer {
      return "X-Trac-Ticket-ID: \(ticket)"
    }
    return nil
  }

  /// Whether somebody answers through a list: what a list sends of its own is no answer, or comes
  /// from an address that people do not write from.
  var answersThroughList: Bool {
    let people = message.from.filter { !RobotAddress.isOne($0.email) && !isLoopMark($0) }
    guard !people.isEmpty else { return false }
    return isAnswer || enclosedAnswer
  }

  /// A program marks what it writes itself, so that it does not answer to it.
  private func isLoopMark(_ address: EmailAddress) -> Bool {
    holds("X-Loop", address.email.lowercased())
  }

  /// Whether it names the messages that it answers.
  var isAnswer: Bool { !message.inReplyTo.isEmpty || !message.references.isEmpty }

  /// A list may wrap all of what was written.
  private var enclosedAnswer: Bool {
    message.wrappedMessage.map { PersonMarks($0).isAnswer } ?? false
  }

  /// Who a field says wrote it, when that is nobody whom the message is for.
  private func author(in field: String) -> String? {
    guard let value = message.header[field]?.trimmedSpace, !value.isEmpty else { return nil }
    let readers = (message.to + message.cc).map { $0.email.lowercased() }
    return readers.contains(value.lowercased()) ? nil : value
  }

  private func holds(_ field: String, _ word: String) -> Bool {
    message.header[field]?.lowercased().contains(word) ?? false
  }
}

/// Addresses from which programs write, by their local part.
enum RobotAddress {
  /// What lists put behind their name for what they do (RFC 2142 §6), and programs before theirs.
  private static let roles: Set<String> = [
    "owner", "request", "bounces", "bounce", "confirm", "join", "leave", "subscribe", "unsubscribe",
  ]
  private static let listPrograms: Set<String> = [
    "mailman", "majordomo", "listserv", "listmaster", "sympa",
  ]
  private static let names: Set<String> = [
    "noreply", "no-reply", "no_reply", "donotreply", "do-not-reply", "notification",
    "notifications", "newsletter", "mailer", "robot", "bot",
  ]

  /// Whether people do not write from an address.
  static func isOne(_ address: String) -> Bool {
    isOfList(address) || names.contains(local(address)) || ReportOrigin.isDaemon(address)
  }

  /// Whether an address is one of a list itself: `list-owner`, `list+bounces-help`, `owner-list`.
  static func isOfList(_ address: String) -> Bool {
    let local = local(address)
    if listPrograms.contains(local) { return true }
    let words = local.split { "+-_.=".contains($0) }.map(String.init)
    guard words.count > 1 else { return false }
    return words.dropFirst().contains(where: roles.contains)
      || roles.contains(words[0]) && local.contains("-")
  }

  private static func local(_ address: String) -> String {
    address.prefix { $0 != "@" }.lowercased()
  }
}
