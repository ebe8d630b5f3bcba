import Desk

/// Reads a command line by the command table.
///
/// The words of the command come first, longest name wins; global options may stand anywhere.
/// `--option=value` and `--option value` are the same, `--` ends the options, `-` and negative
/// numbers are arguments, and nothing is bundled or abbreviated.
struct ArgumentParser {
  private let commands: [Command]
  private var rest: ArraySlice<String>
  private var global: [String: [String]] = [:]

  /// A usage error, and the command it happened in when that was clear.
  struct Failure: Error, Equatable {
    let error: UsageError
    let usage: String?
  }

  private init(commands: [Command], arguments: [String]) {
    self.commands = commands
    self.rest = arguments[...]
  }

  static func parse(_ arguments: [String], commands: [Command]) throws(Failure) -> ParsedLine {
    var parser = ArgumentParser(commands: commands, arguments: arguments)
    return try parser.line()
  }

  // MARK: The words of the command

  private mutating func line() throws(Failure) -> ParsedLine {
    var words: [String] = []
    while let next = rest.first {
      if next == "--help" || next == "-h" { return page(for: words) }
      if next == "--version", words.isEmpty { return .version }
      if next.hasPrefix("-") {
        guard command(words) == nil else { break }
        rest.removeFirst()
        try takeGlobal(next, after: words)
        continue
      }
      if next == "help", words.isEmpty { return try help() }
      guard isBeginning(words + [next]) else { break }
      words.append(next)
      rest.removeFirst()
    }
    guard let command = command(words) else { throw unresolved(words) }
    return try arguments(of: command)
  }

  private func command(_ words: [String]) -> Command? { commands.first { $0.path == words } }

  private func isBeginning(_ words: [String]) -> Bool {
    commands.contains { $0.path.starts(with: words) }
  }

  private func page(for words: [String]) -> ParsedLine {
    command(words).map(ParsedLine.manual) ?? .overview(words)
  }

  private func help() throws(Failure) -> ParsedLine {
    let words = rest.dropFirst().filter { !$0.hasPrefix("-") }
    guard words.isEmpty || isBeginning(words) else { throw unknown(words) }
    return page(for: words)
  }

  private func unresolved(_ words: [String]) -> Failure {
    if let next = rest.first {
      return unknown(words + [next], following: Array(rest.dropFirst().prefix(1)))
    }
    if words.isEmpty { return Failure(error: .noCommand, usage: nil) }
    let choices = commands.filter { $0.path.starts(with: words) }.map { $0.path[words.count] }
    let distinct = choices.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    return Failure(error: .incompleteCommand(words, choices: distinct), usage: nil)
  }

  private func unknown(_ words: [String], following: [String] = []) -> Failure {
    let typed = words.joined(separator: " ")
    let longer = (words + following.prefix { !$0.hasPrefix("-") }).joined(separator: " ")
    let names = commands.map(\.name)
    let nearest =
      NearestName.nearest(to: longer, among: names)
      ?? NearestName.nearest(to: typed, among: names + commands.compactMap(\.path.first))
      ?? (words.count == 1 ? nil : nearestSibling(of: words))
    return Failure(error: .unknownCommand(words, nearest: nearest), usage: nil)
  }

  private func nearestSibling(of words: [String]) -> String? {
    let siblings = commands.filter { $0.path.starts(with: words.dropLast()) }
    let lastWords = siblings.compactMap { $0.path.dropFirst(words.count - 1).first }
    guard let last = words.last, let near = NearestName.nearest(to: last, among: lastWords) else {
      return nil
    }
    return (words.dropLast() + [near]).joined(separator: " ")
  }

  private mutating func takeGlobal(_ argument: String, after words: [String]) throws(Failure) {
    do {
      let table = GlobalOptions.table
      let (option, value) = try OptionReader.read(argument, rest: &rest, table: table)
      try OptionReader.store(value, of: option, in: &global)
    } catch {
      throw Failure(error: error, usage: nil)
    }
  }

  // MARK: The arguments of the command

  private mutating func arguments(of command: Command) throws(Failure) -> ParsedLine {
    if case .raw = command.action {
      let own = Array(rest)
      if own.prefix(while: { $0 != "--" }).contains(where: { $0 == "--help" || $0 == "-h" }) {
        return .manual(command)
      }
      return .raw(command, arguments: own)
    }
    do {
      return try parsed(command)
    } catch {
      throw Failure(error: error, usage: command.usage)
    }
  }

  private mutating func parsed(_ command: Command) throws(UsageError) -> ParsedLine {
    var values = ParsedLine.Values()
    var places: [String] = []
    var optionsEnded = false
    while let next = rest.popFirst() {
      if optionsEnded || !isOption(next) {
        places.append(next)
      } else if next == "--" {
        optionsEnded = true
      } else if next == "--help" || next == "-h" {
        return .manual(command)
      } else {
        let table = command.options + GlobalOptions.table
        let (option, value) = try OptionReader.read(next, rest: &rest, table: table)
        if command.options.contains(option) {
          try OptionReader.store(value, of: option, in: &values.options)
        } else {
          try OptionReader.store(value, of: option, in: &global)
        }
      }
    }
    values.global = GlobalOptions(values: global)
    values.positionals = try Self.assigned(places, to: command.positionals)
    try Self.requireOptions(of: command, in: values.options)
    return .run(command, values: values)
  }

  /// Whether an argument is an option: not `-`, and not a negative number.
  private func isOption(_ argument: String) -> Bool {
    guard argument.hasPrefix("-"), argument != "-" else { return false }
    guard let second = argument.dropFirst().first else { return false }
    return !(second.isASCII && (second.isNumber || second == "."))
  }

  private static func assigned(
    _ places: [String],
    to positionals: [Positional]
  ) throws(UsageError) -> [String: [String]] {
    var left = places[...]
    var values: [String: [String]] = [:]
    for positional in positionals {
      let taken = positional.takesRest ? left : left.prefix(1)
      if taken.isEmpty, positional.isRequired { throw .missingArgument(positional.name) }
      if !taken.isEmpty { values[positional.name] = Array(taken) }
      left = left.dropFirst(taken.count)
    }
    if let surplus = left.first { throw .surplusArgument(surplus) }
    return values
  }

  private static func requireOptions(
    of command: Command,
    in values: [String: [String]]
  ) throws(UsageError) {
    for option in command.options where option.isRequired && values[option.name] == nil {
      throw .missingOption(option.name, valueName: option.valueName)
    }
  }
}
