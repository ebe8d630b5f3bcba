public import Cases

/// Why there is no token: the token server said so (RFC 6749 §5.2, RFC 8628 §3.5).
public struct OAuthError: RetryableError, Equatable, CustomStringConvertible {
  /// Its code: `invalid_grant`, `invalid_client`, `authorization_pending`.
  public var code: String
  /// Its words, without secrets; may be empty.
  public var detail: String
  /// The HTTP status.
  public var status: Int

  /// Joins the parts.
  public init(code: String, detail: String = "", status: Int = 400) {
    self.code = code
    self.detail = detail
    self.status = status
  }

  /// Whether the server is in trouble, rather than us.
  public var isTransient: Bool {
    status >= 500 || status == 429 || ["temporarily_unavailable", "server_error"].contains(code)
  }

  /// Whether somebody has to log in again: the grant was revoked, is too old or was never given.
  public var needsLogin: Bool {
    ["invalid_grant", "interaction_required", "consent_required"].contains(code)
  }

  /// Code and words.
  public var description: String { detail.isEmpty ? code : "\(code): \(detail)" }
}
