public import FoundationEssentials

/// That a note on a case names one of our own people, who is told of it.
public struct Mention: Sendable, Equatable {
  /// The key in the store.
  public var id: Int
  /// The case.
  public var caseNumber: Int
  /// The id of the user who is named.
  public var user: String
  /// The id of the user who wrote it.
  public var author: String
  /// The note; empty when it was erased.
  public var text: String
  /// When it was written.
  public var at: Date
  /// When who is named has looked at it; nil before.
  public var seenAt: Date?

  /// Joins the parts.
  public init(
    id: Int,
    on caseNumber: Int,
    of user: String,
    by author: String,
    text: String,
    at: Date,
    seenAt: Date?
  ) {
    self.id = id
    self.caseNumber = caseNumber
    self.user = user
    self.author = author
    self.text = text
    self.at = at
    self.seenAt = seenAt
  }
}

/// Who is to be told of a note, and by which address.
public struct MentionedUser: Sendable, Equatable {
  /// The id of the user.
  public var id: String
  /// The address that a letter goes to, in comparable form; nil for none.
  public var letterTo: String?

  /// Joins the parts.
  public init(_ id: String, letterTo: String? = nil) {
    self.id = id
    self.letterTo = letterTo
  }
}

/// For whom a case is there among users of own clients only, whatever they look at.
public struct CaseSight: Sendable, Equatable {
  /// The ids of those who resolve the case, an item of it, or its client.
  public var users: Set<String>
  /// The addresses, in comparable form, of those who take part for the house.
  public var emails: Set<String>

  /// Joins the parts.
  public init(users: Set<String>, emails: Set<String>) {
    self.users = users
    self.emails = emails
  }

  /// Whether the case is there for a user of own clients only.
  public func reaches(_ own: OwnClients) -> Bool {
    users.contains(own.user) || !own.email.isEmpty && emails.contains(own.email)
  }
}
