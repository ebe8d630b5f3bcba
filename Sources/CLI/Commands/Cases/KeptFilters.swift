import Cases
import Desk

/// The filters of a list: those that are typed, and those that were kept under a name.
struct KeptFilters {
  /// Which list it is: `case`, `client` or `item`.
  let list: String
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
        let pieces = filter.split(separator: "=", maxSplits: 1).map(String.init)
        if pieces.count == 2 { words[pieces[0]] = pieces[1] }
      }
    }
    for option in options {
      let isSet = option.kind == .flag && invocation.flag(option.name)
      let value = option.kind == .flag ? (isSet ? "yes" : nil) : invocation.string(option.name)
      if let value { words[option.name] = value }
    }
    if let name = invocation.string("save") {
      let filters = words.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
      try invocation.perform(KeepList(name, of: list, filters: filters), environment)
    }
    return words
  }
}
