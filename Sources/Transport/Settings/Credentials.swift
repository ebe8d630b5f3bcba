/// Who logs in to a server, and with which mechanism.
public struct Credentials: Sendable {
  /// A SASL mechanism (RFC 4422).
  public enum Mechanism: String, Sendable, CaseIterable {
    /// RFC 4616; the default, as every server over TLS offers it.
    case plain = "PLAIN"
    /// The older two-step form of PLAIN.
    case login = "LOGIN"
    /// RFC 2195; needs the password in clear on the server.
    case cramMD5 = "CRAM-MD5"
  }

  /// The user name.
  public var user: String
  /// Finds the password, once per connection.
  public var password: @Sendable () throws -> String
  /// The only mechanism that is tried.
  public var mechanism: Mechanism

  /// Takes a way to find the password.
  public init(
    user: String,
    mechanism: Mechanism = .plain,
    password: @escaping @Sendable () throws -> String
  ) {
    self.user = user
    self.password = password
    self.mechanism = mechanism
  }

  /// Takes the password itself.
  public init(user: String, password: String, mechanism: Mechanism = .plain) {
    self.init(user: user, mechanism: mechanism) { password }
  }
}
