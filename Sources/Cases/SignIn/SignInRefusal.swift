/// Why somebody who comes from a provider of identities is not let in.
public enum SignInRefusal: String, Error, Equatable, Sendable, CaseIterable {
  // What is wrong with the answer of the provider.
  /// It is too large, no JSON, or no ID token.
  case unreadable
  /// It is signed with nothing.
  case unsigned
  /// It is of another provider.
  case issuer
  /// It is of another organisation at the same provider.
  case tenant
  /// It is for another program.
  case audience
  /// It is for another sign-in than the one that this browser began.
  case nonce
  /// It has ended.
  case expired
  /// It was made before the sign-in began, or is of the future.
  case time
  /// It names nobody.
  case subject

  // What is wrong with who it is.
  /// The provider does not vouch for their address.
  case unverified
  /// They are of an organisation that is not let in.
  case domain
  /// No user has their address.
  case unknown
  /// Several users have their address.
  case ambiguous
  /// The user of their address comes in with another account of the provider.
  case otherAccount = "other_account"
  /// The user of their account is none any more.
  case gone

  /// Whether it is about who they are; else the answer of the provider is wrong.
  public var isAboutPerson: Bool {
    switch self {
    case .unreadable, .unsigned, .issuer, .tenant, .audience, .nonce, .expired, .time, .subject:
      false
    case .unverified, .domain, .unknown, .ambiguous, .otherAccount, .gone: true
    }
  }
}
