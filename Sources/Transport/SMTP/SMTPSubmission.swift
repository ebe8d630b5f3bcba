public import Cases
public import Mail

/// Hands messages to an SMTP server over one connection that is kept from message to message.
///
/// Used by one thread at a time, which it blocks.
public final class SMTPSubmission: MailSubmission {
  private let settings: SMTPSettings
  private let stop: (any StopSignal)?
  private var session: SMTPSession?

  /// Takes the settings; connects with the first message.
  /// - Parameters:
  ///   - settings: The server and our name.
  ///   - stop: Ends waits early; nil never does.
  public init(_ settings: SMTPSettings, stop: (any StopSignal)? = nil) {
    self.settings = settings
    self.stop = stop
  }

  /// Connects and logs in, unless that is already done; for checking the configuration.
  public func connect() throws {
    _ = try ready()
  }

  /// Hands over one message.
  public func submit(
    _ envelope: Envelope,
    content: any ByteSource,
    willCommit: (_ accepted: [String]) throws -> Void
  ) throws -> SubmissionResult {
    guard stop?.isRequested != true else {
      throw TransportError(
        stage: .submit,
        message: "Nothing was sent to \(settings.server.place) because of a request to stop.",
        isTransient: true
      )
    }
    let isKept = session?.stream.isBroken == false
    let session = try ready()
    do {
      return try run(envelope, content, on: session, willCommit)
    } catch  where isKept && !session.hasReplied && stop?.isRequested != true {
      // The server closed a kept connection meanwhile: a new one is as good.
      session.stream.abandon()
      settings.server.log.renewal("\(error)")
      return try run(envelope, content, on: try ready(), willCommit)
    }
  }

  /// Says goodbye and ends the connection.
  public func close() {
    session?.quit()
    session = nil
  }

  private func run(
    _ envelope: Envelope,
    _ content: any ByteSource,
    on session: SMTPSession,
    _ willCommit: ([String]) throws -> Void
  ) throws -> SubmissionResult {
    var transaction = SMTPTransaction(session: session, envelope: envelope, content: content)
    return try transaction.run(willCommit)
  }

  private func ready() throws -> SMTPSession {
    if let session, !session.stream.isBroken { return session }
    session = nil
    let opened = try SMTPSession(settings, stop: stop)
    session = opened
    return opened
  }
}
