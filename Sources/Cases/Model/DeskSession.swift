public import FoundationEssentials

/// Somebody who signed in to the pages, in one browser.
///
/// What the browser holds is a secret; here is only its digest.
public struct DeskSession: Sendable, Equatable {
  /// How somebody came in.
  public enum Way: String, Sendable, CaseIterable {
    /// With the address that the command printed.
    case key
    /// With a code that came by mail.
    case mail
    /// By an OpenID Connect provider.
    case openID = "openid"
    /// By a proxy, which says it with each request; never stored.
    case proxy
  }

  /// Seconds without a request after which it ends.
  public static let idle = 12.0 * 3600
  /// Seconds after which it ends in any case.
  public static let lifetime = 7.0 * 86_400
  /// Seconds for which one that ended by time still tells whose form was sent.
  public static let memory = 86_400.0

  /// The digest of the secret.
  public let digest: String
  /// The id of the user.
  public let user: String
  /// How the user came in.
  public let way: Way
  /// What the user was allowed when they signed in, as one text to be compared.
  public let rights: String
  /// When the user signed in.
  public let beganAt: Date
  /// When it was used last.
  public var usedAt: Date

  /// Joins the parts.
  public init(
    digest: String,
    user: String,
    way: Way,
    rights: String,
    beganAt: Date,
    usedAt: Date
  ) {
    self.digest = digest
    self.user = user
    self.way = way
    self.rights = rights
    self.beganAt = beganAt
    self.usedAt = usedAt
  }

  /// How people name it.
  public var name: String { String(digest.prefix(12)) }

  /// Whether it counts at a moment.
  public func isLive(at now: Date) -> Bool {
    now.timeIntervalSince(usedAt) < Self.idle && now.timeIntervalSince(beganAt) < Self.lifetime
  }
}
