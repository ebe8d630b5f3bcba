/// What a command line asks for.
enum ParsedLine: Sendable {
  /// The overview, or what begins with these words.
  case overview([String])
  /// The manual page of a command.
  case manual(Command)
  /// The version.
  case version
  /// A command with parsed arguments.
  case run(Command, values: Values)
  /// A command that reads its own arguments.
  case raw(Command, arguments: [String])

  /// The parsed arguments of a command.
  struct Values: Sendable, Equatable {
    /// The global options.
    var global = GlobalOptions()
    /// The values by option name; a flag has one empty value.
    var options: [String: [String]] = [:]
    /// The values by argument name.
    var positionals: [String: [String]] = [:]
  }
}
