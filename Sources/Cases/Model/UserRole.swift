/// What a user of the workspace is.
public enum UserRole: String, Sendable, CaseIterable {
  /// All, and may act for every user.
  case administrator
  /// Works on cases.
  case handler
  /// Only reads.
  case reader

  /// Whether such a user may do something: the one place that decides it, for the command line, for
  /// mail and for every other face.
  ///
  /// Which cases and clients there are at all for a user of own clients only is decided by `OwnClients`.
  public func may(_ useCase: UseCase, for clients: ClientReach = .all) -> Bool {
    switch useCase {
    case .read: true
    case .work: self != .reader
    case .workOnAll: self != .reader && clients == .all
    case .erase, .actForAnyone, .readCodes, .manageSessions, .manageIdentities, .manageMailboxes:
      self == .administrator
    }
  }
}

/// Which clients there are for a user.
public enum ClientReach: String, Sendable, CaseIterable {
  /// All of them.
  case all
  /// Their own: nothing else is there for them, on no page, in no list, for no act.
  case own
}

/// Whose cases and clients alone there are for a user of own clients only.
///
/// Theirs are the clients that they resolve, with all their cases; the cases that they resolve, in whole or an
/// item of them; and those in which they take part as owner or internal.
public struct OwnClients: Sendable, Equatable {
  /// The id of the user.
  public let user: String
  /// The address of the user, as participants have it; empty for none.
  public let email: String

  /// Joins the parts.
  public init(of user: String, email: String) {
    self.user = user
    self.email = email
  }

  /// The roles in which somebody takes part for the house and sees the case.
  public static let roles: [ParticipantRole] = [.owner, .internal]
}

/// What users do, as far as it depends on their role.
public enum UseCase: String, Sendable, CaseIterable {
  /// Looks at cases, mail, lists and reports.
  case read
  /// Changes a case and what belongs to it, decides about mail, writes letters.
  case work
  /// Changes what belongs to no client of their own: brings in accounts and mail.
  case workOnAll = "work_on_all"
  /// Erases what nobody can bring back.
  case erase
  /// Acts for any other user.
  case actForAnyone = "act_for_anyone"
  /// Reads letters to others whose codes decide something.
  case readCodes = "read_codes"
  /// Ends sessions of others.
  case manageSessions = "manage_sessions"
  /// Decides with which accounts of a provider users come in.
  case manageIdentities = "manage_identities"
  /// Logs the workspace in to mail servers.
  case manageMailboxes = "manage_mailboxes"
}
