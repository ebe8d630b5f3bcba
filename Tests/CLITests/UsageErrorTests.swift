import Testing

@testable import CLI
@testable import Desk

/// The exact sentence for every way to get a command line wrong.
@Suite struct UsageErrorTests {
  private static let sendUsage =
    "Usage: dossier case send --template NAME [options] CASE [PERSON...]"

  @Test(arguments: [
    ("", "A command is missing; 'dossier --help' lists them."),
    ("cse list", "There is no command 'cse'; did you mean 'case list'?"),
    ("case lst", "There is no command 'case lst'; did you mean 'case list'?"),
    ("reveiw", "There is no command 'reveiw'; did you mean 'review'?"),
    ("banana", "There is no command 'banana'."),
    ("help banana", "There is no command 'banana'."),
    ("case", "'case' needs one more word: send or list."),
    ("--jsn case list", "There is no option '--jsn'; did you mean '--json'?"),
    ("case list --jsno", "There is no option '--jsno'; did you mean '--json'?"),
    ("case send 7 --temp x", "There is no option '--temp'; did you mean '--template'?"),
    ("case send 7 -t x", "There is no option '-t'."),
    ("case send 7 --template", "The option '--template' needs a value: --template NAME."),
    ("case send 7 --template --quiet", "The option '--template' needs a value: --template NAME."),
    ("case send 7 --dry-run=yes", "The option '--dry-run' takes no value."),
    ("case send 7 --limit ten", "The option '--limit' takes a whole number, not 'ten'."),
    (
      "case send 7 --limit 99999999999999999999",
      "The option '--limit' takes a whole number, not '99999999999999999999'."
    ),
    (
      "case send 7 --due 2026-02-30",
      "The option '--due' takes a day like 2026-11-23, not '2026-02-30'."
    ),
    (
      "case send 7 --state opne",
      "The option '--state' takes open or closed, not 'opne'; did you mean 'open'?"
    ),
    (
      "case send 7 --template a --template b", "The option '--template' may be given only once."
    ),
    ("case send 7", "The option '--template NAME' is missing."),
    ("case send --template a", "The argument CASE is missing."),
    ("review 1 2", "The argument '2' is one too many."),
    ("review file", "The argument NUMBER is missing."),
  ])
  func `says in one sentence what is wrong`(line: String, sentence: String) throws {
    let ran = try Sandbox().run(
      line.split(separator: " ").map(String.init),
      commands: SampleCommands.all
    )
    #expect(ran.code == 64)
    #expect(ran.results.isEmpty)
    let lines = ran.remarks.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines.first.map(String.init) == "dossier: \(sentence)")
    #expect(lines.last?.hasPrefix("Usage: dossier ") == true)
  }

  @Test func `the usage line is that of the command`() throws {
    let ran = try Sandbox().run(["case", "send"], commands: SampleCommands.all)
    #expect(ran.remarks.hasSuffix(Self.sendUsage + "\n"))
  }

  @Test func `escape sequences in arguments are shown, not obeyed`() throws {
    let ran = try Sandbox().run(["\u{1B}[2J"], commands: SampleCommands.all)
    #expect(ran.remarks.hasPrefix("dossier: There is no command '\\u{1b}[2J'."))
  }

  @Test(arguments: [
    ("reminder", "remnider", 1), ("", "abc", 3), ("same", "same", 0), ("kitten", "sitting", 3),
  ])
  func `distance counts letters to change, and a swap once`(a: String, b: String, distance: Int) {
    #expect(NearestName.distance(a, b) == distance)
    #expect(NearestName.distance(b, a) == distance)
  }

  @Test(
    arguments: [
      ("pasword", "passwordFile", nil), ("Hsot", "host", "host"), ("temp", "template", "template"),
      ("x", "port", nil), ("", "port", nil),
    ] as [(String, String, String?)]
  )
  func `only a near name is suggested`(typed: String, candidate: String, expected: String?) {
    #expect(NearestName.nearest(to: typed, among: [candidate]) == expected)
  }
}
