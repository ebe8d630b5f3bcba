import Cases
import Synchronization
import Transport

/// An IMAPSource or an IMAPArchive in front of the scripted server.
final class IMAPScenario {
  /// What the log of a session heard.
  private final class Heard: Sendable {
    let oddities = Mutex<[String]>([])
    let trace = Mutex<[String]>([])
  }

  let source: IMAPSource
  /// The same folder, as one for copies.
  let archive: IMAPArchive
  private let server: ScriptedServer
  private let folder: TestFolder
  private let heard = Heard()

  /// Starts the server with a scenario; with a limit, silence ends soon.
  init(
    _ scenario: String,
    _ security: ServerSettings.Security = .clear,
    stop: TestStop? = nil,
    mailbox: String = "INBOX",
    mechanism: Credentials.Mechanism? = nil,
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
      credentials: Credentials(user: "dossier", password: "secret", mechanism: mechanism),
      caFile: certificate.certificate
    )
    settings.timeouts.connect = limit
    settings.timeouts.stall = limit
    settings.timeouts.patience = limit * 2
    let heard = heard
    settings.log.oddity = { text in heard.oddities.withLock { $0.append(text) } }
    settings.log.trace = { text in heard.trace.withLock { $0.append(text) } }
    let folder = IMAPSettings(name: "test", server: settings, folder: mailbox)
    source = IMAPSource(folder, stop: stop)
    archive = IMAPArchive(folder, stop: stop)
  }

  /// What the server does in ways of its own, as it was told.
  var oddities: [String] { heard.oddities.withLock { $0 } }

  /// Every line of the protocol.
  var trace: [String] { heard.trace.withLock { $0 } }

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
