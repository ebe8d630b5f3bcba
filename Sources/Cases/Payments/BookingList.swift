/// What the accounts take over from the desk, from some mark on.
public struct BookingList: Sendable, Equatable {
  /// The mark of how the desk stands with this list.
  public var mark: Int
  /// The mark since which the list tells what changed; 0 for all of it.
  public var since: Int
  /// The cells of the lines, in the order of their kinds and keys; what is not there any more at the end.
  public var lines: [[String]]

  /// Joins the parts.
  public init(mark: Int, since: Int, lines: [[String]]) {
    self.mark = mark
    self.since = since
    self.lines = lines
  }
}
