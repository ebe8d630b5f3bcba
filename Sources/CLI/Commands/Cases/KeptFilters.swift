import Cases
import Desk

/// The filters of a list: those that are typed, and those that were kept under a name.
struct KeptFilters {
  /// Which list it is: `case`, `client` or `item`.
  let list: String
  /// Whose fields narrow it: of the first that has one of the name.
  let holders: [CustomField.Holder]
  /// What narrows it.
  let options: [Option]

  /// All options of the list.
  var all: [Option] {
    options + [
      .text("view", "NAME", "The filters that were kept under this name."),
      .text("save", "NAME", "Keep the filters under this name."),
      ListText.csv,
    ]
  }

  /// The words of the filters, by their names; what is typed counts more than what was kept, and is kept
  /// itself when that is asked for.
  func words(_ invocation: Invocation, _ environment: Environment) throws -> [String: String] {
    var words =
      try invocation.string("view").map { try environment.keptWords($0, of: list) } ?? [:]
    for text in try FieldRows.texts(invocation) {
      words[Environment.fieldFilter + text.name.lowercased()] = text.value
    }
    for option in options where !option.isRepeatable {
      let isSet = option.kind == .flag && invocation.flag(option.name)
      let value = option.kind == .flag ? (isSet ? "yes" : nil) : invocation.string(option.name)
      if let value { words[option.name] = value }
    }
    if let name = invocation.string("save") {
      _ = try matches(words, environment)
      let filters = words.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
      try invocation.perform(KeepList(name, of: list, filters: filters), environment)
    }
    return words
  }

  /// The fields among the words.
  func matches(_ words: [String: String], _ environment: Environment) throws -> [FieldMatch] {
    try environment.fieldMatches(words, of: holders)
  }
}
