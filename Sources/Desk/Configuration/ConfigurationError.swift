/// What is wrong with a configuration file; the wording is in `ErrorWording+Configuration.swift`.
package struct ConfigurationError: Error, Equatable, Sendable {
  /// One thing that is wrong, and the path of the key it is about: `mailboxes[0].port`.
  package struct Problem: Equatable, Sendable {
    package let key: String
    package let kind: Kind
  }

  /// The kinds of things that can be wrong.
  package enum Kind: Equatable, Sendable {
    /// There is no such key.
    case unknownKey(nearest: String?)
    /// The key must be there.
    case missing
    /// The value has another type: "a whole number", "text".
    case wrongType(expected: String, found: String)
    /// The number is too small or too large.
    case outOfRange(Int, allowed: ClosedRange<Int>)
    /// The word is none of a few.
    case notOneOf(String, choices: [String], nearest: String?)
    /// The value does not go, or does not go with others; the rest of a sentence about the key.
    case unfit(String)
  }

  /// Why a file could not be read at all.
  package enum Unreadable: Equatable, Sendable {
    /// There is none.
    case missing
    /// The system refused.
    case refused(String)
    /// It is no JSON5, from this place on.
    case syntax(JSON5Syntax.Mistake)
    /// It is no JSON5, but all brackets, commas and quotes are right: a word or a number is wrong.
    case notJSON5
  }

  /// The file.
  package var file: String
  /// Why it could not be read, when it could not.
  package var unreadable: Unreadable?
  /// All that is wrong in it, in its own order.
  package var problems: [Problem] = []

  package init(file: String, unreadable: Unreadable? = nil, problems: [Problem] = []) {
    self.file = file
    self.unreadable = unreadable
    self.problems = problems
  }
}
