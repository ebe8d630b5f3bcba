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
    var words: [String: String] = [:]
    if let name = invocation.string("view") {
      for filter in try environment.keptFilters(name, of: list) {
        let pieces = filter.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
          .map(String.init)
        if pieces.count == 2 { words[pieces[0]] = pieces[1] }
      }
    }
    for text in try FieldRows.texts(invocation) {
      words[KeptFilters.field + text.name.lowercased()] = text.value
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

  /// How the words of fields begin: each is a filter of its own.
  private static let field = "field."

  /// The fields among the words.
  func matches(_ words: [String: String], _ environment: Environment) throws -> [FieldMatch] {
    let texts = words.filter { $0.key.hasPrefix(KeptFilters.field) }.sorted { $0.key < $1.key }
      .map { FieldText(String($0.key.dropFirst(KeptFilters.field.count)), $0.value) }
    return try environment.matches(texts, of: holders)
  }
}
