import Foundation

@main
struct Main {
  static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    switch arguments.first {
    case "parse": exit(ParseCommand.run(Array(arguments.dropFirst())))
    case "render": exit(RenderCommand.run(Array(arguments.dropFirst())))
    case "sanitize": exit(SanitizeCommand.run(Array(arguments.dropFirst())))
    default: exit(64)
    }
  }
}
