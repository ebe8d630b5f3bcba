import Cases
import FoundationEssentials
import Mail
import Testing
import Transport

@Suite("IMAPSource and IMAPArchive against the dialects of real servers")
struct IMAPDialectTests {
  @Test(arguments: [
    "mailutils-3.15", "courier-5.0.13", "blind-search", "short-list", "yahoo-range",
    "gmail-throttled", "domino-10", "zoho", "icloud",
  ])
  func `every message is listed and fetched`(_ dialect: String) throws {
    let scenario = try IMAPScenario(dialect)
    let receiver = RecordingReceiver()
    #expect(try scenario.fetchAll(receiver) == nil)
    #expect(Set(receiver.order) == ["11", "12", "13"])
    #expect((scenario.source.shortfall != nil) == (dialect == "short-list"))
  }

  @Test(arguments: ["mailutils-3.15", "courier-5.0.13", "blind-search"])
  func `what came since is listed, and nothing else`(_ dialect: String) throws {
    let scenario = try IMAPScenario(dialect)
    _ = try scenario.source.open()
    #expect(try scenario.source.list(after: 11).map(\.key.value) == ["12", "13"])
    #expect(try scenario.source.list(after: 13).isEmpty)
    #expect(scenario.source.shortfall == nil)
  }

  @Test func `a search that contradicts the server's numbers is said, and looked for otherwise`()
    throws
  {
    let scenario = try IMAPScenario("blind-search")
    _ = try scenario.source.open()
    _ = try scenario.source.list(after: nil)
    #expect(scenario.oddities.count == 1)
    #expect(scenario.oddities.first?.contains("a list of UIDs named 3") == true)
    #expect(scenario.commands.contains("UID FETCH 1:4294967295 (UID)"))
    let agreeing = try IMAPScenario("well")
    _ = try agreeing.source.open()
    _ = try agreeing.source.list(after: 12)
    #expect(agreeing.oddities.isEmpty)
    #expect(!agreeing.commands.contains { $0.hasSuffix("(UID)") })
  }

  @Test func `a message that the server counts and never lists is a shortfall`() throws {
    let scenario = try IMAPScenario("short-list")
    _ = try scenario.source.open()
    #expect(try scenario.source.list(after: nil).count == 3)
    #expect(scenario.source.shortfall?.isTransient == true)
    #expect(scenario.source.shortfall?.message.contains("counts more messages in INBOX") == true)
  }

  @Test func `an OK without the message is no message that is gone`() throws {
    let scenario = try IMAPScenario("exchange-2010-empty-ok")
    let receiver = RecordingReceiver()
    #expect(try scenario.fetchAll(receiver) == nil)
    #expect(receiver.order == ["11", "13"])
    #expect(receiver.gone.isEmpty)
    #expect(receiver.unavailable == ["12"])
    #expect(scenario.source.shortfall?.message.contains("the first with UID 12") == true)
    #expect(scenario.source.shortfall?.isTransient == true)
  }

  @Test func `a message that ends the session is named`() throws {
    let scenario = try IMAPScenario("domino-7-short-literal")
    let receiver = RecordingReceiver()
    #expect(try scenario.fetchAll(receiver) != nil)
    #expect(receiver.order == ["11"])
    #expect(scenario.source.interrupted == RemoteKey("12"))
    _ = try scenario.source.open()
    try scenario.source.fetch([RemoteMessage(key: RemoteKey("13"))], to: receiver)
    #expect(receiver.order == ["11", "13"])
    #expect(scenario.source.interrupted == nil)
  }

  @Test func `news of other messages before IDLE begins are no refusal`() throws {
    let scenario = try IMAPScenario("icloud")
    _ = try scenario.source.open()
    _ = try scenario.source.list(after: 13)
    #expect(try scenario.source.awaitHint(seconds: 5))
    #expect(scenario.commands.contains("IDLE"))
  }

  @Test func `a throttled server is left alone for as long as it asks`() throws {
    let scenario = try IMAPScenario("exchange-throttled")
    let error = #expect(throws: TransportError.self) { try scenario.source.open() }
    #expect(error?.isTransient == true)
    #expect(error?.suggestedDelay == 299.91)
    #expect(!scenario.commands.contains { $0.hasPrefix("LIST") })
  }

  @Test func `a login without a mailbox is told as one`() throws {
    let scenario = try IMAPScenario("exchange-not-connected")
    let error = #expect(throws: TransportError.self) { try scenario.source.open() }
    #expect(error?.stage == .login)
    #expect(error?.message.contains("let the user in and opens no mailbox") == true)
    #expect(scenario.commands.filter { $0.hasPrefix("EXAMINE") }.count == 1)
  }

