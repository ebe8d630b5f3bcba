public import Foundation

/// What lets us in at a mail server for a while (RFC 6749 §5.1).
public struct OAuthToken: Codable, Sendable, Equatable {
  /// What is shown to the mail server.
  public var accessToken: String
  /// What a new one is had for; nil when there is nothing of the kind.
  public var refreshToken: String?
  /// When the access token ends.
  public var expiresAt: Date
  /// When it was given.
  public var obtainedAt: Date

  /// Joins the parts.
  public init(accessToken: String, refreshToken: String?, expiresAt: Date, obtainedAt: Date) {
    self.accessToken = accessToken
    self.refreshToken = refreshToken
    self.expiresAt = expiresAt
    self.obtainedAt = obtainedAt
  }
}

/// What is shown to a person who logs in on another device (RFC 8628 §3.2).
public struct DeviceAuthorization: Sendable, Equatable {
  /// What tokens are asked for with.
  public var deviceCode: String
  /// What the person types.
  public var userCode: String
  /// Where.
  public var verificationURI: String
  /// When the codes end.
  public var expiresAt: Date
  /// Seconds between two questions.
  public var interval: Int
}
