import Desk
import Foundation

@main
struct Main {
  static func main() {
    // What the program makes holds letters of other people: nobody else may read it.
    umask(0o077)
    let context = ProcessContext.current()
    let program = Program(
      commands: CommandTable.commands,
      context: context,
      terminal: .current(context.environment),
      results: TextStream(descriptor: STDOUT_FILENO),
      remarks: TextStream(descriptor: STDERR_FILENO)
    )
    exit(program.run(Array(CommandLine.arguments.dropFirst())))
  }
}