  @Test func `a code inside the text is read`() throws {
    let scenario = try IMAPScenario("mailutils-3.15")
    _ = try scenario.source.open()
    let error = #expect(throws: TransportError.self) {
      try scenario.source.acknowledge([RemoteKey("11")], as: .move(folder: "missing"))
    }
    #expect(error?.message.contains("create it") == true)
  }

  @Test func `marks of others keep ours, and marks of ours from before do not`() throws {
    let scenario = try IMAPScenario("others-marked")
    _ = try scenario.source.open()
    let action = try scenario.source.acknowledge([RemoteKey("11")], as: .delete) { Set($0) }
    #expect(action == .delete)
    #expect(scenario.commands.contains("EXPUNGE"))
    #expect(scenario.oddities.isEmpty)
    let other = try IMAPScenario("others-marked")
    _ = try other.source.open()
    try other.source.acknowledge([RemoteKey("11")], as: .delete)
    #expect(!other.commands.contains("EXPUNGE"))
    #expect(other.oddities.first?.contains("no UIDPLUS") == true)
  }

  @Test func `a name below INBOX is found once and kept, and a copy goes to a closed folder`()
    throws
  {
    let scenario = try IMAPScenario("courier-5.0.13", mailbox: "Sent")
    let archive = scenario.archive
    let content = Array("Subject: copy\r\n\r\ntext\r\n".utf8)
    #expect(try !archive.contains("nobody@example.org"))
    try archive.append(content, at: Date(timeIntervalSince1970: 0))
    #expect(try !archive.contains("nobody@example.org"))
    try archive.append(content, at: Date(timeIntervalSince1970: 0))
    archive.close()
    let names = scenario.commands.filter { $0.hasPrefix("EXAMINE") || $0.hasPrefix("APPEND") }
      .map { $0.split(separator: " ").prefix(2).joined(separator: " ") }
    #expect(
      names == [
        #"EXAMINE "Sent""#, #"EXAMINE "INBOX.Sent""#, #"APPEND "INBOX.Sent""#,
        #"EXAMINE "INBOX.Sent""#, #"APPEND "INBOX.Sent""#,
      ]
    )
    #expect(scenario.commands.filter { $0 == "CLOSE" }.count == 2)
  }

  @Test(arguments: ["in-use", "unlisted"])
  func `another folder is taken only for one that is not there`(_ dialect: String) throws {
    let scenario = try IMAPScenario(dialect, mailbox: "Cases")
    if dialect == "unlisted" {
      _ = try scenario.source.open()
      #expect(scenario.oddities.first?.contains("is called INBOX.Cases") == true)
    } else {
      let error = #expect(throws: TransportError.self) { try scenario.source.open() }
      #expect(error?.message.contains("refused to open the folder Cases") == true)
      #expect(!scenario.commands.contains { $0.contains("EXAMINE \"INBOX.Cases\"") })
    }
  }

  @Test func `a UID that cannot be is no end of the world`() throws {
    let scenario = try IMAPScenario("phantom-uid")
    _ = try scenario.source.open()
    let listed = try scenario.source.list(after: 12)
    #expect(listed.map(\.key.value) == ["13", "4294967295"])
    #expect(listed.map { $0.size != nil } == [true, false])
  }

  @Test func `what a fetch names is listed although the search did not find it`() throws {
    let scenario = try IMAPScenario("lagging-search")
    _ = try scenario.source.open()
    #expect(try scenario.source.list(after: 10).map(\.key.value) == ["11", "12", "13"])
  }

  @Test func `nothing is called gone on the word of a search alone`() throws {
    let scenario = try IMAPScenario("blind-and-refusing")
    let receiver = RecordingReceiver()
    #expect(try scenario.fetchAll(receiver) == nil)
    #expect(receiver.gone.isEmpty)
    #expect(Set(receiver.order) == ["11", "12", "13"])
  }

  @Test func `what cannot be removed is not copied`() throws {
    let scenario = try IMAPScenario("no-right-to-delete")
    _ = try scenario.source.open()
    let error = #expect(throws: TransportError.self) {
      try scenario.source.acknowledge([RemoteKey("11")], as: .move(folder: "Done"))
    }
    #expect(error?.message.contains("lets this login remove no message") == true)
    #expect(!scenario.commands.contains { $0.hasPrefix("UID COPY") })
  }

  @Test(arguments: [Credentials.Mechanism.cramMD5, .plain, .xoauth2])
  func `a mechanism that was named is the only one`(_ mechanism: Credentials.Mechanism) throws {
    let scenario = try IMAPScenario("login-command", mechanism: mechanism)
    let error = #expect(throws: TransportError.self) { try scenario.source.open() }
    #expect(error?.stage == .login)
    let says = "does not offer a login with \(mechanism.rawValue): it offers the LOGIN command"
    #expect(error?.message.contains(says) == true)
    #expect(!scenario.commands.contains { $0.hasPrefix("LOGIN") })
  }

  @Test(arguments: [("login-command", "LOGIN"), ("login-only", "AUTHENTICATE LOGIN")])
  func `without a name, what the server offers is used`(_ scenario: String, _ command: String)
    throws
  {
    let scenario = try IMAPScenario(scenario)
    _ = try scenario.source.open()
    #expect(scenario.commands.contains { $0.hasPrefix(command) })
    let login = scenario.trace.first { $0.hasPrefix("= logged in with ") }
    #expect(
      login?.contains(command == "LOGIN" ? "the LOGIN command" : "LOGIN; offered: LOGIN") == true
    )
    #expect(!scenario.trace.contains { $0.contains("secret") })
  }
}
