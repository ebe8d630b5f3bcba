import Cases
import Glibc
import Testing
import Transport

@Suite("Errors of connecting name the host and say what to do")
struct ConnectFailureTests {
  /// A port of 127.0.0.1 that nobody listens on.
  private static func unusedPort() throws -> Int {
    let folder = try TestFolder()
    let certificate = try Certificate.shared.get()
    let server = try ScriptedServer(
      "fake-smtp.py",
      [folder.path, certificate.certificate, certificate.key]
    )
    return server.port
  }

  private func failure(_ change: (inout ServerSettings) throws -> Void) throws -> TransportError {
    let dovecot = try Dovecot.shared.get()
    var settings = dovecot.settings(dovecot.newUser())
    settings.server.timeouts.connect = .seconds(10)
    try change(&settings.server)
    let error = #expect(throws: TransportError.self) { try IMAPSource(settings).open() }
    return try #require(error)
  }

  @Test func `a wrong password`() throws {
    let error = try failure { $0.credentials?.password = { "wrong" } }
    #expect(error.stage == .login)
    #expect(!error.isTransient)
    #expect(error.message.contains("localhost:"))
    #expect(error.message.contains("check user name and password"))
    #expect(error.description.contains("AUTHENTICATIONFAILED"))
  }

  @Test func `a password that cannot be found`() throws {
    struct Missing: Error, CustomStringConvertible { let description = "no such file" }
    let error = try failure { $0.credentials?.password = { throw Missing() } }
    #expect(error.stage == .login)
    #expect(!error.isTransient)
    #expect(error.message.contains("no such file"))
  }

  @Test(arguments: ["", "a\r\nb", "a\nb", "a\0b"])
  func `a password that would be a command`(_ password: String) throws {
    let error = try failure { $0.credentials?.password = { password } }
    #expect(error.stage == .login)
    #expect(!error.isTransient)
    #expect(error.serverLines == [])
  }

  @Test func `no user`() throws {
    let error = try failure { $0.credentials = nil }
    #expect(error.stage == .login)
    #expect(!error.isTransient)
  }

  @Test func `a host that refuses`() throws {
    let port = try Self.unusedPort()
    let error = try failure { $0.port = port }
    #expect(error.stage == .connect)
    #expect(error.isTransient)
    #expect(error.message.contains("IMAP server localhost:\(port) cannot be reached"))
  }

  @Test func `a host that does not exist`() throws {
    let error = try failure { $0.host = "mail.example.invalid" }
    #expect(error.stage == .connect)
    #expect(error.isTransient)
    #expect(error.message.contains("The host mail.example.invalid is not known"))
  }

  @Test(arguments: ["", "a/b", "user@host", "a b", "a\r\nb", "[::1]"])
  func `a host that is no host`(_ host: String) throws {
    let error = try failure { $0.host = host }
    #expect(error.stage == .connect)
    #expect(!error.isTransient)
    #expect(error.message.contains("is not a host name"))
  }

  @Test func `an untrusted certificate`() throws {
    for security in [ServerSettings.Security.tls, .startTLS] {
      let error = try failure {
        $0.caFile = nil
        $0.security = security
        if security == .startTLS { $0.port = try Dovecot.shared.get().imapPort }
      }
      #expect(error.stage == .tls)
      #expect(!error.isTransient)
      #expect(error.message.contains("is not trusted"))
      #expect(error.message.contains("caFile"))
    }
  }

  @Test func `a certificate for another name`() throws {
    let certificate = try Certificate.shared.get()
    let error = try failure { $0.caFile = certificate.certificate }
    #expect(error.stage == .tls)
    #expect(!error.isTransient)
  }

  @Test func `a CA file that is missing`() throws {
    let error = try failure { $0.caFile = "/nowhere/ca.pem" }
    #expect(error.stage == .tls)
    #expect(!error.isTransient)
    #expect(error.message.contains("/nowhere/ca.pem"))
  }

  @Test func `TLS on a port for clear text`() throws {
    let error = try failure { $0.port = try Dovecot.shared.get().imapPort }
    #expect(error.stage == .tls)
    #expect(!error.isTransient)
    #expect(error.message.contains("does not speak TLS on this port"))
  }

  @Test(arguments: [ServerSettings.Security.clear, .startTLS])
  func `clear text on a port for TLS`(_ security: ServerSettings.Security) throws {
    let error = try failure {
      $0.security = security
      $0.timeouts.connect = .seconds(1)
    }
    #expect(error.stage == .connect)
    #expect(error.isTransient)
    #expect(error.message.contains("a port that expects TLS at once stays silent"))
  }

  @Test func `session keys are never logged`() throws {
    let folder = try TestFolder()
    setenv("SSLKEYLOGFILE", "\(folder.path)/keys", 1)
    defer { unsetenv("SSLKEYLOGFILE") }
    _ = try failure { $0.credentials?.password = { "wrong" } }
    #expect(try folder.names() == [])
  }
}
