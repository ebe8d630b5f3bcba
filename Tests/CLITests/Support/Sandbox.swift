import Foundation

@testable import CLI
@testable import Desk

/// A folder of its own for one test, and a context inside it; gone when the test ends.
final class Sandbox {
  let folder: String
  var context: ProcessContext
  var terminal = Terminal()

  init() throws {
    let base = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
    let url = base.appending(path: "dossier-cli-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    folder = url.path(percentEncoded: false)
    context = ProcessContext(
      environment: ["LC_ALL": "C.UTF-8", "DOSSIER_SHARE": folder + "/share"],
      currentFolder: folder,
      account: "alice",
      userID: ProcessContext.current().userID
    )
    terminal.style.isASCII = false
    try write("share/templates/reminder.liquid", "Dear {{ name }}")
    try write("share/templates/parts/footer.liquid", "Regards")
  }

  deinit {
    try? FileManager.default.removeItem(atPath: folder)
  }

  func path(_ name: String) -> String { "\(folder)/\(name)" }

  func write(_ name: String, _ text: String, mode: Int = 0o600) throws {
    let url = URL(filePath: path(name))
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
    try Data(text.utf8).write(to: url)
    try setMode(name, mode)
  }

  func read(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(filePath: path(name))), as: UTF8.self)
  }

  func setMode(_ name: String, _ mode: Int) throws {
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path(name))
  }

  func mode(_ name: String) -> UInt32? { FilePermissions(path: path(name))?.mode }

  /// Makes a workspace without a database.
  @discardableResult
  func makeWorkspace(_ name: String = "work") throws -> Workspace {
    try WorkspaceInitializer(context: context, createDatabase: { _ in }).create(in: path(name))
  }

  /// Runs a command line; what it printed and its exit code.
  func run(_ arguments: [String], commands: [Command] = CommandTable.commands) -> Ran {
    let results = TextStream()
    let remarks = TextStream()
    let program = Program(
      commands: commands,
      context: context,
      terminal: terminal,
      results: results,
      remarks: remarks
    )
    let code = program.run(arguments)
    return Ran(code: code, results: results.text, remarks: remarks.text)
  }

  /// What a command line did.
  struct Ran {
    let code: Int32
    let results: String
    let remarks: String
  }
}
