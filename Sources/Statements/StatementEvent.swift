/// What a reader tells, in the order of the file: of each statement its heading, its entries, its
/// balance.
public enum StatementEvent: Sendable {
  /// A statement begins.
  case heading(StatementHeading)
  /// An entry of it.
  case entry(StatementEntry)
  /// It ends.
  case balance(StatementBalance)
  /// Something that a person should look at, and its line.
  case doubt(StatementDoubt, line: Int)
}

/// Takes what a reader tells.
public typealias StatementSink = (StatementEvent) throws -> Void
