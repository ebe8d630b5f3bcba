import Foundation
import Testing

@testable import CLI

@Suite struct ManualPageTests {
  private static let pages = ManualPages(commands: CommandTable.commands).all

  @Test(arguments: [
    ("plain text", "plain text"),
    ("--dry-run", "\\-\\-dry\\-run"),
    ("a\\b", "a\\(rsb"),
    ("'a' \"b\" `c`", "\\(aqa\\(aq \\(dqb\\(dq \\(gac\\(ga"),
    ("~/x^2", "\\(ti/x\\(ha2"),
    ("Grüße …", "Gr\\[u00FC]\\[u00DF]e \\[u2026]"),
    ("a\tb", "a b"),
    ("🙂", "\\[u1F642]"),
  ])
  func `text comes out as it was written`(text: String, roff: String) {
    #expect(Roff.text(text) == roff)
  }

  @Test(arguments: [(".TH is no macro", "\\&.TH"), ("'sp is none", "\\(aqsp")])
  func `no line of text is taken for a macro`(text: String, beginning: String) {
    #expect(Roff.sentences(text).hasPrefix(beginning))
    #expect(Roff.example([text]).contains("\n\(beginning)"))
  }

  @Test(arguments: [
    ("Show a case.", "show a case"), ("JSON of a case.", "JSON of a case"),
    ("A case.", "a case"), ("", ""),
  ])
  func `a summary is a phrase on the NAME line`(summary: String, phrase: String) {
    #expect(ManualPage.phrase(summary) == phrase)
  }

  @Test func `every command has a page whose NAME line has its summary`() throws {
    for command in CommandTable.commands {
      let name = "dossier-" + command.name.replacing(" ", with: "-")
      let page = try #require(Self.pages.first { $0.fileName == "\(name).1" }, "\(name)")
      let line = "\(Roff.text(name)) \\- \(Roff.text(ManualPage.phrase(command.summary)))"
      #expect(page.text.contains(".SH \"NAME\"\n\(line)\n"), "\(name)")
    }
    #expect(Set(Self.pages.map(\.fileName)).count == CommandTable.commands.count + 4)
  }

  @Test func `the page of a command names all that it takes`() {
    for (command, page) in zip(CommandTable.commands, Self.pages.dropFirst()) {
      for option in command.options {
        let tag = ".TP\n" + Roff.bold("--\(option.name)")
        #expect(page.text.contains(tag), "\(command.name) --\(option.name)")
      }
      for positional in command.positionals {
        #expect(page.text.contains(Roff.italic(positional.synopsis)), "\(command.name)")
      }
      for example in command.examples {
        #expect(page.text.contains(Roff.bold(example.line)), "\(command.name)")
      }
    }
  }

  @Test func `the overview names every command, global option and exit code`() {
    let text = Self.pages[0].text
    #expect(Self.pages[0].fileName == "dossier.1")
    for command in CommandTable.commands {
      #expect(text.contains(".TP 22\n\(Roff.bold(command.name))\n"), "\(command.name)")
    }
    for option in GlobalOptions.table { #expect(text.contains(Roff.bold("--\(option.name)"))) }
    for code in ExitCode.allCases { #expect(text.contains(Roff.text(code.meaning))) }
  }

  @Test func `a page is ASCII with known macros, and refers to pages that are there`() {
    let macros: Set<String> = [
      ".TH", ".nr", ".nh", ".ad", ".ss", ".SH", ".SS", ".PP", ".IP", ".TP", ".PD", ".RS", ".RE",
      ".EX", ".EE", ".SY", ".YS",
    ]
    let names = Set(Self.pages.map { "\(Roff.bold($0.name))(\($0.section))" })
    for page in Self.pages {
      #expect(page.text.utf8.allSatisfy { $0 < 0x7F && $0 >= 0x20 || $0 == 0x0A }, "\(page.name)")
      let lines = page.text.split(separator: "\n", omittingEmptySubsequences: false).map(
        String.init
      )
      for line in lines where line.hasPrefix(".") || line.hasPrefix("'") {
        #expect(macros.contains(String(line.prefix { $0 != " " })), "\(page.name): \(line)")
      }
      #expect(!lines.dropLast().contains(""), "\(page.name) has an empty line")
      let related = lines.drop { $0 != ".SH \"SEE ALSO\"" }.dropFirst().filter { !$0.isEmpty }
      #expect(!related.isEmpty, "\(page.name)")
      for line in related {
        let name = line.hasSuffix(",") ? String(line.dropLast()) : line
        #expect(names.contains(name), "\(page.name): \(line)")
      }
    }
  }

  @Test(.enabled("man-db or groff is not installed") { InstalledProgram.has("man", "groff") })
  func `man has nothing to complain about`() throws {
    let sandbox = try Sandbox()
    #expect(sandbox.run(["manual", "pages"]).code == 0)
    let man = try #require(InstalledProgram("man"))
    let files = Self.pages.map { "pages/\($0.fileName)" }
    let options = ["--warnings", "-E", "UTF-8", "-l", "-Tutf8", "-Z"]
    let ran = try man.run(options + files, in: sandbox)
    #expect(ran.status == 0)
    #expect(ran.errors == "")
    #expect(ran.output.count { $0 == "p" } >= files.count)
  }

  @Test func `the command writes every page for all to read, twice the same`() throws {
    let sandbox = try Sandbox()
    let first = sandbox.run(["manual", "new/pages"])
    #expect(first.code == 0)
    #expect(
      first.results == "\(Self.pages.count) manual pages are in \(sandbox.folder)/new/pages.\n"
    )
    #expect(sandbox.run(["manual", "new/pages"]).code == 0)
    for page in Self.pages {
      #expect(try sandbox.read("new/pages/\(page.fileName)") == page.text)
    }
    #expect(sandbox.mode("new/pages/dossier.1") == 0o644)
    #expect(sandbox.mode("new/pages") == 0o755)
  }

  @Test func `a folder that cannot be written is refused with the reason`() throws {
    let sandbox = try Sandbox()
    try sandbox.write("pages", "a file")
    let ran = sandbox.run(["manual", "pages"])
    #expect(ran.code == ExitCode.cannotCreate.rawValue)
    #expect(ran.remarks == "dossier: \(sandbox.folder)/pages cannot be made: Not a directory.\n")
  }
}
