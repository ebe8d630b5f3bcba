/// Why a mailbox or a mail server could not be used, and whether trying again helps.
public struct TransportError: Error, Sendable, Equatable, CustomStringConvertible {
  /// Where it went wrong.
  public enum Stage: String, Sendable {
    /// Finding the host or connecting to it.
    case connect
    /// Setting up TLS, certificate included.
    case tls
    /// Logging in.
    case login
    /// Selecting or opening the mailbox.
    case select
    /// Listing messages.
    case list
    /// Fetching messages.
    case fetch
    /// Acknowledging messages.
    case acknowledge
    /// Handing over a message before its final dot.
    case submit
    /// After the final dot, before the reply.
    case commit
  }

  /// Where it went wrong.
  public var stage: Stage
  /// What went wrong and what to do, as one sentence that names the host or folder.
  public var message: String
  /// Whether trying again may help without anyone changing anything.
  public var isTransient: Bool
  /// The server's own words, newest last.
  public var serverLines: [String]

  /// Joins the parts.
  public init(stage: Stage, message: String, isTransient: Bool, serverLines: [String] = []) {
    self.stage = stage
    self.message = message
    self.isTransient = isTransient
    self.serverLines = serverLines
  }

  /// The message, and the last of the server's words.
  public var description: String {
    guard let last = serverLines.last else { return message }
    return "\(message) (the server said: \(last))"
  }
}
