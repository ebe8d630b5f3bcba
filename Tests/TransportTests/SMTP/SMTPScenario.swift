import Cases
import Mail
import Transport

/// An SMTPSubmission in front of the scripted server.
final class SMTPScenario {
  let submission: SMTPSubmission
  private let server: ScriptedServer
  let folder: TestFolder
  /// What `willCommit` was told, once per call.
  private(set) var committed: [[String]] = []

  /// Starts the server with options; with a limit, silence ends soon.
  init(
    _ options: String,
    _ security: ServerSettings.Security = .clear,
    credentials: Credentials? = nil,
    stop: TestStop? = nil,
    limit: Duration = .seconds(20)
  ) throws {
    folder = try TestFolder()
    let certificate = try Certificate.shared.get()
    let protection =
      switch security {
      case .tls: ["tls"]
      case .startTLS: ["starttls"]
      case .clear: [String]()
      }
    server = try ScriptedServer(
      "fake-smtp.py",
      [folder.path, certificate.certificate, certificate.key]
        + options.split(separator: " ").map(String.init) + protection
    )
    var settings = ServerSettings(
      host: "localhost",
      port: server.port,
      security: security,
      credentials: credentials,
      caFile: certificate.certificate
    )
    settings.timeouts.stall = limit
    settings.timeouts.commit = limit
    submission = SMTPSubmission(
      SMTPSettings(server: settings, clientName: "client.example.org"),
      stop: stop
    )
  }

  /// Who logs in where a login is offered.
  static let credentials = Credentials(user: "dossier", password: "secret")

  /// Hands over a message.
  func submit(
    _ content: any ByteSource = Array("Subject: hello\r\n\r\nhello\r\n".utf8),
    to recipients: [String] = ["ann@example.org"]
  ) throws -> SubmissionResult {
    try submission.submit(
      Envelope(from: "office@example.com", recipients: recipients),
      content: content
    ) { committed.append($0) }
  }

  /// The client's commands, and "connect" and "dot".
  var commands: [String] { folder.lines(of: "transcript") }

  /// What the server kept.
  var kept: [String] {
    get throws { try folder.names().filter { $0.hasSuffix(".eml") } }
  }
}

extension SubmissionResult {
  /// The reply that decided, and how.
  var verdict: String {
    switch outcome {
    case .accepted(let reply): "accepted \(reply)"
    case .refused(let reply): "refused \(reply)"
    case .unknown: "unknown"
    }
  }
}
