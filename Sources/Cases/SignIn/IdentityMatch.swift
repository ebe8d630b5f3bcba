/// Decides which user somebody from a provider is.
///
/// The account alone decides once it is bound. Before that the address decides, once: of a user who has no
/// account at the provider yet, and whose address no other user has.
public struct IdentityMatch: Sendable, Equatable {
  /// A user, as far as it matters here.
  public struct Candidate: Sendable, Equatable {
    /// The id.
    public let id: String
    /// The recorded address; empty for none.
    public let email: String

    /// Joins the parts.
    public init(id: String, email: String) {
      self.id = id
      self.email = email
    }
  }

  /// The id of the user.
  public let user: String
  /// The address by which the account is to be bound now; nil when it is bound already.
  public let bindsBy: String?

  /// The user of an account.
  ///
  /// `bound` is the user that it is bound to; `taken` are users who have an account at the same provider.
  public static func user(
    of proof: IDTokenRule.Proof,
    boundTo bound: String?,
    taken: Set<String>,
    among users: [Candidate]
  ) throws(SignInRefusal) -> IdentityMatch {
    if let bound {
      guard users.contains(where: { $0.id == bound }) else { throw .gone }
      return IdentityMatch(user: bound, bindsBy: nil)
    }
    let email = try proof.email.get()
    let found = users.filter {
      !$0.email.isEmpty && IDTokenRule.isSameIgnoringCase($0.email, email)
    }
    guard let user = found.first else { throw .unknown }
    guard found.count == 1 else { throw .ambiguous }
    guard !taken.contains(user.id) else { throw .otherAccount }
    return IdentityMatch(user: user.id, bindsBy: user.email)
  }
}
