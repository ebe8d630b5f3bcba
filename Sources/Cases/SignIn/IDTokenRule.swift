public import FoundationEssentials

/// Decides whether an ID token is the answer to a sign-in, and whom it proves (OpenID Connect Core §3.1.3.7).
public struct IDTokenRule: Sendable {
  /// When the address of an account counts.
  public enum Vouching: Sendable, Equatable {
    /// When the provider says that it has verified it; `domains` are the only ones, unless there are none.
    case verified(domains: [String])
    /// Of Google: it is verified, and the account is of an organisation with one of these domains.
    case google(domains: [String])
    /// Of Microsoft Entra: the organisation of this tenant owns its domain, and the provider says so.
    case microsoft(tenant: String)
  }

  /// Whom a token proves.
  public struct Proof: Sendable, Equatable {
    /// The account.
    public let identity: SignInIdentity
    /// The address that the provider vouches for, or why it does not.
    public let email: Result<String, SignInRefusal>
  }

  /// Seconds that the clock of a provider may differ.
  public static let skew = 300.0

  /// The provider.
  public var issuer: String
  /// What this program is called there.
  public var clientID: String
  /// When addresses count.
  public var vouching: Vouching

  /// Joins the parts.
  public init(issuer: String, clientID: String, vouching: Vouching) {
    self.issuer = issuer
    self.clientID = clientID
    self.vouching = vouching
  }

  /// Whom a token proves that answers an attempt.
  public func proof(
    of token: IDToken,
    for attempt: SignInAttempt,
    at now: Date
  ) throws(SignInRefusal) -> Proof {
    let claims = token.claims
    guard Self.isSame(claims["iss"], issuer) else { throw .issuer }
    try checkAudience(claims)
    guard Self.isSame(claims["nonce"], attempt.nonce) else { throw .nonce }
    try checkTimes(claims, begun: attempt.begun, now: now)
    if case .microsoft(let tenant) = vouching, !Self.isSame(claims["tid"], tenant) { throw .tenant }
    guard let subject = claims["sub"]?.text, SignInIdentity.isSubject(subject) else {
      throw .subject
    }
    return Proof(
      identity: SignInIdentity(issuer: issuer, subject: subject),
      email: email(claims)
    )
  }

  /// It is for this program; of several that it is for, it says that this one asked.
  private func checkAudience(_ claims: StrictJSON) throws(SignInRefusal) {
    let party = claims["azp"]
    if party != nil, !Self.isSame(party, clientID) { throw .audience }
    switch claims["aud"] {
    case .text(let audience)?:
      guard Self.isSame(.text(audience), clientID) else { throw .audience }
    case .array(let audiences)?:
      guard audiences.contains(where: { Self.isSame($0, clientID) }),
        audiences.allSatisfy({ $0.text != nil }), audiences.count == 1 || party != nil
      else { throw .audience }
    default: throw .audience
    }
  }

  private func checkTimes(_ claims: StrictJSON, begun: Date, now: Date) throws(SignInRefusal) {
    let moment = now.timeIntervalSince1970
    guard case .number(let end)? = claims["exp"], end > moment - Self.skew else { throw .expired }
    guard case .number(let made)? = claims["iat"], made < moment + Self.skew,
      made > begun.timeIntervalSince1970 - Self.skew
    else { throw .time }
    switch claims["nbf"] {
    case nil: break
    case .number(let start)? where start < moment + Self.skew: break
    default: throw .time
    }
  }

  // MARK: Addresses

  private func email(_ claims: StrictJSON) -> Result<String, SignInRefusal> {
    guard let email = claims["email"]?.text, let domain = Self.domain(of: email) else {
      return .failure(.unverified)
    }
    switch vouching {
    case .verified(let domains):
      guard claims["email_verified"] == .bool(true) else { return .failure(.unverified) }
      let isOurs = domains.isEmpty || domains.contains { Self.isSameIgnoringCase($0, domain) }
      return isOurs ? .success(email) : .failure(.domain)
    case .google(let domains):
      guard claims["email_verified"] == .bool(true) else { return .failure(.unverified) }
      let organisation = claims["hd"]?.text
      let isOurs = domains.contains { Self.isSameIgnoringCase($0, organisation ?? "") }
      return isOurs ? .success(email) : .failure(.domain)
    case .microsoft:
      return claims["xms_edov"] == .bool(true) ? .success(email) : .failure(.unverified)
    }
  }

  private static func domain(of email: String) -> String? {
    let parts = email.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else { return nil }
    return String(parts[1])
  }

  // MARK: Comparing

  /// Whether a value is this text, byte by byte: Swift takes texts of other bytes for equal, too.
  private static func isSame(_ value: StrictJSON?, _ text: String) -> Bool {
    value?.text.map { $0.utf8.elementsEqual(text.utf8) } ?? false
  }

  /// Whether texts are the same but for capital letters of ASCII; no other letter has two forms here.
  static func isSameIgnoringCase(_ one: String, _ other: String) -> Bool {
    func folded(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }
    return one.utf8.elementsEqual(other.utf8) { folded($0) == folded($1) }
  }
}
