import Cases
import Foundation
import Testing

@testable import CLI
@testable import Desk

@Suite struct ConfigurationTests {
  /// The parts that every configuration needs; `more` follows.
  private static func text(_ more: String) -> String {
    """
    {
      organisation: { name: "Example" }, caseAddress: { domain: "example.com" },
      sender: { email: "cases@example.com" }, users: [{ id: "alice", name: "Alice" }],
      \(more)
    }
    """
  }

  private func problems(_ text: String) -> [String] {
    do {
      _ = try Configuration.parse(Data(text.utf8), file: "dossier.json5")
      return []
    } catch {
      return error.problems.map(ErrorWording.sentence)
    }
  }

  @Test func `the default text says what the defaults are`() throws {
    let text = DefaultConfiguration.text(account: "alice")
    let found = try Configuration.parse(Data(text.utf8), file: "dossier.json5")
    var expected = Configuration()
    expected.organisation.name = "Example Organisation"
    expected.caseAddress.domain = "example.com"
    expected.sender.email = "cases@example.com"
    var alice = User()
    alice.id = "alice"
    alice.name = "alice"
    alice.role = .administrator
    alice.unixAccounts = ["alice"]
    expected.users = [alice]
    #expect(found == expected)
  }

  @Test func `the example mailboxes of the default text are right`() throws {
    let text = DefaultConfiguration.text(account: "alice")
    let lines = text.split(separator: "\n").map(String.init)
    let examples = lines.filter { $0.hasPrefix("  //  ") }.map { $0.dropFirst(6) }
    let filled = text.replacing(
      "mailboxes: []",
      with: "mailboxes: [\n\(examples.joined(separator: "\n"))\n]"
    )
    let found = try Configuration.parse(Data(filled.utf8), file: "dossier.json5")
    var office = MailboxSettings()
    office.name = "office"
    office.server.host = "imap.example.com"
    office.server.user = "cases@example.com"
    office.server.password = .file("imap.password")
    var local = MailboxSettings()
    local.name = "local"
    local.kind = .maildir
    local.path = "maildir"
    #expect(found.mailboxes == [office, local])
  }

  @Test func `an account that is no short name still makes a right default text`() throws {
    let text = DefaultConfiguration.text(account: "EX\\al \"x\"")
    let found = try Configuration.parse(Data(text.utf8), file: "dossier.json5")
    #expect(found.users.map(\.id) == ["admin"])
    #expect(found.users.map(\.unixAccounts) == [["EX\\al \"x\""]])
  }

  @Test(arguments: [
    ("daemon: { pollSecond: 5 }", "daemon.pollSecond is no setting; did you mean 'pollSeconds'?"),
    ("deamon: {}", "deamon is no setting; did you mean 'daemon'?"),
    ("daemon: { zzz: 5 }", "daemon.zzz is no setting."),
    ("daemon: 7", "daemon must be an object, but is a whole number."),
    ("daemon: { pollSeconds: \"60\" }", "daemon.pollSeconds must be a whole number, but is text."),
    (
      "daemon: { pollSeconds: 1.5 }",
      "daemon.pollSeconds must be a whole number, but is a number with a fraction or too large."
    ),
    ("daemon: { reconcileHour: 24 }", "daemon.reconcileHour is 24, but must be from 0 to 23."),
    (
      "log: { level: \"inof\" }",
      "log.level is 'inof', but must be trace, debug, info, warn or error; did you mean 'info'?"
    ),
    ("log: { level: true }", "log.level must be text, but is true or false."),
    ("mailboxes: {}", "mailboxes must be a list of objects, but is an object."),
    ("mailboxes: [3]", "mailboxes[0] must be an object, but is a whole number."),
    (
      "reference: { prefix: \"dos-1\" }",
      "reference.prefix is 'dos-1', not one to eight capital letters or digits."
    ),
    (
      "outgoing: { retry: { firstDelaySeconds: 60, maximumDelaySeconds: 5 } }",
      "outgoing.retry.maximumDelaySeconds is smaller than firstDelaySeconds."
    ),
    ("outgoing: { kind: \"smtp\" }", "outgoing.host is missing."),
    (
      "limits: { messageBytes: -1 }",
      "limits.messageBytes is -1, but must be from 1024 to 4294967296."
    ),
  ])
  func `a wrong setting is told by the path of its key`(setting: String, sentence: String) {
    #expect(problems(Self.text(setting)).first == sentence)
  }

  @Test(arguments: [
    (
      "host: \"h.example\", user: \"u\", pasword: \"x\"",
      "pasword is no setting."
    ),
    (
      "host: \"h.example\", user: \"u\", passwordFil: \"x\"",
      "passwordFil is no setting; did you mean 'passwordFile'?"
    ),
    ("hst: \"h.example\"", "hst is no setting; did you mean 'host'?"),
    ("user: \"\"", "host is missing."),
    ("host: \"h.example\", port: 0", "port is 0, but must be from 1 to 65535."),
    (
      "host: \"h.example\", passwordFile: \"a\", passwordCommand: \"b\", user: \"u\"",
      "passwordCommand is one source of the password too many: there is passwordFile too."
    ),
    (
      "host: \"h.example\", user: \"u\"",
      "user has no password: add passwordFile, passwordCommand or passwordVariable."
    ),
    ("host: \"h.example\", passwordFile: \"f\"", "user is missing, but there is a password."),
    (
      "host: \"h.example\", afterStored: \"move\"",
      "moveTo must name a folder, because afterStored is 'move'."
    ),
    (
      "host: \"h.example\", afterStored: \"move\", moveTo: \"INBOX\"",
      "moveTo is 'INBOX', the folder that messages come from."
    ),
    ("kind: \"maildir\"", "path is missing."),
    (
      "host: \"h.example\", security: \"clear\", user: \"u\", passwordFile: \"f\"",
      "security is 'clear', which would send the password readably to h.example; "
        + "use 'tls' or 'starttls', or set allowClearText: true."
    ),
  ])
  func `a wrong mailbox is told by the path of its key`(settings: String, sentence: String) {
    let kind = settings.contains("kind:") ? "" : "kind: \"imap\", "
    let text = Self.text("mailboxes: [{ name: \"office\", \(kind)\(settings) }]")
    #expect(problems(text).contains("mailboxes[0].\(sentence)"))
  }

