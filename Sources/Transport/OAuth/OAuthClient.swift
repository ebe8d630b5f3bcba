public import Foundation

/// Asks an authorization server for tokens (RFC 6749, RFC 7636, RFC 8628).
///
/// Every call is one request, and blocks for half a minute at most. Throws an `OAuthError` when the
/// server refuses, a `TransportError` when it cannot be reached.
public struct OAuthClient: Sendable {
  /// Where a person agrees; empty when nobody can.
  public var authorizationEndpoint: String
  /// Where tokens are given.
  public var tokenEndpoint: String
  /// Where a login on another device begins; nil when there is none.
  public var deviceEndpoint: String?
  /// The application, as it is registered there.
  public var clientID: String
  /// Its secret; nil for an application that cannot keep one.
  public var clientSecret: String?
  /// What is asked for, divided by spaces.
  public var scope: String
  /// A PEM file of certificates to trust instead of the system's.
  public var caFile: String?

  /// Joins the parts.
  public init(
    authorizationEndpoint: String,
    tokenEndpoint: String,
    deviceEndpoint: String?,
    clientID: String,
    clientSecret: String?,
    scope: String,
    caFile: String?
  ) {
    self.authorizationEndpoint = authorizationEndpoint
    self.tokenEndpoint = tokenEndpoint
    self.deviceEndpoint = deviceEndpoint
    self.clientID = clientID
    self.clientSecret = clientSecret
    self.scope = scope
    self.caFile = caFile
  }

  /// The address at which a person agrees (RFC 6749 §4.1.1), with a PKCE challenge (RFC 7636 §4.3).
  public func authorizationURL(
    redirectURI: String,
    state: String,
    challenge: String,
    user: String
  ) -> String {
    let fields = [
      ("client_id", clientID), ("response_type", "code"), ("redirect_uri", redirectURI),
      ("scope", scope), ("state", state), ("code_challenge", challenge),
      ("code_challenge_method", "S256"), ("login_hint", user),
      // Google gives a refresh token only with these two; others pass over them.
      ("access_type", "offline"), ("prompt", "consent"),
    ]
    let query = fields.map { "\($0.0)=\(HTTPForm.encoded($0.1))" }.joined(separator: "&")
    return authorizationEndpoint + (authorizationEndpoint.contains("?") ? "&" : "?") + query
  }

  /// The token for a code (RFC 6749 §4.1.3).
  public func token(
    code: String,
    verifier: String,
    redirectURI: String,
    now: Date
  ) throws -> OAuthToken {
    try token(
      [
        ("grant_type", "authorization_code"), ("code", code), ("redirect_uri", redirectURI),
        ("code_verifier", verifier),
      ],
      now
    )
  }

  /// A new token for an old one (RFC 6749 §6); keeps the refresh token unless it is replaced.
  public func refreshed(_ token: OAuthToken, now: Date) throws -> OAuthToken {
    guard let refreshToken = token.refreshToken else {
      throw OAuthError(code: "invalid_grant", detail: "there is no refresh token")
    }
    var renewed = try self.token(
      [("grant_type", "refresh_token"), ("refresh_token", refreshToken), ("scope", scope)],
      now
    )
    renewed.refreshToken = renewed.refreshToken ?? refreshToken
    return renewed
  }

  /// A token for the application itself (RFC 6749 §4.4).
  public func clientCredentials(now: Date) throws -> OAuthToken {
    try token([("grant_type", "client_credentials"), ("scope", scope)], now)
  }

  /// Begins a login on another device (RFC 8628 §3.1).
  public func beginDeviceLogin(now: Date) throws -> DeviceAuthorization {
    struct Answer: Decodable {
      var device_code, user_code: String
      var verification_uri, verification_url: String?
      var expires_in: Int
      var interval: Int?
    }
    guard let deviceEndpoint else { throw OAuthError(code: "unsupported_grant_type") }
    let fields = [("client_id", clientID), ("scope", scope)]
    let answer = try decode(
      Answer.self,
      from: HTTPForm(url: deviceEndpoint, fields: fields, caFile: caFile)
    )
    return DeviceAuthorization(
      deviceCode: answer.device_code,
      userCode: answer.user_code,
      verificationURI: answer.verification_uri ?? answer.verification_url ?? "",
      expiresAt: now.addingTimeInterval(Double(answer.expires_in)),
      interval: answer.interval ?? 5
    )
  }

  /// The token of a login on another device; `authorization_pending` until the person agrees.
  public func token(device: DeviceAuthorization, now: Date) throws -> OAuthToken {
    try token(
      [
        ("grant_type", "urn:ietf:params:oauth:grant-type:device_code"),
        ("device_code", device.deviceCode),
      ],
      now
    )
  }

  private func token(_ fields: [(String, String)], _ now: Date) throws -> OAuthToken {
    struct Answer: Decodable {
      var access_token: String
      var refresh_token: String?
      var expires_in: Int?
    }
    var fields = fields + [("client_id", clientID)]
    if let clientSecret { fields.append(("client_secret", clientSecret)) }
    let answer = try decode(
      Answer.self,
      from: HTTPForm(url: tokenEndpoint, fields: fields, caFile: caFile)
    )
    return OAuthToken(
      accessToken: answer.access_token,
      refreshToken: answer.refresh_token,
      // RFC 6749 §5.1: without it, the documentation says; an hour is what all of them give.
      expiresAt: now.addingTimeInterval(Double(answer.expires_in ?? 3600)),
      obtainedAt: now
    )
  }

  private struct Refusal: Decodable {
    var error: String
    var error_description: String?
  }

  private func decode<Answer: Decodable>(_: Answer.Type, from form: HTTPForm) throws -> Answer {
    let response = try form.post()
    if response.status == 200,
      let answer = try? JSONDecoder().decode(Answer.self, from: response.body)
    {
      return answer
    }
    guard let refusal = try? JSONDecoder().decode(Refusal.self, from: response.body) else {
      throw OAuthError(code: "HTTP status \(response.status)", status: response.status)
    }
    let words = (refusal.error_description ?? "").split(whereSeparator: \.isNewline).first
    throw OAuthError(
      code: String(refusal.error.prefix(60)),
      detail: String((words ?? "").prefix(200)),
      status: response.status
    )
  }
}
