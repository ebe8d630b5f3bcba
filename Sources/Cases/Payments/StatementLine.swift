/// Where a payment stands in the file of a bank.
public struct StatementLine: Sendable, Equatable {
  /// The name of the file.
  public var file: String
  /// The line on which its entry begins.
  public var line: Int

  /// Joins the parts.
  public init(file: String, line: Int) {
    self.file = file
    self.line = line
  }
}
