import Cases
import Mail
import Testing
import Transport

@Suite("SMTPSubmission when things go wrong")
struct SMTPFaultTests {
  /// Something that prevents a message from being sent.
  struct Fault: CustomTestStringConvertible {
    var options: String
    var security = ServerSettings.Security.clear
    var password = "secret"
    var stage: TransportError.Stage
    var isTransient: Bool
    var says: String
    var testDescription: String { options }
  }

  static let faults = [
    Fault(
      options: "auth",
      password: "wrong",
      stage: .login,
      isTransient: false,
      says: "ask postmaster"
    ),
    Fault(
      options: "auth",
      security: .startTLS,
      password: "wrong",
      stage: .login,
      isTransient: false,
      says: "refused the login of dossier"
    ),
    Fault(
      options: "login-454 auth",
      stage: .login,
      isTransient: true,
      says: "at the moment"
    ),
    Fault(
      options: "",
      stage: .login,
      isTransient: false,
      says: "does not offer a login with PLAIN"
    ),
    Fault(
      options: "",
      security: .tls,
      stage: .login,
      isTransient: false,
      says: "does not offer a login with PLAIN"
    ),
    Fault(
      options: "auth",
      password: "a\r\nRSET",
      stage: .login,
      isTransient: false,
      says: "contains a line break"
    ),
    Fault(options: "auth", password: "", stage: .login, isTransient: false, says: "is empty"),
    Fault(
      options: "auth greeting-554",
      stage: .connect,
      isTransient: true,
      says: "no service for you"
    ),
    Fault(options: "auth mail-421", stage: .submit, isTransient: true, says: "shutting down"),
    Fault(
      options: "auth mail-421 pipelining",
      stage: .submit,
      isTransient: true,
      says: "shutting down"
    ),
    Fault(options: "auth junk-reply", stage: .submit, isTransient: true, says: "no reply"),
  ]

  @Test(arguments: faults)
  func `a message that cannot be sent says why`(_ fault: Fault) throws {
    let credentials = Credentials(user: "dossier", password: fault.password)
    let scenario = try SMTPScenario(fault.options, fault.security, credentials: credentials)
    let error = #expect(throws: TransportError.self) { try scenario.submit() }
    #expect(error?.stage == fault.stage)
    #expect(error?.isTransient == fault.isTransient)
    #expect(error?.description.contains(fault.says) == true, "\(error?.description ?? "")")
    #expect(error?.message.contains("localhost") == true)
    #expect(scenario.committed == [])
    #expect(!scenario.commands.contains { $0.hasPrefix("RSET") })
    #expect(try scenario.kept == [])
  }

  @Test(
    arguments: ["cut-in-data", "cut-in-data pipelining"],
    [ServerSettings.Security.clear, .tls]
  )
  func `a cut before the final dot is an error and nothing was sent`(
    _ options: String,
    _ security: ServerSettings.Security
  ) throws {
    let scenario = try SMTPScenario(options, security)
    let content = LargeContent(count: 32 << 20)
    let error = #expect(throws: TransportError.self) { try scenario.submit(content) }
    #expect(error?.isTransient == true)
    #expect(error?.stage == .submit)
    #expect(scenario.committed == [])
    #expect(try scenario.kept == [])
  }

  @Test(arguments: ["cut-after-dot", "stall-after-dot"], [ServerSettings.Security.clear, .tls])
  func `no reply to the final dot is an unknown outcome`(
    _ options: String,
    _ security: ServerSettings.Security
  ) throws {
    let scenario = try SMTPScenario(options, security, limit: .seconds(2))
    let result = try scenario.submit()
    guard case .unknown(let error) = result.outcome else {
      Issue.record("\(result.verdict)")
      return
    }
    #expect(error.stage == .commit)
    #expect(scenario.committed == [["ann@example.org"]])
    #expect(scenario.commands.last == "dot")
  }

  @Test func `an error of willCommit leaves the message unsent`() throws {
    struct DiskFull: Error {}
    let scenario = try SMTPScenario("pipelining", .tls)
    let content = Array("Subject: x\r\n\r\nx\r\n".utf8)
    let envelope = Envelope(from: "", recipients: ["ann@example.org"])
    #expect(throws: DiskFull.self) {
      try scenario.submission.submit(envelope, content: content) { _ in
        #expect(!scenario.commands.contains("dot"))
        throw DiskFull()
      }
    }
    #expect(try scenario.submit(content).verdict == "accepted 250 2.0.0 kept as 2.eml")
    #expect(try scenario.kept == ["2.eml"])
    #expect(scenario.commands.contains("MAIL FROM:<>"))
  }

  @Test func `content that ends early is an error and nothing was sent`() throws {
    struct Cut: ByteSource {
      let count = 1_000
      func read(_ range: Range<Int>) throws -> [UInt8] { range.lowerBound < 500 ? [65] : [] }
    }
    let scenario = try SMTPScenario("")
    let error = #expect(throws: TransportError.self) { try scenario.submit(Cut()) }
    #expect(error?.stage == .submit)
    #expect(error?.message.contains("could not be read") == true)
    #expect(scenario.committed == [])
    #expect(try scenario.kept == [])
  }

  @Test func `a request to stop waits for the reply to the final dot`() throws {
    let stop = TestStop()
    let scenario = try SMTPScenario("late-after-dot", stop: stop)
    let result = try scenario.submission.submit(
      Envelope(from: "", recipients: ["ann@example.org"]),
      content: Array("x".utf8)
    ) { _ in stop.request() }
    #expect(result.verdict.hasPrefix("accepted"))
    #expect(throws: TransportError.self) { try scenario.submit() }
    #expect(try scenario.kept.count == 1)
  }
}
