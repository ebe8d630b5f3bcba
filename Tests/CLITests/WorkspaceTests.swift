import Cases
import Testing

@testable import CLI
@testable import Desk

@Suite struct WorkspaceTests {
  @Test func `init makes a private workspace with everything in it`() throws {
    let sandbox = try Sandbox()
    let ran = sandbox.run(["init", "work"])
    #expect(ran.code == 0, "\(ran.remarks)")
    #expect(sandbox.mode("work") == 0o700)
    #expect(sandbox.mode("work/dossier.json5") == 0o600)
    #expect(sandbox.mode("work/secret.key") == 0o600)
    #expect(try sandbox.read("work/templates/reminder.liquid") == "Dear {{ name }}")
    #expect(try sandbox.read("work/templates/parts/footer.liquid") == "Regards")
    #expect(sandbox.run(["config", "check", "--workspace", "work"]).code == 0)
  }

  @Test func `init records the account as first user`() throws {
    let sandbox = try Sandbox()
    let workspace = try sandbox.makeWorkspace()
    #expect(workspace.configuration.users.map(\.unixAccounts) == [["alice"]])
    #expect(workspace.configuration.users.map(\.role) == [.administrator])
  }

  @Test func `init takes an empty folder and makes it private`() throws {
    let sandbox = try Sandbox()
    try sandbox.write("work/x", "")
    #expect(sandbox.run(["init", "work"]).remarks.contains("work is not empty"))
    #expect(try sandbox.read("work/x").isEmpty)
    try sandbox.write("empty", "")
    #expect(sandbox.run(["init", "empty"]).code == 73)
  }

  @Test func `a failed init leaves nothing behind`() throws {
    let sandbox = try Sandbox()
    let initializer = WorkspaceInitializer(context: sandbox.context) { _ in
      throw CommandError("No database today.", .unavailable)
    }
    #expect(throws: CommandError.self) { try initializer.create(in: sandbox.path("work")) }
    #expect(sandbox.mode("work") == nil)
  }

  @Test func `init without shipped templates says where it looked`() throws {
    let sandbox = try Sandbox()
    sandbox.context.environment["DOSSIER_SHARE"] = "/nonexistent"
    let ran = sandbox.run(["init", "work"])
    #expect(ran.code == 69)
    #expect(ran.remarks.contains("/nonexistent/templates"))
    #expect(sandbox.mode("work") == nil)
  }

  @Test(arguments: [
    ("work", 0o770, "The workspace", "chmod go-w"),
    ("work/dossier.json5", 0o620, "The configuration", "chmod go-w"),
    ("work/secret.key", 0o602, "The secret key file", "chmod go-w"),
    ("work/secret.key", 0o640, "The secret key file", "chmod 600"),
    ("work/templates", 0o777, "The folder of templates", "chmod go-w"),
  ])
  func `a workspace that others may change is refused`(
    name: String,
    mode: Int,
    part: String,
    command: String
  ) throws {
    let sandbox = try Sandbox()
    try sandbox.makeWorkspace()
    try sandbox.setMode(name, mode)
    let error = #expect(throws: WorkspaceError.self) {
      try Workspace.open(sandbox.path("work"), context: sandbox.context)
    }
    let known = error.map(ErrorWording.describe)
    #expect(known?.code == .noPermission)
    #expect(known?.sentence.hasPrefix("\(part) \(sandbox.path(name)) can be ") == true)
    #expect(known?.hint == "Run: \(command) \(sandbox.path(name))")
  }

  @Test func `a workspace of another account is refused before it is read`() throws {
    let sandbox = try Sandbox()
    try sandbox.makeWorkspace()
    try sandbox.write("work/dossier.json5", "not even JSON5")
    sandbox.context.userID += 1
    sandbox.context.account = "mallory"
    let ran = sandbox.run(["config", "check", "--workspace", "work"])
    #expect(ran.code == 78)
    #expect(
      ran.results.hasPrefix("FAIL\tpermissions\tThe workspace \(sandbox.path("work")) belongs")
    )
    #expect(ran.results.contains("sudo chown -R mallory \(sandbox.path("work"))"))
    #expect(ran.results.split(separator: "\n").count == 1)
  }

  @Test func `the workspace is the one named, then the variable, then the current folder`() throws {
    let sandbox = try Sandbox()
    for name in ["one", "two", "three"] { try sandbox.makeWorkspace(name) }
    sandbox.context.currentFolder = sandbox.path("three")
    #expect(try Workspace.locate(option: nil, context: sandbox.context) == sandbox.path("three"))
    sandbox.context.environment["DOSSIER_WORKSPACE"] = sandbox.path("two")
    #expect(try Workspace.locate(option: nil, context: sandbox.context) == sandbox.path("two"))
    #expect(
      try Workspace.locate(option: "../one/", context: sandbox.context) == sandbox.path("one")
    )
  }

  @Test func `no workspace is said with the three ways to name one`() throws {
    let sandbox = try Sandbox()
    let ran = sandbox.run(["config", "check"])
    #expect(ran.code == 78)
    #expect(
      ran.remarks == """
        dossier: There is no workspace in \(sandbox.folder).
        Give --workspace DIR, set DOSSIER_WORKSPACE, or make one: dossier init DIR

        """
    )
    #expect(
      sandbox.run(["config", "check", "--workspace", "it's"]).remarks.hasSuffix(
        "Run: dossier init '\(sandbox.folder)/it'\\''s'\n"
      )
    )
  }
}
