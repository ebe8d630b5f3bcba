import Cases
import Mail
import Testing
import Transport

@Suite("SMTPSubmission, RFC 5321")
struct SMTPSubmissionTests {
  @Test(
    arguments: ["auth", "auth pipelining size 8bitmime smtputf8"],
    ServerSettings.Security.allCases
  )
  func `a message arrives byte for byte with every kind of protection`(
    _ options: String,
    _ security: ServerSettings.Security
  ) throws {
    let scenario = try SMTPScenario(options, security, credentials: SMTPScenario.credentials)
    let content = Array("Subject: dots\r\n\r\n.\r\n..\r\n.x\r\n\r\nGrüße\r\n".utf8)
    let result = try scenario.submit(content)
    #expect(result.verdict == "accepted 250 2.0.0 kept as 1.eml")
    #expect(result.refused == [:])
    #expect(scenario.committed == [["ann@example.org"]])
    #expect(try scenario.folder.bytes(of: "1.eml") == content)
    scenario.submission.close()
    let mail = try #require(scenario.commands.first { $0.hasPrefix("MAIL") })
    let parameters = options == "auth" ? "" : " SIZE=\(content.count) BODY=8BITMIME"
    #expect(mail == "MAIL FROM:<office@example.com>\(parameters)")
    #expect(scenario.commands.contains("EHLO client.example.org"))
  }

  @Test(arguments: [Credentials.Mechanism.plain, .login])
  func `a mechanism logs in`(_ mechanism: Credentials.Mechanism) throws {
    let credentials = Credentials(user: "dossier", password: "secret", mechanism: mechanism)
    let scenario = try SMTPScenario("auth", .tls, credentials: credentials)
    #expect(try scenario.submit().verdict.hasPrefix("accepted"))
    #expect(scenario.commands.contains { $0.hasPrefix("AUTH \(mechanism.rawValue)") })
  }

  @Test(arguments: ["", "pipelining"])
  func `many messages go over one connection`(_ options: String) throws {
    let scenario = try SMTPScenario(options)
    for number in 1...20 {
      let content = Array("Subject: \(number)\r\n\r\n\(number)\r\n".utf8)
      #expect(try scenario.submit(content).verdict.hasPrefix("accepted"))
    }
    #expect(scenario.commands.filter { $0 == "connect" }.count == 1)
    #expect(try scenario.kept.count == 20)
  }

  @Test func `a kept connection that the server closed is replaced`() throws {
    let scenario = try SMTPScenario("close-when-idle pipelining", .tls)
    for _ in 1...3 { #expect(try scenario.submit().verdict.hasPrefix("accepted")) }
    #expect(scenario.commands.filter { $0 == "connect" }.count == 3)
    #expect(scenario.committed.count == 3)
  }

  @Test(arguments: ["", "pipelining"])
  func `every recipient has its own reply`(_ options: String) throws {
    let scenario = try SMTPScenario(options)
    let recipients = ["ann@example.org", "bad@example.org", "grey@example.org", "bob@example.org"]
    let result = try scenario.submit(to: recipients)
    #expect(result.verdict.hasPrefix("accepted"))
    #expect(scenario.committed == [["ann@example.org", "bob@example.org"]])
    #expect(
      result.refused == [
        "bad@example.org": SMTPReply(
          code: 550,
          enhancedCode: "5.1.1",
          text: "there is no such user"
        ),
        "grey@example.org": SMTPReply(code: 451, enhancedCode: "4.7.1", text: "greylisted"),
      ]
    )
  }

  @Test(arguments: ["", "pipelining", "pipelining lenient"])
  func `when all recipients are refused the next message still goes`(_ options: String) throws {
    let scenario = try SMTPScenario(options)
    let result = try scenario.submit(to: ["bad@example.org", "grey@example.org"])
    #expect(result.verdict == "refused 451 4.7.1 greylisted")
    #expect(result.refused.count == 2)
    #expect(scenario.committed == [])
    #expect(try scenario.submit().verdict.hasPrefix("accepted"))
    // A server that wants the content for nobody loses the connection: a lone dot might send it.
    let connections = options.contains("lenient") ? 2 : 1
    #expect(scenario.commands.filter { $0 == "connect" }.count == connections)
    #expect(try scenario.kept.count == 1)
  }

