/// Where a payment or an item stands in the file that brought it.
public struct FileLine: Sendable, Equatable {
  /// The name of the file.
  public var file: String
  /// The line on which its entry or row begins; nil when what is told is that the file lacks it.
  public var line: Int?

  /// Joins the parts.
  public init(file: String, line: Int?) {
    self.file = file
    self.line = line
  }
}
