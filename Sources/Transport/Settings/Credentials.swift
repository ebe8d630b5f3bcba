/// Who logs in to a server, and with which mechanism.
public struct Credentials: Sendable {
  /// A SASL mechanism (RFC 4422).
  public enum Mechanism: String, Sendable, CaseIterable {
    /// RFC 4616; what nearly every server over TLS offers.
    case plain = "PLAIN"
    /// The older two-step form of PLAIN.
    case login = "LOGIN"
    /// RFC 2195; needs the password in clear on the server.
    case cramMD5 = "CRAM-MD5"
    /// RFC 7628; the password is an OAuth access token.
    case oauthBearer = "OAUTHBEARER"
    /// What Google and Microsoft spoke before RFC 7628, and speak still.
    case xoauth2 = "XOAUTH2"

    /// Whether the password is an access token.
    public var takesToken: Bool { self == .oauthBearer || self == .xoauth2 }
  }

  /// The user name.
  public var user: String
  /// Finds the password, once per connection.
  public var password: @Sendable () throws -> String
  /// Hears that the server refused the password; true when another one may be had, once.
  public var renew: (@Sendable () -> Bool)?
  /// The only mechanism that is tried; nil is PLAIN, or what the server offers instead.
  public var mechanism: Mechanism?

  /// What a person does when the server goes on refusing a token, as half a sentence.
  public var loginAdvice = "log in again"

  /// Whether the password is an access token.
  public var takesToken: Bool { mechanism?.takesToken ?? false }

  /// Takes a way to find the password.
  public init(
    user: String,
    mechanism: Mechanism? = nil,
    renew: (@Sendable () -> Bool)? = nil,
    password: @escaping @Sendable () throws -> String
  ) {
    self.user = user
    self.password = password
    self.renew = renew
    self.mechanism = mechanism
  }

  /// Takes the password itself.
  public init(user: String, password: String, mechanism: Mechanism? = nil) {
    self.init(user: user, mechanism: mechanism) { password }
  }
}