  @Test(arguments: [
    ("mail-452", "refused 452 4.3.1 no room"), ("data-554", "refused 554 5.7.1 not today"),
    ("refuse-content", "refused 554 5.7.1 this looks like spam"),
    ("busy-content", "refused 451 4.3.0 try again"),
  ])
  func `a refused message says why`(_ fault: String, _ verdict: String) throws {
    for options in [fault, "\(fault) pipelining"] {
      let scenario = try SMTPScenario(options)
      #expect(try scenario.submit().verdict == verdict)
      #expect(try scenario.submit().verdict == verdict)
      #expect(scenario.commands.filter { $0 == "connect" }.count == 1)
      #expect(try scenario.kept == [])
    }
  }

  @Test(arguments: [
    ("Subject: a\n\nb\n.\nc", "Subject: a\r\n\r\nb\r\n.\r\nc\r\n"),
    ("a\rb\r\r\nc\n\r", "a\r\nb\r\n\r\nc\r\n\r\n"), ("", ""), (".", ".\r\n"), ("x\r", "x\r\n"),
  ])
  func `line ends become CRLF`(_ sent: String, _ kept: String) throws {
    let scenario = try SMTPScenario("")
    #expect(try scenario.submit(Array(sent.utf8)).verdict.hasPrefix("accepted"))
    #expect(String(decoding: try scenario.folder.bytes(of: "1.eml"), as: UTF8.self) == kept)
    #expect(!scenario.commands.contains("bad line end"))
  }

  @Test func `dots and line ends survive every way of cutting the content`() throws {
    let content = Array("a\r\n.\r\n..b\r\n\r\n.c\n.\nd\r\n".utf8)
    let expected = Array("a\r\n.\r\n..b\r\n\r\n.c\r\n.\r\nd\r\n".utf8)
    let scenario = try SMTPScenario("pipelining")
    for size in 1...6 {
      let result = try scenario.submit(ShortReads(bytes: content, size: size))
      #expect(result.verdict.hasPrefix("accepted"))
      #expect(try scenario.folder.bytes(of: "\(size).eml") == expected)
    }
  }

  @Test func `an address that would be a command is refused without being sent`() throws {
    let scenario = try SMTPScenario("")
    let hostile = [
      "a@example.org>\r\nRCPT TO:<b@example.org", "a b@example.org", "käse@example.org",
    ]
    let result = try scenario.submit(to: hostile + ["ann@example.org"])
    #expect(result.verdict.hasPrefix("accepted"))
    #expect(Set(result.refused.keys) == Set(hostile))
    #expect(result.refused.values.allSatisfy { $0.code == 553 })
    #expect(scenario.commands.filter { $0.hasPrefix("RCPT") } == ["RCPT TO:<ann@example.org>"])
    let extended = try SMTPScenario("smtputf8")
    #expect(try extended.submit(to: ["käse@example.org"]).verdict.hasPrefix("accepted"))
    #expect(extended.commands.contains { $0.hasSuffix(" SMTPUTF8") })
  }

  @Test func `hundreds of recipients are named in groups`() throws {
    let recipients = (1...250).map { $0 % 50 == 0 ? "bad\($0)@example.org" : "r\($0)@example.org" }
    let scenario = try SMTPScenario("pipelining")
    let result = try scenario.submit(to: recipients)
    #expect(result.verdict.hasPrefix("accepted"))
    #expect(result.refused.count == 5)
    #expect(scenario.committed.first?.count == 245)
  }
}

/// A source whose reads are as short as it likes.
struct ShortReads: ByteSource {
  var bytes: [UInt8]
  var size: Int
  var count: Int { bytes.count }

  func read(_ range: Range<Int>) throws -> [UInt8] {
    Array(bytes[range.clamped(to: 0..<bytes.count)].prefix(size))
  }
}
