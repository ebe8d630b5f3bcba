/// A draft to bytes: CRLF, folded, 7-bit safe.
public struct MessageComposer: Sendable {
  /// Makes a composer.
  public init() {}

  /// The bytes of the message.
  /// - Throws: `ComposeError` for a value that may not stand in a header.
  public func compose(_ draft: Draft) throws(ComposeError) -> [UInt8] { [] }
}

/// Why a draft cannot be written.
public struct ComposeError: Error, Sendable, Equatable {
  /// The field that holds the bad value.
  public var field: String
  /// What is wrong with it.
  public var reason: String

  /// Joins the parts.
  public init(field: String, reason: String) {
    self.field = field
    self.reason = reason
  }
}
