import Foundation
import Mail
import Testing

@testable import CLI
@testable import Desk

@Suite("what dossier send writes")
struct SendLetterTests {
  private let sample: SampleCase
  private var sandbox: Sandbox { sample.sandbox }

  init() throws {
    sample = try SampleCase()
    try sandbox.write("notes.txt", "Please call me.\n\nLea\n")
  }

  private func send(_ words: String...) -> Sandbox.Ran {
    sandbox.run(["send", "1001"] + words)
  }

  /// The message of a letter, by its number.
  private func message(_ number: Int = 1) throws -> Message {
    MessageParser().parse(Array(try sample.run("raw", "\(number)").utf8))
  }

  // MARK: Who gets it

  @Test func `a shared thread is one message to all of them, with one address to answer`() throws {
    let ran = send("--to", "all-external", "--thread", "--body", sandbox.path("notes.txt"))
    #expect(ran.code == 0 && sample.queued.count == 1)
    let letter = try message()
    #expect(letter.to.map(\.email) == ["anke@client.example.net", "jos@lawfirm.example.org"])
    #expect(letter.replyTo.count == 1)
  }

  @Test func `letters of their own show nobody to anyone else, and have addresses of their own`()
    throws
  {
    #expect(send("--to", "all-external", "--template", "request-for-information").code == 0)
    let letters = try [message(1), message(2)]
    #expect(
      letters.map { $0.to.map(\.email) } == [
        ["anke@client.example.net"], ["jos@lawfirm.example.org"],
      ]
    )
    #expect(letters[0].replyTo != letters[1].replyTo)
    #expect(try !sample.run("raw", "1").contains("jos@"))
    #expect(try !sample.run("raw", "2").contains("anke@"))
  }

  @Test func `our own people and people outside never share a message`() {
    let ran = send(
      "--to",
      "client",
      "--to",
      "resolver",
      "--thread",
      "--body",
      sandbox.path("notes.txt")
    )
    #expect(ran.code != 0)
    #expect(ran.remarks.contains("anke@client.example.net") && ran.remarks.contains("send two"))
    #expect(sample.queued.isEmpty)
  }

  @Test func `a template for others is refused, and says for whom it is`() {
    let ran = send("--to", "client", "--template", "transfer-to-law-firm")
    #expect(ran.code != 0 && ran.remarks.contains("is for law_firm"))
    #expect(sample.queued.isEmpty)
  }

  // MARK: A text of one's own

  @Test func `a text of one's own gets the reference like any letter`() throws {
    let ran = send(
      "--to",
      "client",
      "--body",
      sandbox.path("notes.txt"),
      "--subject",
      "Our call"
    )
    #expect(ran.code == 0)
    let letter = try message()
    #expect(letter.subject?.hasPrefix("[DOS-1001-") == true)
    #expect(letter.subject?.hasSuffix("] Our call") == true)
    #expect(letter.plainText.hasPrefix("Please call me.\n\nLea\n"))
    #expect(letter.plainText.contains(letter.replyTo[0].email))
    #expect(letter.htmlText?.contains("<p>Please call me.</p>") == true)
  }

  @Test func `the name of the case is the subject that is left out`() throws {
    #expect(send("--to", "client", "--body", sandbox.path("notes.txt")).code == 0)
    #expect(try message().subject?.hasSuffix("] A claim") == true)
  }

  @Test(arguments: [
    (["--body", "empty.txt"], "The text is empty"), (["--body", "latin.txt"], "no text in UTF-8"),
    ([], "neither --template nor --body"), (["--body", "none.txt"], "none.txt"),
    (["--body", "notes.txt", "--template", "reminder"], "--body goes with a text of your own"),
  ])
  func `what is no text is not sent`(words: [String], reason: String) throws {
    try sandbox.write("empty.txt", " \n\t\n")
    try Data([0x67, 0xFC]).write(to: URL(filePath: sandbox.path("latin.txt")))
    let ran = sandbox.run(["send", "1001", "--to", "client"] + words)
    #expect(ran.code != 0 && ran.remarks.contains(reason), "\(ran.remarks)")
    #expect(sample.queued.isEmpty)
  }

  @Test func `at a terminal the text is written in the editor`() throws {
    try sandbox.write(
      "editor",
      "#!/bin/sh\ngrep -q '^Subject: A claim$' \"$1\" && printf 'Subject: Hello\\n\\nBody\\n' > \"$1\"\n",
      mode: 0o700
    )
    sandbox.context.environment["EDITOR"] = sandbox.path("editor")
    sandbox.terminal.ask = { _ in "y" }
    #expect(send("--to", "client").code == 0)
    let letter = try message()
    #expect(letter.subject?.hasSuffix("] Hello") == true && letter.plainText.hasPrefix("Body\n"))
  }

  @Test func `an editor that fails sends nothing`() {
    sandbox.context.environment["EDITOR"] = "false"
    sandbox.terminal.ask = { _ in "y" }
    let ran = send("--to", "client")
    #expect(ran.code != 0 && ran.remarks.contains("The editor 'false' ended with code 1"))
    #expect(sample.queued.isEmpty)
  }

  @Test(arguments: [
    ("Subject: A\n\nB\n", "A", "B\n"), ("Subject:\n\nB", "old", "B"), ("B\nC", "old", "B\nC"),
    ("Subject: A", "A", ""), ("", "old", ""), ("Subject: A\nB", "A", "B"),
  ])
  func `the first line of the editor's file is the subject`(
    content: String,
    subject: String,
    text: String
  ) {
    #expect(TextEditor.parts(content, subject: "old") == (subject, text))
  }

  // MARK: Files

  @Test func `an internal file does not leave, and the error names it`() throws {
    try sample.run("attachment", "add", "1001", sandbox.path("notes.txt"))
    let letter = ["--to", "client", "--template", "reminder", "--attach", "1"]
    let refused = sandbox.run(["send", "1001"] + letter)
    #expect(refused.code != 0 && refused.remarks.contains("'notes.txt' is internal"))
    #expect(sample.queued.isEmpty)
    #expect(
      send("--to", "resolver", "--body", sandbox.path("notes.txt"), "--attach", "1").code == 0
    )
    try sample.run("attachment", "show", "1")
    #expect(sandbox.run(["send", "1001"] + letter).code == 0)
    #expect(try message(2).files.map(\.name) == ["notes.txt"])
  }

  // MARK: Language

  @Test(arguments: [
    ("client", [], "de, the client's"), ("law_firm", [], "nl, the recipient's"),
    ("law_firm", ["--lang", "fr"], "fr, as asked"),
    (
      "law_firm", ["--lang", "pl"],
      "en, the organisation's; pl, as asked, is missing"
    ),
  ])
  func `the language and why it is that one are said`(
    role: String,
    words: [String],
    language: String
  ) throws {
    let ran = sandbox.run(
      ["send", "1001", "--to", role, "--template", "request-for-information", "--dry-run"] + words
    )
    #expect(ran.results.contains("Language: \(language)\n"), "\(ran.results)\(ran.remarks)")
    #expect(sample.queued.isEmpty)
  }

  // MARK: Frozen

  @Test func `what is queued does not change any more`() throws {
    try sample.run("send", "1001", "--to", "client", "--template", "request-for-information")
    let bytes = try sample.run("raw", "1")
    let lines = sample.queued
    try sandbox.write("work/templates/request-for-information/de.html.liquid", "<p>Other</p>")
    try sandbox.write("work/templates/_locales/de.json5", "{}")
    try sample.run("case", "rename", "1001", "Another claim")
    try sample.run("participant", "remove", "1001", "anke@client.example.net")
    try sample.run("client", "set", "C-1", "--name", "Somebody")
    #expect(try sample.run("raw", "1") == bytes)
    #expect(sample.queued == lines)
  }
}
