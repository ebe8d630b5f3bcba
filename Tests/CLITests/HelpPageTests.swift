import Testing

@testable import CLI

@Suite struct HelpPageTests {
  @Test(arguments: [["--help"], ["help"], ["-h"]])
  func `the overview names every command once, under its heading`(arguments: [String]) throws {
    let ran = try Sandbox().run(arguments)
    #expect(ran.code == 0)
    for command in CommandTable.commands {
      let rows = ran.results.split(separator: "\n").filter { $0.hasPrefix("  \(command.name) ") }
      #expect(rows.count == 1)
      #expect(rows.first?.hasSuffix(command.summary) == true || command.summary.count > 50)
      #expect(ran.results.contains("\n\(command.group.rawValue)\n"))
    }
  }

  @Test(arguments: [
    ["help", "case", "send"], ["case", "send", "--help"], ["case", "send", "-h"],
  ])
  func `a manual page has usage, arguments, options and examples`(arguments: [String]) throws {
    let ran = try Sandbox().run(arguments, commands: SampleCommands.all)
    #expect(ran.code == 0)
    let headings = ["\nUsage: ", "\nArguments\n", "\nOptions\n", "\nExamples\n"]
    let places = headings.map { ran.results.firstRange(of: $0)?.lowerBound }
    #expect(!places.contains(nil))
    #expect(places.compactMap { $0 }.isSorted)
    #expect(ran.results.contains("Required."))
    #expect(ran.results.contains("Default: 20."))
    #expect(ran.results.contains("First paragraph of the manual page.\n\n  a line that stays\n"))
  }

  @Test func `help of a first word lists what may follow`() throws {
    let ran = try Sandbox().run(["help", "case"], commands: SampleCommands.all)
    #expect(ran.results.contains("case send"))
    #expect(ran.results.contains("case list"))
    #expect(!ran.results.contains("review"))
  }

  @Test func `every command has a manual page no wider than the terminal`() {
    let help = HelpPage(commands: CommandTable.commands, width: 80)
    for command in CommandTable.commands {
      let lines = help.manual(command).split(separator: "\n")
      #expect(lines.allSatisfy { $0.count <= 80 }, "\(command.name)")
      #expect(command.summary.hasSuffix("."), "\(command.name)")
    }
  }

  @Test func `no command declares a name twice or shadows a global option`() {
    for command in CommandTable.commands {
      let names = command.options.map(\.name) + GlobalOptions.table.map(\.name)
      #expect(Set(names).count == names.count, "\(command.name)")
      #expect(command.positionals.dropLast().allSatisfy { !$0.takesRest }, "\(command.name)")
    }
    #expect(Set(CommandTable.commands.map(\.name)).count == CommandTable.commands.count)
  }

  @Test func `the version is one line`() throws {
    #expect(try Sandbox().run(["--version"]).results == "\(Version.text)\n")
  }

  @Test func `exit codes of commands pass through`() throws {
    let sandbox = try Sandbox()
    #expect(sandbox.run(["review"], commands: SampleCommands.all).code == 75)
    #expect(sandbox.run(["filter", "a", "b"], commands: SampleCommands.all).code == 2)
  }
}

extension Array where Element: Comparable {
  fileprivate var isSorted: Bool { zip(self, dropFirst()).allSatisfy { $0 <= $1 } }
}
