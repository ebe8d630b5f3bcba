/// How long a session waits for its server.
public struct Timeouts: Sendable {
  /// Name lookup, TCP, TLS, greeting and login together.
  public var connect: Duration = .seconds(20)
  /// Silence in the middle of an exchange.
  public var stall: Duration = .seconds(60)
  /// An exchange as a whole, lengthened by one second for each `slowestRate` bytes moved:
  /// a server that drips never falls silent.
  public var patience: Duration = .seconds(240)
  /// The reply to the final dot (RFC 5321 §4.5.3.2.6).
  public var commit: Duration = .seconds(600)

  /// Takes the defaults.
  public init() {}
}

/// Fixed limits of every session.
enum SessionLimits {
  /// Bytes per second below which an exchange runs out of patience.
  static let slowestRate = 1_024
  /// How long something that should not be torn apart may go on once a stop is requested.
  static let stopGrace: Duration = .seconds(20)
  /// How long the goodbye may take.
  static let goodbye: Duration = .seconds(1)
  /// What is handed to one `ce_send`.
  static let sendSlice = 16_384
  /// What one `ce_recv` may return.
  static let receiveBuffer = 262_144
  /// Server lines kept while connecting, and the longest part kept of each.
  static let keptLines = 200
  static let keptLineLength = 2_000
}
