public import Mail

/// Hands finished messages to the next mail server, or to a folder; used by one thread at a time.
public protocol MailSubmission: AnyObject {
  /// Connects and logs in, unless that is done; sends nothing.
  func connect() throws

  /// Hands over one message.
  ///
  /// Everything up to the end of the content may fail without harm: that is thrown, as a
  /// `TransportError`, and the message was not sent. Then `willCommit` is called with the accepted
  /// recipients; if it throws, the message is abandoned unsent and the error passed on. Only then
  /// is the final dot written, and whatever happens afterwards is a result, not an error.
  ///
  /// `content` has CRLF line ends and no dot-stuffing; `willCommit` makes durable that the outcome
  /// is unknown from here on.
  func submit(
    _ envelope: Envelope,
    content: any ByteSource,
    willCommit: (_ accepted: [String]) throws -> Void
  ) throws -> SubmissionResult

  /// Ends the session; never throws, never blocks for long.
  func close()
}

/// Reverse-path and forward-paths of a submission (RFC 5321 §2.3.1).
public struct Envelope: Sendable, Equatable {
  /// The reverse-path, without angle brackets; empty for the null path.
  public var from: String
  /// The forward-paths, without angle brackets.
  public var recipients: [String]

  /// Joins the parts.
  public init(from: String, recipients: [String]) {
    self.from = from
    self.recipients = recipients
  }
}

/// What became of a submission.
public struct SubmissionResult: Sendable, Equatable {
  /// How the message as a whole ended.
  public enum Outcome: Sendable, Equatable {
    /// The server took responsibility.
    case accepted(SMTPReply)
    /// The server refused the content, or no recipient was accepted.
    case refused(SMTPReply)
    /// The connection ended between the final dot and the reply.
    case unknown(TransportError)
  }

  /// How the message as a whole ended.
  public var outcome: Outcome
  /// The recipients that were refused, each with the reply to RCPT.
  public var refused: [String: SMTPReply]

  /// Joins the parts.
  public init(outcome: Outcome, refused: [String: SMTPReply] = [:]) {
    self.outcome = outcome
    self.refused = refused
  }
}

/// A reply of an SMTP server (RFC 5321 §4.2).
public struct SMTPReply: Sendable, Equatable, CustomStringConvertible {
  /// The three-digit code.
  public var code: Int
  /// The enhanced status code, for example `5.1.1` (RFC 3463), when the text begins with one.
  public var enhancedCode: String?
  /// The text of all lines, without codes.
  public var text: String

  /// Joins the parts.
  public init(code: Int, enhancedCode: String? = nil, text: String) {
    self.code = code
    self.enhancedCode = enhancedCode
    self.text = text
  }

  /// 2yz or 3yz.
  public var isPositive: Bool { (200..<400).contains(code) }
  /// 4yz: trying again may help.
  public var isTransient: Bool { (400..<500).contains(code) }
  /// 5yz: trying again does not help.
  public var isPermanent: Bool { (500..<600).contains(code) }

  /// Code, enhanced code and text in one line.
  public var description: String {
    [String(code), enhancedCode, text].compactMap { $0 }.joined(separator: " ")
  }
}
