import Foundation
import Testing

@testable import CLI
@testable import Desk

@Suite struct SecretsTests {
  private func reader(_ sandbox: Sandbox, timeout: Duration = .seconds(20)) -> PasswordReader {
    PasswordReader(folder: sandbox.folder, context: sandbox.context, timeout: timeout)
  }

  @Test(arguments: ["secret", "secret\n", "secret\r\nmore", "secret\nmore\n"])
  func `a password file gives its first line`(text: String) throws {
    let sandbox = try Sandbox()
    try sandbox.write("imap.password", text)
    #expect(try reader(sandbox).password(from: .file("imap.password")) == "secret")
    let absolute = sandbox.path("imap.password")
    #expect(try reader(sandbox).password(from: .file(absolute)) == "secret")
  }

  @Test(arguments: [0o640, 0o604, 0o666])
  func `a password file that others can read is refused`(mode: Int) throws {
    let sandbox = try Sandbox()
    try sandbox.write("imap.password", "secret", mode: mode)
    #expect(throws: WorkspaceError.self) {
      try reader(sandbox).password(from: .file("imap.password"))
    }
  }

  @Test func `a command gives the first line of its output`() throws {
    let sandbox = try Sandbox()
    sandbox.context.environment["SOURCE"] = "secret"
    let source = PasswordSource.command("echo $SOURCE; echo more")
    #expect(try reader(sandbox).password(from: source) == "secret")
  }

  @Test func `an environment variable gives its value`() throws {
    let sandbox = try Sandbox()
    sandbox.context.environment["IMAP_PASSWORD"] = "secret"
    #expect(try reader(sandbox).password(from: .variable("IMAP_PASSWORD")) == "secret")
  }

  @Test(arguments: [
    (PasswordSource.file("none"), PasswordError.unreadableFile("/none", reason: "")),
    (.variable("NONE"), .missingVariable("NONE")),
    (.variable("EMPTY"), .empty(.variable("EMPTY"))),
    (.command("exit 3"), .commandFailed(status: 3)),
    (.command("echo; echo late"), .empty(.command("echo; echo late"))),
  ])
  func `a source without a password is an error without one`(
    source: PasswordSource,
    expected: PasswordError
  ) throws {
    let sandbox = try Sandbox()
    sandbox.context.environment["EMPTY"] = ""
    let error = #expect(throws: PasswordError.self) {
      try reader(sandbox).password(from: source)
    }
    if case .unreadableFile? = error, case .unreadableFile = expected { return }
    #expect(error == expected)
  }

  @Test(arguments: ["sleep 30", "sleep 30 & sleep 30", "exec >&-; sleep 30"])
  func `a command that does not end is ended`(line: String) throws {
    let sandbox = try Sandbox()
    let start = ContinuousClock.now
    #expect(throws: PasswordError.commandTimedOut(seconds: 1)) {
      try reader(sandbox, timeout: .seconds(1)).password(from: .command(line))
    }
    #expect(ContinuousClock.now - start < .seconds(15))
  }

  @Test func `a command that never stops talking is cut`() throws {
    let sandbox = try Sandbox()
    let start = ContinuousClock.now
    #expect(throws: PasswordError.self) {
      try reader(sandbox, timeout: .seconds(2)).password(from: .command("cat /dev/zero"))
    }
    #expect(ContinuousClock.now - start < .seconds(15))
  }

  // MARK: Keys

  @Test func `a fresh key file has one key that reads back`() throws {
    let key = SecretKey.random()
    let file = try SecretKeyFile.parse(SecretKeyFile.text(key), path: "secret.key")
    #expect(file.keys == [key])
    #expect(file.active == key)
    #expect(key.bytes.count == 32)
    #expect(SecretKey.random() != key)
  }

  @Test func `the last key is in use and the older ones stay`() throws {
    let keys = [SecretKey.random(), SecretKey.random()]
    let text = keys.map(\.line).joined(separator: "\n\n# rotated\n")
    let file = try SecretKeyFile.parse(text, path: "secret.key")
    #expect(file.keys == keys)
    #expect(file.active == keys.last)
  }

  @Test(arguments: [
    "v1 a " + String(repeating: "0", count: 62), "v1 a " + String(repeating: "g", count: 64),
    "v2 a " + String(repeating: "0", count: 64), "v1 " + String(repeating: "0", count: 64),
    "v1 a +" + String(repeating: "0", count: 63),
  ])
  func `a damaged key line is told by its number`(line: String) {
    #expect(throws: WorkspaceError.badKeyLine(path: "secret.key", line: 2)) {
      try SecretKeyFile.parse("# first\n\(line)\n", path: "secret.key")
    }
  }

  @Test func `a key file without a key is refused`() {
    #expect(throws: WorkspaceError.noKey(path: "secret.key")) {
      try SecretKeyFile.parse("# nothing\n", path: "secret.key")
    }
  }
}
