/// Of which kind a refusal is; a face answers each in its own way.
public enum Refusal: String, Sendable, CaseIterable {
  /// What was named is not there.
  case notFound = "not_found"
  /// A rule of the domain forbids it.
  case refused
  /// It stands elsewhere than was seen: somebody else, or time, changed it.
  case conflict
  /// It may be done once more is said: that it is meant.
  case needsConfirmation = "needs_confirmation"
  /// What was given is not what is needed: an amount, a day, a name.
  case usage
  /// The role of who acts does not cover it.
  case forbidden
  /// A disk or another program is in the way.
  case trouble
}

/// An error that says why something was not done.
///
/// Its description is half a sentence without a capital and a full stop, and names no command and
/// no option: it stands in letters, in the history and on pages as well.
public protocol Refusing: Error, CustomStringConvertible {
  /// Of which kind it is.
  var refusal: Refusal { get }
}
