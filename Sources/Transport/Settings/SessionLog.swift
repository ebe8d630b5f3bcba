/// What hears of a session with a server.
public struct SessionLog: Sendable {
  /// What the server wants a person to read (ALERT, RFC 9051 §7.1).
  public var alert: @Sendable (String) -> Void
  /// Why a kept connection was given up for a new one.
  public var renewal: @Sendable (String) -> Void = { _ in }
  /// What the server does in a way of its own, and what was done about it; once for each sentence.
  public var oddity: @Sendable (String) -> Void = { _ in }
  /// Every protocol line of both sides, `C: ` or `S: ` before it, without the login and without
  /// the content of messages; nil when nobody listens.
  public var trace: (@Sendable (String) -> Void)?

  /// Hears nothing unless it is told how.
  public init(
    alert: @escaping @Sendable (String) -> Void = { _ in },
    trace: (@Sendable (String) -> Void)? = nil
  ) {
    self.alert = alert
    self.trace = trace
  }
}
