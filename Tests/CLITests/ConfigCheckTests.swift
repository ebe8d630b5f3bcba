import Cases
import Testing

@testable import CLI
@testable import Desk

@Suite struct ConfigCheckTests {
  private static func commands(_ change: (inout WorkspaceChecks) -> Void) -> [Command] {
    var checks = WorkspaceChecks()
    change(&checks)
    return [ConfigCommand.check(checks)]
  }

  private func lines(_ sandbox: Sandbox, _ commands: [Command]) -> (code: Int32, lines: [[String]])
  {
    let ran = sandbox.run(["config", "check", "--workspace", "work"], commands: commands)
    let rows = ran.results.split(separator: "\n").map { line in
      line.split(separator: "\t").map(String.init)
    }
    return (ran.code, rows)
  }

  @Test func `every check has its line, and one failure makes the exit code 78`() throws {
    let sandbox = try Sandbox()
    try sandbox.makeWorkspace()
    let text = try sandbox.read("work/dossier.json5").replacing(
      "mailboxes: []",
      with: "mailboxes: [{ name: \"office\", kind: \"maildir\", path: \"in\" }]"
    )
    try sandbox.write("work/dossier.json5", text)
    let commands = Self.commands { checks in
      checks.openDatabase = { _ in "It is sound." }
      checks.openMailbox = { _, mailbox in
        throw TransportError(
          stage: .login,
          message: "The server refuses the login to \(mailbox.name).",
          isTransient: false,
          serverLines: ["A1 NO \u{1B}[31mno"]
        )
      }
      checks.openOutgoing = { _ in "The folder can be written." }
      checks.templateNames = { _ in ["reminder", "transfer"] }
      checks.parseTemplate = { _, name in "\(name) is right." }
    }
    let found = lines(sandbox, commands)
    #expect(found.code == 78)
    #expect(
      found.lines.map { $0.prefix(2).joined(separator: " ") } == [
        "ok permissions", "ok configuration", "ok user", "ok secret key",
        "ok rates of interest", "ok database", "FAIL mailbox office", "ok outgoing",
        "ok template reminder", "ok template transfer",
      ]
    )
    #expect(
      found.lines[6].last
        == "The server refuses the login to office. (the server said: A1 NO \\u{1b}[31mno)"
    )
  }

  @Test func `mistakes in letters alone make the exit code 1`() throws {
    let sandbox = try Sandbox()
    try sandbox.makeWorkspace()
    let commands = Self.commands { checks in
      checks.openDatabase = { _ in "It is sound." }
      checks.openOutgoing = { _ in "The folder can be written." }
      checks.templateNames = { _ in ["reminder", "transfer"] }
      checks.parseTemplate = { _, name in
        guard name == "transfer" else { return "\(name) is right." }
        throw CommandError("transfer/en.html.liquid:1:4: there is no filter 'mony'.", .findings)
      }
    }
    let found = lines(sandbox, commands)
    #expect(found.code == 1)
    #expect(found.lines.last?.prefix(2) == ["FAIL", "template transfer"])
  }

  @Test func `a wrong configuration ends the check with its problems`() throws {
    let sandbox = try Sandbox()
    try sandbox.makeWorkspace()
    let text = try sandbox.read("work/dossier.json5").replacing("prefix:", with: "prefx:")
    try sandbox.write("work/dossier.json5", text)
    let found = lines(
      sandbox,
      Self.commands { checks in
        checks.openDatabase = { _ in "It is sound." }
      }
    )
    #expect(found.code == 78)
    #expect(found.lines.map { $0.first ?? "" } == ["ok", "FAIL"])
    #expect(
      found.lines.last?.last
        == "\(sandbox.path("work/dossier.json5")): reference.prefx is no setting; "
        + "did you mean 'prefix'?"
    )
  }

  @Test func `templates that cannot be listed are one failed line`() throws {
    let sandbox = try Sandbox()
    try sandbox.makeWorkspace()
    let commands = Self.commands { checks in
      checks.templateNames = { _ in throw CommandError("There are no templates.", .configuration) }
      checks.parseTemplate = { _, _ in "" }
    }
    #expect(
      lines(sandbox, commands).lines.last == ["FAIL", "templates", "There are no templates."]
    )
  }

  @Test(arguments: [(true, 75), (false, 69)] as [(Bool, Int32)])
  func `a transport error says if trying again helps`(isTransient: Bool, code: Int32) {
    let error = TransportError(
      stage: .connect,
      message: "mail.example.com does not answer.",
      isTransient: isTransient
    )
    let known = CommandError(describing: error)
    #expect(known == CommandError("mail.example.com does not answer.", known.code))
    #expect(known.code.rawValue == code)
  }

  @Test func `what nobody foresaw is a mistake of the program`() {
    struct Surprise: Error {}
    #expect(CommandError(describing: Surprise()).code == .software)
  }

  @Test(arguments: [
    ("none.pdf", "none.pdf cannot be read: there is no such file."),
    ("share", "share cannot be read: it is a folder."),
  ])
  func `an unreadable file is said`(name: String, sentence: String) throws {
    let sandbox = try Sandbox()
    #expect(throws: CommandError(sentence, .noInput)) {
      try InputFile.bytes(name, context: sandbox.context)
    }
  }
}
