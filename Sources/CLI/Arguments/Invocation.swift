import Cases
import Desk
import Foundation

/// A command that is being run: its arguments, and where it prints.
///
/// The parser has checked everything, so an accessor only fails for a name that the command table
/// does not declare: that is a mistake in this program.
final class Invocation {
  let command: Command
  let global: GlobalOptions
  let context: ProcessContext
  /// Asks the person at the terminal and gives the answer; nil when nobody sits there.
  let ask: (@Sendable (_ question: String) -> String?)?
  /// Where results and remarks go; dates follow the workspace once it is open.
  var output: Output
  /// The log on standard error; follows the configuration once the workspace is open.
  var log: Log
  /// The workspace once it is open.
  var opened: Workspace?
  private let values: ParsedLine.Values

  init(
    command: Command,
    values: ParsedLine.Values,
    context: ProcessContext,
    ask: (@Sendable (_ question: String) -> String?)? = nil,
    output: Output
  ) {
    self.command = command
    self.global = values.global
    self.values = values
    self.context = context
    self.ask = ask
    self.output = output
    self.output.style.isJSON = values.global.json
    self.output.style.isQuiet = values.global.quiet
    log = Log()
    log.level = values.global.leastLevel
  }

  /// The present moment.
  var now: Date { context.now() }

  /// Whether a flag is there.
  func flag(_ name: String) -> Bool {
    values.options[declared(name).name] != nil
  }

  /// The value of an option, or its default, or nil.
  func string(_ name: String) -> String? {
    let option = declared(name)
    return values.options[name]?.last ?? option.defaultValue
  }

  /// The value of an option that is required or has a default.
  func required(_ name: String) -> String {
    guard let value = string(name) else {
      preconditionFailure("'\(command.name)' declares --\(name) neither required nor defaulting")
    }
    return value
  }

  /// All values of a repeatable option.
  func strings(_ name: String) -> [String] {
    values.options[declared(name).name] ?? []
  }

  /// The number of an option, or its default, or nil.
  func int(_ name: String) -> Int? { string(name).flatMap { Int($0) } }

  /// The day of an option, or its default, or nil.
  func day(_ name: String) -> Day? { string(name).flatMap { Day($0) } }

  /// The argument in a place that must be filled.
  func positional(_ name: String) -> String {
    guard let value = optionalPositional(name) else {
      preconditionFailure("'\(command.name)' declares the argument \(name) as optional")
    }
    return value
  }

  /// The argument in a place that may stay empty.
  func optionalPositional(_ name: String) -> String? { positionals(name).first }

  /// All arguments of a place.
  func positionals(_ name: String) -> [String] {
    precondition(
      command.positionals.contains { $0.name == name },
      "'\(command.name)' declares no argument named \(name)"
    )
    return values.positionals[name] ?? []
  }

  private func declared(_ name: String) -> Option {
    guard let option = command.options.first(where: { $0.name == name }) else {
      preconditionFailure("'\(command.name)' declares no option named --\(name)")
    }
    return option
  }
}
