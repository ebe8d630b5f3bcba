/// Where a mail server is and how to talk to it.
public struct ServerSettings: Sendable {
  /// How the connection is protected.
  public enum Security: String, Sendable, CaseIterable {
    /// TLS from the first byte.
    case tls
    /// TLS after STARTTLS, which is then mandatory.
    case startTLS
    /// No protection; credentials travel readable.
    case clear
  }

  /// The host name or address, without brackets.
  public var host: String
  /// The TCP port.
  public var port: Int
  /// How the connection is protected.
  public var security: Security
  /// Who logs in; nil sends mail without a login.
  public var credentials: Credentials?
  /// A PEM file of certificates to trust instead of the system's; nil trusts the system's.
  public var caFile: String?
  /// How long to wait for what.
  public var timeouts: Timeouts
  /// What hears of the session.
  public var log: SessionLog

  /// Joins the parts.
  public init(
    host: String,
    port: Int,
    security: Security = .tls,
    credentials: Credentials? = nil,
    caFile: String? = nil
  ) {
    self.host = host
    self.port = port
    self.security = security
    self.credentials = credentials
    self.caFile = caFile
    self.timeouts = Timeouts()
    self.log = SessionLog()
  }
}
