import Foundation
import Testing

@testable import CLI

@Suite struct CompletionTests {
  /// A script in a folder of its own, beside a few files.
  private func sandbox(_ shell: CompletionShell, _ commands: [Command]) throws -> Sandbox {
    let sandbox = try Sandbox()
    try sandbox.write("script", shell.script(commands))
    try sandbox.write("files/two words.txt", "")
    try sandbox.write("files/inner/file", "")
    return sandbox
  }

  private static let everywhere = [
    "--workspace", "--as", "--json", "--quiet", "--log-level", "--help",
  ]

  // MARK: bash

  /// The words of a line as bash breaks them, and what its function offers; `<...>` is what it asks
  /// bash for.
  private static let bashRows: [(String, [String])] = [
    ("dossier ", ["case", "review", "filter", "help"]),
    ("dossier r", ["review"]),
    ("dossier -", ["--version"] + everywhere),
    ("dossier case ", ["send", "list"]),
    ("dossier case s", ["send"]),
    ("dossier nothing ", []),
    ("dossier case nothing ", []),
    ("dossier --json case s", ["send"]),
    ("dossier --log-level info case s", ["send"]),
    ("dossier --log-level = info case s", ["send"]),
    ("dossier --as a @ b case s", ["send"]),
    ("dossier case send ", []),
    ("dossier case send --d", ["--due", "--dry-run"]),
    ("dossier case send 7 --state ", ["open", "closed"]),
    ("dossier case send 7 --state o", ["open"]),
    ("dossier case send 7 --state =", ["open", "closed"]),
    ("dossier case send 7 --state = o", ["open"]),
    ("dossier case send 7 --state=o", ["--state=open"]),
    ("dossier case send 7 --state = ", []),
    ("dossier case send 7 --nothing =", []),
    ("dossier case send 7 --template --", []),
    ("dossier case send --attach ", ["<-o default>"]),
    ("dossier case send --attach = f", ["<-o default>"]),
    ("dossier --workspace ", ["<-o dirnames>"]),
    ("dossier case send -- --", []),
    ("dossier case list -- ", []),
    ("dossier case -- l", []),
    ("dossier review ", ["file"]),
    ("dossier review 7 f", []),
    ("dossier filter --", ["--help"]),
    ("dossier help ", ["case", "review", "filter"]),
    ("dossier help case s", ["send"]),
    ("dossier help case send --", []),
    ("dossier case $(touch${IFS}made)", []),
    ("dossier case send 7 --state '`touch${IFS}made`", []),
  ]

  @Test(.enabled("bash is not installed") { InstalledProgram.has("bash") }, arguments: bashRows)
  func `bash offers what may follow`(line: String, offered: [String]) throws {
    let sandbox = try sandbox(.bash, SampleCommands.all)
    let words = line.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    let ran = try run(words, in: sandbox)
    #expect(ran.errors == "")
    #expect(ran.output.split(separator: "\n").map(String.init) == offered)
    #expect(sandbox.mode("made") == nil)
  }

  @Test(
    .enabled("bash is not installed") { InstalledProgram.has("bash") },
    arguments: [
      (["parse", ""], ["<-o default>"]), (["parse", "a", ""], []),
      (["import", "a", "b", ""], ["<-o default>"]), (["backup", ""], ["<-o dirnames>"]),
      (["case", "export", "1", "--to", ""], ["<-o dirnames>"]),
      (["completion", ""], ["bash", "zsh", "fish"]),
    ]
  )
  func `bash offers files where a command takes some`(words: [String], offered: [String]) throws {
    let ran = try run(["dossier"] + words, in: sandbox(.bash, CommandTable.commands))
    #expect(ran.errors == "")
    #expect(ran.output.split(separator: "\n").map(String.init) == offered)
  }

