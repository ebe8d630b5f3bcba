import Cases
import Transport

/// An IMAPSource in front of the scripted server.
final class IMAPScenario {
  let source: IMAPSource
  private let server: ScriptedServer
  private let folder: TestFolder

  /// Starts the server with a scenario; with a limit, silence ends soon.
  init(
    _ scenario: String,
    _ security: ServerSettings.Security = .clear,
    stop: TestStop? = nil,
    mailbox: String = "INBOX",
    limit: Duration = .seconds(20)
  ) throws {
    folder = try TestFolder()
    let certificate = try Certificate.shared.get()
    let tls = security == .tls ? [certificate.certificate, certificate.key] : []
    server = try ScriptedServer(
      "fake-imap.py",
      [scenario, "\(folder.path)/transcript"] + tls
    )
    var settings = ServerSettings(
      host: "127.0.0.1",
      port: server.port,
      security: security,
      credentials: Credentials(user: "dossier", password: "secret"),
      caFile: certificate.certificate
    )
    settings.timeouts.connect = limit
    settings.timeouts.stall = limit
    settings.timeouts.patience = limit * 2
    source = IMAPSource(
      IMAPSettings(name: "test", server: settings, folder: mailbox),
      stop: stop
    )
  }

  /// The client's commands without their tags.
  var commands: [String] {
    folder.lines(of: "transcript").map { line in
      line.split(separator: " ").dropFirst().joined(separator: " ")
    }
  }

  /// Opens, lists and fetches everything; gives the error of the fetch.
  func fetchAll(_ receiver: RecordingReceiver) throws -> TransportError? {
    _ = try source.open()
    let listed = try source.list(after: nil)
    do {
      try source.fetch(listed, to: receiver)
      return nil
    } catch let error as TransportError {
      return error
    }
  }
}
