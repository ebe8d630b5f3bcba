import Cases
import Testing
import Transport

@Suite("IMAPSource against a server with faults")
struct IMAPFaultTests {
  /// A fault before the mailbox is open, and what is to be said about it.
  struct OpenFault: CustomTestStringConvertible {
    var scenario: String
    var security = ServerSettings.Security.clear
    var stage: TransportError.Stage
    var isTransient: Bool
    var says: String
    var testDescription: String { scenario }
  }

  static let openFaults = [
    OpenFault(
      scenario: "no-greeting",
      stage: .connect,
      isTransient: true,
      says: "did not answer within"
    ),
    OpenFault(
      scenario: "no-greeting",
      security: .tls,
      stage: .connect,
      isTransient: true,
      says: "did not answer within"
    ),
    OpenFault(
      scenario: "bye-greeting",
      stage: .connect,
      isTransient: true,
      says: "too many connections"
    ),
    OpenFault(
      scenario: "junk-greeting",
      stage: .connect,
      isTransient: true,
      says: "did not answer within"
    ),
    OpenFault(
      scenario: "dripping-greeting",
      stage: .connect,
      isTransient: true,
      says: "did not answer within"
    ),
    OpenFault(
      scenario: "wrong-password",
      stage: .login,
      isTransient: false,
      says: "check user name and password"
    ),
    OpenFault(
      scenario: "wrong-password",
      security: .tls,
      stage: .login,
      isTransient: false,
      says: "[AUTHENTICATIONFAILED] bad credentials"
    ),
    OpenFault(
      scenario: "login-unavailable",
      stage: .login,
      isTransient: true,
      says: "at the moment"
    ),
    OpenFault(scenario: "login-bye", stage: .connect, isTransient: true, says: "BYE go away"),
    OpenFault(
      scenario: "login-stall",
      stage: .login,
      isTransient: true,
      says: "delay logins after wrong passwords"
    ),
    OpenFault(
      scenario: "login-disabled",
      stage: .login,
      isTransient: false,
      says: "does not offer a login with PLAIN"
    ),
    OpenFault(
      scenario: "scram-only",
      stage: .login,
      isTransient: false,
      says: "does not offer a login with PLAIN"
    ),
    OpenFault(
      scenario: "well",
      security: .startTLS,
      stage: .tls,
      isTransient: false,
      says: "offers no STARTTLS"
    ),
    OpenFault(
      scenario: "no-uidvalidity",
      stage: .select,
      isTransient: false,
      says: "UIDVALIDITY"
    ),
  ]

  @Test(arguments: openFaults)
  func `a session that cannot be opened says why`(_ fault: OpenFault) throws {
    let scenario = try IMAPScenario(
      fault.scenario,
      fault.security,
      limit: fault.says.contains("within") ? .seconds(1) : .seconds(20)
    )
    let error = #expect(throws: TransportError.self) { try scenario.source.open() }
    #expect(error?.stage == fault.stage)
    #expect(error?.isTransient == fault.isTransient)
    #expect(error?.description.contains(fault.says) == true, "\(error?.description ?? "")")
    #expect(error?.description.contains("127.0.0.1") == true)
  }

  @Test func `a reply slipped in before the TLS handshake is not taken for the server's`() throws {
    let scenario = try IMAPScenario("inject", .startTLS)
    #expect(throws: TransportError.self) { try scenario.source.open() }
    #expect(!scenario.commands.contains { $0.hasPrefix("AUTHENTICATE") })
  }

  /// A fault in the middle of a fetch, after which message 11 is there and the session is not.
  struct FetchFault: CustomTestStringConvertible {
    var scenario: String
    var says: String
    var received = ["11"]
    var isSlow: Bool { says.contains("silent") || says.contains("slow") }
    var testDescription: String { scenario }
  }

  static let fetchFaults = [
    FetchFault(scenario: "fin", says: "ended the connection"),
    FetchFault(scenario: "rst", says: "was lost"),
    FetchFault(scenario: "stall", says: "fell silent"),
    FetchFault(scenario: "drip", says: "too slow"),
    FetchFault(scenario: "short", says: "fell silent"),
    FetchFault(scenario: "long", says: "no IMAP"),
    FetchFault(scenario: "bye", says: "shutting down", received: ["11", "12"]),
    FetchFault(scenario: "huge-literal", says: "impossible literal", received: []),
    FetchFault(scenario: "huge-line", says: "without an end", received: []),
    FetchFault(scenario: "garbage", says: "no IMAP", received: []),
  ]

  @Test(arguments: fetchFaults, [ServerSettings.Security.clear, .tls])
  func `a broken fetch keeps what was whole and ends the session`(
    _ fault: FetchFault,
    _ security: ServerSettings.Security
  ) throws {
    let scenario = try IMAPScenario(
      fault.scenario,
      security,
      limit: fault.isSlow ? .milliseconds(700) : .seconds(20)
    )
    let receiver = RecordingReceiver()
    let error = try #require(try scenario.fetchAll(receiver))
    #expect(receiver.order == fault.received)
    #expect(receiver.gone == [])
    #expect(error.stage == .fetch)
    #expect(error.isTransient)
    // Over TLS a reset may look like an end.
    let isCut = fault.scenario == "rst" && error.message.contains("ended the connection")
    #expect(error.description.contains(fault.says) || isCut, "\(error)")
    #expect(throws: TransportError.self) { try scenario.source.list(after: nil) }
  }

  @Test func `one message that the server cannot read does not keep the others back`() throws {
    let scenario = try IMAPScenario("poison")
    let receiver = RecordingReceiver()
    #expect(try scenario.fetchAll(receiver) == nil)
    let error = try #require(scenario.source.shortfall)
    #expect(receiver.order == ["11", "13"])
    #expect(receiver.gone == [])
    #expect(error.isTransient)
    #expect(error.description.contains("UID 12"))
    #expect(error.description.contains("SERVERBUG"))
    #expect(try scenario.source.list(after: 12).map(\.key.value) == ["13"])
  }

  @Test func `a refusal because messages vanished names just these as gone`() throws {
    let scenario = try IMAPScenario("expunge-issued")
    let receiver = RecordingReceiver()
    #expect(try scenario.fetchAll(receiver) == nil)
    #expect(Set(receiver.order) == ["11", "12"])
    #expect(receiver.gone == ["13"])
  }

  @Test func `a goodbye that is not answered does not block`() throws {
    let scenario = try IMAPScenario("logout-stall")
    _ = try scenario.source.open()
    let start = ContinuousClock.now
    scenario.source.close()
    #expect(start.duration(to: .now) < .seconds(3))
  }

  @Test(arguments: ["no-greeting", "stall"])
  func `a request to stop ends a wait`(_ fault: String) throws {
    let stop = TestStop()
    let scenario = try IMAPScenario(fault, stop: stop)
    stop.request(after: 300)
    let start = ContinuousClock.now
    let error: (any Error)? =
      if fault == "stall" {
        try scenario.fetchAll(RecordingReceiver())
      } else {
        #expect(throws: TransportError.self) { try scenario.source.open() }
      }
    #expect("\(try #require(error))".contains("request to stop"))
    #expect(start.duration(to: .now) < .seconds(4))
  }
}