  @Test(arguments: ["127.0.0.1", "localhost", "::1"])
  func `a password may travel in clear text inside the machine`(host: String) {
    let login = "security: \"clear\", user: \"u\", passwordFile: \"f\""
    let text = Self.text(
      "mailboxes: [{ name: \"a\", kind: \"imap\", host: \"\(host)\", \(login) }]"
    )
    #expect(problems(text).isEmpty)
    let outside = text.replacing(host, with: "127.0.0.1.example.com")
    #expect(problems(outside).count == 1)
    let allowed = outside.replacing("security:", with: "allowClearText: true, security:")
    #expect(problems(allowed).isEmpty)
  }

  @Test func `what must be given is asked for, all at once`() {
    #expect(
      problems("{}") == [
        "organisation is missing.", "caseAddress is missing.", "sender is missing.",
        "users is missing.",
      ]
    )
    #expect(
      problems("{ organisation: {}, caseAddress: {}, sender: {}, users: [] }") == [
        "organisation.name is missing.", "caseAddress.domain is missing.",
        "sender.email is missing.", "users must name at least one user.",
      ]
    )
  }

  @Test(
    arguments: [
      ("folder: \"drop\"", "files.user is '', who is no user."),
      ("user: \"bob\"", "files.user is 'bob', who is no user."),
      (
        "senders: [\"a@b.example\"], user: \"rita\"",
        "files.user is 'rita', who may not take over what concerns all clients."
      ),
      ("senders: [\"bank\"], user: \"alice\"", "files.senders[0] is 'bank', which is no address."),
    ]
  )
  func `files that come by themselves need somebody who may take them over`(
    settings: String,
    sentence: String
  ) {
    let reader =
      "users: [{ id: \"alice\", name: \"Alice\" }, { id: \"rita\", name: \"Rita\", role: \"reader\" }],"
    let text = Self.text("files: { \(settings) }")
      .replacing("users: [{ id: \"alice\", name: \"Alice\" }],", with: reader)
    #expect(problems(text) == [sentence])
  }

  @Test func `a misspelt key is not told as missing too`() {
    let text = Self.text("").replacing("name: \"Example\"", with: "nmae: \"Example\"")
    #expect(problems(text) == ["organisation.nmae is no setting; did you mean 'name'?"])
  }

  @Test func `an unknown time zone is told with the nearest`() {
    let text = Self.text("").replacing(
      "name: \"Example\"",
      with: "name: \"Example\", timeZone: \"Europe/Berln\""
    )
    #expect(
      problems(text) == [
        "organisation.timeZone is 'Europe/Berln', which is no time zone; "
          + "did you mean 'Europe/Berlin'?"
      ]
    )
  }

  @Test(
    arguments: [
      ("web: { mailCode: true, publicURL: \"https://desk.example\" },", 1), ("", 0),
    ]
  )
  func `who signs in by an address has it alone`(web: String, count: Int) {
    let users = """
      users: [
        { id: "a", name: "A", email: "office@example.com" },
        { id: "b", name: "B", email: "Office@EXAMPLE.com" }, { id: "c", name: "C" },
        { id: "d", name: "D" },
      ], \(web)
      """
    let text = Self.text(users).replacing("users: [{ id: \"alice\", name: \"Alice\" }],", with: "")
    let told =
      "users[1].email is also that of 'a': who signs in to the pages by an address needs one alone."
    #expect(problems(text) == Array(repeating: told, count: count))
  }

  @Test func `names that must differ differ`() {
    let users = """
      users: [
        { id: "a", name: "A", unixAccounts: ["x"] },
        { id: "a", name: "B", unixAccounts: ["x"], mayActAs: ["c"] },
      ], mailboxes: [
        { name: "m", kind: "maildir", path: "1" }, { name: "m", kind: "maildir", path: "2" },
        { name: "alerts", kind: "maildir", path: "3" },
      ],
      """
    let text = Self.text(users).replacing("users: [{ id: \"alice\", name: \"Alice\" }],", with: "")
    #expect(
      problems(text) == [
        "users[1].id is 'a', as of another user.",
        "users[1].unixAccounts has 'x', which another user has too.",
        "users[1].mayActAs names 'c', who is no user.",
        "mailboxes[2].name is 'alerts', which names another login.",
        "mailboxes[1].name is 'm', as of another mailbox.",
      ]
    )
  }

  @Test func `null leaves the default`() throws {
    let text = Self.text("daemon: { pollSeconds: null }, log: null")
    let found = try Configuration.parse(Data(text.utf8), file: "dossier.json5")
    #expect(found.daemon == DaemonSettings())
  }

  @Test func `a missing file is said`() throws {
    let error = #expect(throws: ConfigurationError.self) {
      try Configuration.load("/nonexistent/dossier.json5")
    }
    let known = error.map { CommandError(describing: $0) }
    #expect(
      known?.sentence == "/nonexistent/dossier.json5 is missing; 'dossier init' makes one."
    )
    #expect(known?.code == .configuration)
  }
}
