import Cases
import Desk
import Testing

@testable import CLI

@Suite struct ArgumentParserTests {
  private func values(_ line: String) throws -> ParsedLine.Values {
    let arguments = line.split(separator: " ").map(String.init)
    let parsed = try ArgumentParser.parse(arguments, commands: SampleCommands.all)
    guard case .run(_, let values) = parsed else {
      throw CommandError("'\(line)' runs nothing.", .software)
    }
    return values
  }

  @Test(arguments: [
    "case send 7 --template reminder",
    "case send --template=reminder 7",
    "case send --template reminder -- 7",
    "--json case send --template reminder 7",
  ])
  func `an option may stand anywhere after the command and carry its value in two ways`(
    line: String
  ) throws {
    let found = try values(line)
    #expect(found.options["template"] == ["reminder"])
    #expect(found.positionals["case"] == ["7"])
  }

  @Test func `the rest of the arguments goes to the last place`() throws {
    let found = try values("case send 7 alice bob --template reminder carol")
    #expect(found.positionals["person"] == ["alice", "bob", "carol"])
  }

  @Test func `a repeatable option keeps its values in order`() throws {
    let found = try values("case send 7 --template a --attach one --attach=two")
    #expect(found.options["attach"] == ["one", "two"])
  }

  @Test(arguments: ["-5", "-.5", "-"])
  func `a negative number and a single dash are arguments`(argument: String) throws {
    #expect(try values("review file \(argument)").positionals["number"] == [argument])
  }

  @Test func `after two dashes nothing is an option`() throws {
    #expect(try values("review file -- --json -x").positionals["number"] == ["--json", "-x"])
  }

  @Test func `a value may contain an equals sign and may be empty`() throws {
    #expect(try values("case send 7 --template=a=b").options["template"] == ["a=b"])
    #expect(try values("case send 7 --template=").options["template"] == [""])
  }

  @Test func `an option takes a negative number as its value`() throws {
    #expect(try values("case send 7 --template a --limit -3").options["limit"] == ["-3"])
  }

  @Test func `the longest command name wins`() throws {
    let parsed = try ArgumentParser.parse(
      ["review", "file", "3"],
      commands: SampleCommands.all
    )
    guard case .run(let command, _) = parsed else {
      Issue.record("nothing runs")
      return
    }
    #expect(command.name == "review file")
  }

  @Test func `global options are found before and after the command`() throws {
    let found = try values("--workspace /w review 3 --as bob --json --quiet --log-level debug")
    #expect(found.global.workspace == "/w")
    #expect(found.global.actingFor == "bob")
    #expect(found.global.json)
    #expect(found.global.quiet)
    #expect(found.global.logLevel == .debug)
  }

  @Test func `a filter gets its arguments unread`() throws {
    let parsed = try ArgumentParser.parse(
      ["filter", "--odd=1", "-x", "y"],
      commands: SampleCommands.all
    )
    guard case .raw(_, let arguments) = parsed else {
      Issue.record("no filter runs")
      return
    }
    #expect(arguments == ["--odd=1", "-x", "y"])
  }

  @Test func `accessors give values, defaults and nothing`() throws {
    let sandbox = try Sandbox()
    let output = Output(style: OutputStyle(), results: TextStream(), remarks: TextStream())
    let found = try values("case send 7 --template a --due 2026-11-23 --dry-run")
    let invocation = Invocation(
      command: SampleCommands.send,
      values: found,
      context: sandbox.context,
      output: output
    )
    #expect(invocation.positional("case") == "7")
    #expect(invocation.positionals("person").isEmpty)
    #expect(invocation.required("template") == "a")
    #expect(invocation.int("limit") == 20)
    #expect(invocation.day("due")?.description == "2026-11-23")
    #expect(invocation.string("state") == nil)
    #expect(invocation.strings("attach").isEmpty)
    #expect(invocation.flag("dry-run"))
  }

  @Test func `asking for an option that is not declared is a programmer's mistake`() async {
    await #expect(processExitsWith: .failure) {
      let output = Output(style: OutputStyle(), results: TextStream(), remarks: TextStream())
      let invocation = Invocation(
        command: SampleCommands.list,
        values: .init(),
        context: .current(),
        output: output
      )
      _ = invocation.string("template")
    }
  }
}
