import Foundation

@main
struct Main {
  static func main() {
    // What the program makes holds letters of other people: nobody else may read it.
    umask(0o077)
    let program = Program(
      commands: CommandTable.commands,
      context: .current(),
      results: TextStream(descriptor: STDOUT_FILENO),
      remarks: TextStream(descriptor: STDERR_FILENO)
    )
    exit(program.run(Array(CommandLine.arguments.dropFirst())))
  }
}
