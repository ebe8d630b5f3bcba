/// Someone who takes part in a case, known by address.
public struct Participant: Sendable, Equatable {
  /// The address, in the form of `EmailAddress.comparable`.
  public var email: String
  /// The display name; empty when unknown.
  public var name: String
  /// What they are in the case.
  public var role: ParticipantRole
  /// How they came to the case.
  public var source: ParticipantSource
  /// The language to write in, as a BCP 47 tag; empty when unknown.
  public var language: String
  /// Whether they were taken off the case.
  public var isRemoved: Bool

  /// Joins the parts.
  public init(
    email: String,
    name: String = "",
    role: ParticipantRole,
    source: ParticipantSource = .manual,
    language: String = "",
    isRemoved: Bool = false
  ) {
    self.email = email
    self.name = name
    self.role = role
    self.source = source
    self.language = language
    self.isRemoved = isRemoved
  }

  /// How often they were given a new case address; only the newest one proves anything.
  public var tokenGeneration = 0
  /// Whether they hear of mail although they are neither resolver nor owner.
  public var isInformed = false
}

/// What a participant is in a case.
public enum ParticipantRole: String, Sendable, CaseIterable {
  /// The client.
  case client
  /// The user who owns the resolution.
  case resolver
  /// The user who owns the account.
  case owner
  /// Someone whose validation is asked.
  case approver
  /// The outside law firm.
  case lawFirm = "law_firm"
  /// A bailiff.
  case bailiff
  /// The credit insurer.
  case insurer
  /// A colleague.
  case `internal`
  /// Someone who was seen in a message and has no part of their own.
  case observer

  /// Whether the role is one of our own people.
  public var isInternal: Bool { [.resolver, .owner, .approver, .internal].contains(self) }
}

/// How a participant came to a case.
public enum ParticipantSource: String, Sendable {
  /// Added by a user.
  case manual
  /// Seen in a message that proved to belong to the case; gives no right to history.
  case seenInMail = "seen_in_mail"
}
