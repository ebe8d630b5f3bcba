/// What one rendering may use before it ends in an error.
public struct ResourceLimits: Sendable, Equatable {
  /// How many tags, outputs, filters and rounds of loops may run.
  public var steps: Int
  /// How long the output may be, in bytes.
  public var outputBytes: Int
  /// How many bytes filters and captures may make in all.
  public var workBytes: Int
  /// How deep blocks and partials may stand in one another.
  public var nesting: Int

  /// Limits that no letter comes near.
  public init(
    steps: Int = 1_000_000,
    outputBytes: Int = 16 << 20,
    workBytes: Int = 128 << 20,
    nesting: Int = 100
  ) {
    self.steps = steps
    self.outputBytes = outputBytes
    self.workBytes = workBytes
    self.nesting = nesting
  }

  /// How deep blocks may stand in one another in a source, and expressions in an expression.
  static let sourceNesting = 100
}
