import Cases
import Desk
import Foundation
import Mail

extension Invocation {
  /// The workspace with everything wired to it, as there is it for who acts; whole for an account that is
  /// no user's.
  func environment() throws -> Environment {
    let whole = try wholeEnvironment()
    do {
      return try whole.seen(by: principal())
    } catch ActingUser.Failure.unmappedAccount {
      return whole
    }
  }

  /// The workspace with all that is in it, for what is nobody's view: the daemon and its parts, checks.
  func wholeEnvironment() throws -> Environment {
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
    try environment.caseNumber(positional(name))
  }

  /// A whole number of an argument.
  func number(_ name: String) throws -> Int {
    guard let number = Int(positional(name)) else {
      throw UsageError.noNumber(positional(name))
    }
    return number
  }

  /// A day of an argument.
  func validDay(_ name: String) throws -> Day {
    guard let day = Day(positional(name)) else {
      throw UsageError.noDay(positional(name))
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
