import Cases
import Desk
import Foundation
import Mail

extension Invocation {
  /// The workspace with everything wired to it.
  func environment() throws -> Environment {
    try Environment(workspace(), context: context)
  }

  /// Who acts, by the command line.
  func principal() throws -> Principal { Principal(try actor(), face: .commandLine) }

  /// Carries out an act as who acts.
  @discardableResult
  func perform<Wanted: Act>(_ act: Wanted, _ environment: Environment) throws -> Wanted.Outcome {
    try environment.perform(act, as: principal())
  }

  /// The case of an argument: `1042`, `DOS-1042-k7qf2` or `[DOS-1042-k7qf2]`.
  func caseNumber(_ name: String = "case", _ environment: Environment) throws -> Int {
    try caseNumber(text: positional(name), environment)
  }

  /// The case that a text names.
  func caseNumber(text: String, _ environment: Environment) throws -> Int {
    if let number = Int(text) { return number }
    let found = environment.references.references(in: text)
    guard let reference = found.first, environment.references.verifies(reference) else {
      throw CommandError(
        "'\(text)' names no case; a number like 1042 or a reference like "
          + "\(environment.references.prefix)-1042-k7qf2 does.",
        .usage
      )
    }
    return reference.number
  }

  /// A whole number of an argument.
  func number(_ name: String) throws -> Int {
    guard let number = Int(positional(name)) else {
      throw CommandError("'\(positional(name))' is no number.", .usage)
    }
    return number
  }

  /// A day of an argument.
  func validDay(_ name: String) throws -> Day {
    guard let day = Day(positional(name)) else {
      throw CommandError("'\(positional(name))' is no day, like 2026-12-07.", .usage)
    }
    return day
  }

  /// A text of an argument, or from standard input when it is `-`.
  func text(_ value: String) -> String {
    guard value == "-" else { return value }
    return String(decoding: FileHandle.standardInput.readDataToEndOfFile(), as: UTF8.self)
  }

  /// One of a few words that an option takes, as its type.
  func choice<Choice: RawRepresentable<String>>(_ name: String, _: Choice.Type) -> Choice? {
    string(name).flatMap { Choice(rawValue: $0) }
  }
}
