public import FoundationEssentials

/// Somebody at a provider: an account that stays, whatever its address is.
public struct SignInIdentity: Sendable, Equatable, Hashable {
  /// The address of the provider.
  public let issuer: String
  /// What it names the account; means nothing elsewhere.
  public let subject: String

  /// Joins the parts.
  public init(issuer: String, subject: String) {
    self.issuer = issuer
    self.subject = subject
  }

  /// Bytes that a name of an account has at most (OpenID Connect Core §2).
  private static let mostBytes = 255

  /// Whether a text can be the name of an account: printable ASCII.
  public static func isSubject(_ text: String) -> Bool {
    (1...mostBytes).contains(text.utf8.count)
      && text.utf8.allSatisfy { (0x21...0x7E).contains($0) }
  }
}

/// The account with which a user comes in.
public struct BoundIdentity: Sendable, Equatable {
  /// Who it is at the provider.
  public let identity: SignInIdentity
  /// The id of the user.
  public let user: String
  /// The address by which the account was recognised; empty when somebody bound it.
  public let email: String
  /// Who bound it: the id of a user, who is the same one when they signed in for the first time.
  public let boundBy: String
  /// When.
  public let boundAt: Date

  /// Joins the parts.
  public init(
    _ identity: SignInIdentity,
    user: String,
    email: String,
    boundBy: String,
    boundAt: Date
  ) {
    self.identity = identity
    self.user = user
    self.email = email
    self.boundBy = boundBy
    self.boundAt = boundAt
  }
}
