import Liquid
public import FoundationEssentials

/// A variable that letters may name.
public struct LetterVariable: Sendable {
  /// What kind of value it holds.
  public enum Kind: Sendable, Equatable {
    /// A line of text.
    case text
    /// Text that a user or a message from outside wrote: any number of lines, any characters.
    case freeText
    /// A mail address.
    case email
    /// One of a few words.
    case choice([String])
    /// A whole number.
    case number
    /// An exact amount, for `money` with the currency beside it.
    case amount
    /// An ISO 4217 code.
    case currency
    /// A day `YYYY-MM-DD`, for `date_long` and `date_short`.
    case day
    /// An instant, for `date`, `date_long` and `date_short`.
    case instant
    /// Yes or no.
    case flag
    /// Values in order, each with the variables below `NAME[]`.
    case list
  }

  /// Its name with dots, for example `case.reference` or `items[].number`.
  public var name: String
  /// What it is, in a few words.
  public var meaning: String
  /// What kind of value it holds.
  public var kind: Kind

  init(_ name: String, _ kind: Kind, _ meaning: String) {
    self.name = name
    self.kind = kind
    self.meaning = meaning
  }

  /// The steps of the name; `[]` stands for each item of a list.
  var path: [String] {
    name.split(separator: ".").flatMap { step in
      step.hasSuffix("[]") ? [String(step.dropLast(2)), "[]"] : [String(step)]
    }
  }

  // MARK: Names in templates

  /// The variable that a path of a template names; nil when it names none, or a group of them.
  static func named(_ path: [String], among known: [LetterVariable] = all) -> LetterVariable? {
    let path = normalized(path)
    return known.first { $0.path == path }
  }

  /// Whether a template may name a path: a variable, a group of variables, or the size of a list.
  static func isKnown(_ path: [String], among known: [LetterVariable] = all) -> Bool {
    let path = normalized(path)
    if known.contains(where: { $0.path.starts(with: path) }) { return true }
    return path.last == "size" && named(path.dropLast())?.kind == .list
  }

  /// `first` and `last` of a list are items of it, as a number in brackets is.
  private static func normalized(_ path: [String]) -> [String] {
    var result: [String] = []
    for step in path {
      let isItem = ["first", "last"].contains(step) && all.contains { $0.path == result }
      result.append(isItem ? "[]" : step)
    }
    return result
  }

  // MARK: Values

  /// The variables with their values in a letter: nil where it does not have them.
  ///
  /// Of a list that has items, the first is shown.
  public static func values(of facts: LetterFacts, _ writer: LetterWriter, now: Date)
    -> [(variable: LetterVariable, value: String?)]
  {
    let data = Value.object(writer.variables(of: facts, now: now))
    return all(with: writer.fields).map { ($0, $0.value(in: data)) }
  }

  private func value(in data: Value) -> String? {
    var value = data
    for step in path {
      switch (step, value) {
      case ("[]", .array(let items)):
        guard let first = items.first else { return nil }
        value = first
      case (let name, .object(let fields)):
        guard let next = fields[name] else { return nil }
        value = next
      default: return nil
      }
    }
    if case .array(let items) = value { return "\(items.count)" }
    return value.filterText
  }
}
