import Foundation

@main
struct Main {
  static func main() {
    let program = Program(
      commands: CommandTable.commands,
      context: .current(),
      results: TextStream(descriptor: STDOUT_FILENO),
      remarks: TextStream(descriptor: STDERR_FILENO)
    )
    exit(program.run(Array(CommandLine.arguments.dropFirst())))
  }
}
