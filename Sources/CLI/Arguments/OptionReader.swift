import Cases
import Desk

/// Reads one option and its value.
enum OptionReader {
  /// The option that `argument` names, and its value; takes the value from `rest` when it stands
  /// apart.
  static func read(
    _ argument: String,
    rest: inout ArraySlice<String>,
    table: [Option]
  ) throws(UsageError) -> (Option, String) {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let typed = parts.first.map(String.init) ?? argument
    let attached = parts.count == 2 ? String(parts[1]) : nil
    guard typed.hasPrefix("--"), let option = table.first(where: { "--\($0.name)" == typed }) else {
      let bare = String(typed.drop { $0 == "-" })
      let nearest = NearestName.nearest(to: bare, among: table.map(\.name) + ["help"])
      throw .unknownOption(typed, nearest: nearest)
    }
    if option.kind == .flag {
      guard attached == nil else { throw .unexpectedValue(flag: option.name) }
      return (option, "")
    }
    guard let value = attached ?? detached(from: &rest) else {
      throw .missingValue(option: option.name, valueName: option.valueName)
    }
    try check(value, for: option)
    return (option, value)
  }

  /// The next argument, unless it is an option itself.
  private static func detached(from rest: inout ArraySlice<String>) -> String? {
    guard let next = rest.first, !next.hasPrefix("--") else { return nil }
    return rest.popFirst()
  }

  private static func check(_ value: String, for option: Option) throws(UsageError) {
    switch option.kind {
    case .flag, .text:
      return
    case .integer:
      if Int(value) == nil { throw .notANumber(option: option.name, value: value) }
    case .day:
      if Day(value) == nil { throw .notADay(option: option.name, value: value) }
    case .choice(let choices):
      guard !choices.contains(value) else { return }
      let nearest = NearestName.nearest(to: value, among: choices)
      throw .notOneOf(option: option.name, value: value, choices: choices, nearest: nearest)
    }
  }

  /// Adds a value to those of its option.
  static func store(
    _ value: String,
    of option: Option,
    in values: inout [String: [String]]
  ) throws(UsageError) {
    if values[option.name] != nil, !option.isRepeatable, option.kind != .flag {
      throw .repeated(option: option.name)
    }
    values[option.name, default: []].append(value)
  }
}
