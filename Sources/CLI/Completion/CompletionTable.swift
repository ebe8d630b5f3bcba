/// What may be typed after the words of a command line so far, for every shell.
///
/// A place is the words typed so far: none, `case`, or `case show`. Each lists the words that may
/// follow, the options, and what stands there without a name.
struct CompletionTable {
  let commands: [Command]

  /// A word or an option that may be typed, and what it means.
  struct Entry: Equatable {
    let word: String
    let meaning: String
    var value = Value.nothing
    var isRepeatable = false
  }

  /// What an option takes, or what stands in a place.
  enum Value: Equatable {
    /// An option that takes no value.
    case nothing
    /// Something that only a person knows.
    case text
    case file
    case folder
    case words([String])
  }

  /// All places, the beginning first.
  var places: [String] {
    let firsts = commands.filter { $0.path.count > 1 }.map { $0.path[0] }
    return [""] + Set(firsts).sorted() + commands.map(\.name)
  }

  /// The words that may follow.
  func words(after place: String) -> [Entry] {
    let typed = place.split(separator: " ").map(String.init)
    let longer = commands.filter { $0.path.count > typed.count && $0.path.starts(with: typed) }
    let next = longer.map { $0.path[typed.count] }
    let distinct = next.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    let entries = distinct.map { Entry(word: $0, meaning: meaning(typed + [$0])) }
    return entries
      + (typed.isEmpty ? [Entry(word: "help", meaning: "Show how a command is used.")] : [])
  }

  /// The options that may stand everywhere but after a command that reads its own arguments.
  static let everywhere =
    GlobalOptions.table.map(entry) + [Entry(word: "--help", meaning: "Show how it is used.")]

  /// Whether the options of every command may stand there.
  func takesEverywhere(at place: String) -> Bool {
    guard case .raw? = command(place)?.action else { return true }
    return false
  }

  /// The options of the place itself.
  func options(at place: String) -> [Entry] {
    if place.isEmpty { return [Entry(word: "--version", meaning: "Print the version.")] }
    let own = command(place)?.options.map(Self.entry) ?? []
    return takesEverywhere(at: place) ? own : own + Self.everywhere.suffix(1)
  }

  /// What stands there without a name.
  func positionals(at place: String) -> [Positional] {
    command(place)?.positionals ?? []
  }

  /// What stands for an argument, by its name.
  static func value(named name: String) -> Value {
    let names = Set(name.uppercased().split(separator: "|"))
    if !names.isDisjoint(with: ["FILE", "PATH", "LIST"]) { return .file }
    return names.isDisjoint(with: ["FOLDER", "DIR", "BACKUP"]) ? .text : .folder
  }

  private static func entry(_ option: Option) -> Entry {
    let value: Value =
      switch option.kind {
      case .flag: .nothing
      case .choice(let choices): .words(choices)
      case .text, .integer, .day: value(named: option.valueName)
      }
    return Entry(
      word: "--\(option.name)",
      meaning: HelpPage.summary(option),
      value: value,
      isRepeatable: option.isRepeatable
    )
  }

  private func command(_ place: String) -> Command? { commands.first { $0.name == place } }

  /// The summary of a command; of a first word, what may follow it.
  private func meaning(_ words: [String]) -> String {
    if let command = commands.first(where: { $0.path == words }) { return command.summary }
    return self.words(after: words.joined(separator: " ")).map(\.word).joined(separator: ", ")
  }
}
