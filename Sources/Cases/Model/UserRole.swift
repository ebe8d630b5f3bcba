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
  public func may(_ useCase: UseCase) -> Bool {
    switch useCase {
    case .read: true
    case .work: self != .reader
    case .erase, .actForAnyone, .readCodes: self == .administrator
    }
  }
}

/// What users do, as far as it depends on their role.
public enum UseCase: String, Sendable, CaseIterable {
  /// Looks at cases, mail, lists and reports.
  case read
  /// Changes a case and what belongs to it, decides about mail, writes letters.
  case work
  /// Erases what nobody can bring back.
  case erase
  /// Acts for any other user.
  case actForAnyone = "act_for_anyone"
  /// Reads letters to others whose codes decide something.
  case readCodes = "read_codes"
}
