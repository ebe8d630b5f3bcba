/// Why a mailbox or a mail server could not be used, and whether trying again helps.
public struct TransportError: Error, Sendable, Equatable, CustomStringConvertible {
  /// Where it went wrong.
  public enum Stage: String, Sendable {
    /// Finding the host or connecting to it.
    case connect
    /// Setting up TLS, certificate included.
    case tls
    /// Having an access token given for the login.
    case token
    /// Logging in.
    case login
    /// Selecting or opening the mailbox.
    case select
    /// Listing messages.
    case list
    /// Waiting for messages.
    case idle
    /// Fetching messages.
    case fetch
    /// Acknowledging messages.
    case acknowledge
    /// Copying a message into a folder.
    case append
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

  /// How long the server asks to be left alone, in seconds: Exchange says
  /// `Suggested Backoff Time: 4711 milliseconds`.
  public var suggestedDelay: Double? {
    for line in serverLines {
      guard let found = line.firstRange(of: "Suggested Backoff Time: ") else { continue }
      let words = line[found.upperBound...].split(separator: " ", maxSplits: 1)
      if let number = words.first.flatMap({ Double($0) }), number >= 0 { return number / 1000 }
    }
    return nil
  }

  /// The message, and the last of the server's words.
  public var description: String {
    guard let last = serverLines.last, !last.isEmpty else { return message }
    return "\(message) (the server said: \(last))"
  }
}
