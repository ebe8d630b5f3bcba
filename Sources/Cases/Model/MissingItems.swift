/// What becomes of open items that are not in a list of all that is open.
public enum MissingItems: String, Sendable, CaseIterable {
  /// A person is told of each, and decides.
  case ask
  /// Nothing is open of them any more.
  case clear
}
