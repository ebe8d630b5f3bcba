import Foundation
import Synchronization
import Transport

/// The private Dovecot of this run: started at the first use, stopped when the run ends.
struct Dovecot {
  /// Throws in every test that needs it when it cannot be started.
  static let shared = Result { try Dovecot() }

  private static let script = Program.path("../EndToEndTests/Servers/dovecot.sh")
  private static let userCount = Atomic(0)

  let directory: String
  let imapPort: Int
  let imapsPort: Int
  var caFile: String { "\(directory)/cert.pem" }

  init() throws {
    directory = "/tmp/dovecot-\(UUID().uuidString.prefix(8))"
    try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: false)
    let owner = String(ProcessInfo.processInfo.processIdentifier)
    let output = try Program.run(
      "/bin/sh",
      [Self.script, "start", directory],
      environment: ["OWNER": owner]
    )
    let ports = output.split(whereSeparator: \.isWhitespace).compactMap { Int($0) }
    guard ports.count == 2 else {
      throw Program.Failure(description: "Dovecot did not start; run Tests/run, which installs it")
    }
    (imapPort, imapsPort) = (ports[0], ports[1])
  }

  /// A user that no other test has.
  func newUser() -> String {
    "user\(Self.userCount.add(1, ordering: .relaxed).newValue)"
  }

  /// Puts messages into a user's INBOX, in this order.
  func deliver(_ messages: [[UInt8]], to user: String) throws {
    let folder = try TestFolder()
    let files = try messages.enumerated().map { try folder.write($1, to: "\($0)") }
    try deliver(files: files, to: user)
  }

  /// Puts messages that are in files into a user's INBOX.
  func deliver(files: [String], to user: String) throws {
    try Program.run("/bin/sh", [Self.script, "deliver", directory, user] + files)
  }

  /// Kills a user's server processes.
  func kill(_ user: String) throws {
    try Program.run("/bin/sh", [Self.script, "kill", directory, user])
  }

  /// Settings for a user.
  func settings(
    _ user: String,
    _ security: ServerSettings.Security = .tls,
    folder: String = "INBOX",
    password: String = "secret",
    mechanism: Credentials.Mechanism = .plain
  ) -> IMAPSettings {
    let server = ServerSettings(
      host: "localhost",
      port: security == .tls ? imapsPort : imapPort,
      security: security,
      credentials: Credentials(user: user, password: password, mechanism: mechanism),
      caFile: caFile
    )
    return IMAPSettings(name: "test", server: server, folder: folder)
  }
}