  private func run(_ words: [String], in sandbox: Sandbox) throws -> InstalledProgram.Outcome {
    let bash = try #require(InstalledProgram("bash"))
    let body = """
      compopt() { COMPREPLY+=("<$*>"); }
      source ./script
      COMP_WORDS=("$@") COMP_CWORD=$(($# - 1))
      _dossier
      printf '%s\\n' "${COMPREPLY[@]}"
      """
    let options = ["--norc", "--noprofile", "-u", "-c", body, "bash"]
    return try bash.run(options + words, in: sandbox)
  }

  // MARK: zsh and fish

  @Test(.enabled("zsh is not installed") { InstalledProgram.has("zsh") })
  func `zsh can read its script`() throws {
    let zsh = try #require(InstalledProgram("zsh"))
    let ran = try zsh.run(["-f", "-n", "script"], in: sandbox(.zsh, CommandTable.commands))
    #expect(ran.status == 0)
    #expect(ran.errors == "")
  }

  @Test(.enabled("fish is not installed") { InstalledProgram.has("fish") })
  func `fish can read its script`() throws {
    let fish = try #require(InstalledProgram("fish"))
    let ran = try fish.run(["-n", "script"], in: sandbox(.fish, CommandTable.commands))
    #expect(ran.status == 0)
    #expect(ran.errors == "")
  }

  @Test(
    .enabled("fish is not installed") { InstalledProgram.has("fish") },
    arguments: [
      ("dossier ", ["case\tsend, list", "filter", "help", "review"]),
      ("dossier case s", ["send\tSend a letter."]),
      ("dossier --json case s", ["send\tSend a letter."]),
      ("dossier case send --d", ["--dry-run\tOnly show it.", "--due\tUntil when."]),
      ("dossier case send --state ", ["closed", "open"]),
      ("dossier case send --state=o", ["--state=open"]),
      ("dossier case send --attach files/", ["files/inner/", "files/two words.txt"]),
      ("dossier case send --attach=files/t", ["--attach=files/two words.txt"]),
      ("dossier --workspace files/", ["files/inner/\tDirectory"]),
      ("dossier case send ", []),
      ("dossier case send -- --", []),
      ("dossier help case s", ["send\tSend a letter."]),
      ("dossier help case send --", []),
    ]
  )
  func `fish offers what may follow`(line: String, offered: [String]) throws {
    let fish = try #require(InstalledProgram("fish"))
    let body = "source ./script; complete -C $argv[1]"
    let sandbox = try sandbox(.fish, SampleCommands.all)
    let ran = try fish.run(["--no-config", "-c", body, line], in: sandbox)
    let lines = ran.output.split(separator: "\n").map(String.init)
    #expect(ran.errors == "")
    #expect(lines.count == offered.count, "\(lines)")
    for (line, beginning) in zip(lines, offered) { #expect(line.hasPrefix(beginning)) }
  }

  // MARK: The scripts

  @Test(arguments: [
    (CompletionShell.bash, "it's $(a) `b`", "'it'\\''s $(a) `b`'"),
    (CompletionShell.zsh, "it's", "'it'\\''s'"),
    (CompletionShell.fish, "it's \\ $a", "'it\\'s \\\\ $a'"),
  ])
  func `text in quotes stays text`(shell: CompletionShell, text: String, quoted: String) {
    #expect(shell.quoted(text) == quoted)
  }

  @Test(arguments: CompletionShell.allCases)
  func `the command prints the script of a shell`(shell: CompletionShell) throws {
    let ran = try Sandbox().run(["completion", shell.rawValue])
    #expect(ran.code == 0)
    #expect(ran.results == shell.script(CommandTable.commands))
    for command in CommandTable.commands { #expect(ran.results.contains("'\(command.name)'")) }
  }

  @Test func `no word that is offered needs quotes`() {
    let table = CompletionTable(commands: CommandTable.commands)
    let entries = table.places.flatMap { table.words(after: $0) + table.options(at: $0) }
    let words = entries.flatMap { entry -> [String] in
      guard case .words(let choices) = entry.value else { return [entry.word] }
      return choices + [entry.word]
    }
    let plain = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.")
    for word in words { #expect(word.allSatisfy(plain.contains), "\(word)") }
  }
}
