import Desk

/// Takes a command line to its exit code.
struct Program {
  var commands: [Command]
  var context: ProcessContext
  var terminal = Terminal()
  var results: TextStream
  var remarks: TextStream

  /// Parses, runs, reports; returns the exit code.
  func run(_ arguments: [String]) -> Int32 {
    var output = Output(style: terminal.style, results: results, remarks: remarks)
    let code: Int32
    do {
      let line = try ArgumentParser.parse(arguments, commands: commands)
      code = try perform(line, output: &output)
    } catch {
      let known = CommandError(describing: error)
      output.error(known)
      code = known.code.rawValue
    }
    results.flush()
    remarks.flush()
    guard let failure = results.failure else { return code }
    output.error(ErrorWording.unwritableOutput(failure))
    return ExitCode.inputOutput.rawValue
  }

  private func perform(_ line: ParsedLine, output: inout Output) throws -> Int32 {
    let help = HelpPage(commands: commands, width: terminal.style.width)
    switch line {
    case .overview(let words):
      output.block(help.overview(words))
    case .manual(let command):
      output.block(help.manual(command))
    case .version:
      output.line(Version.text)
    case .raw(let command, let arguments):
      guard case .raw(let body) = command.action else { break }
      return body(arguments)
    case .run(let command, let values):
      guard case .run(let body) = command.action else { break }
      let invocation = Invocation(
        command: command,
        values: values,
        context: context.worded,
        ask: terminal.ask,
        output: output
      )
      output = invocation.output
      return try body(invocation).rawValue
    }
    return ExitCode.ok.rawValue
  }
}
