public import FoundationEssentials

/// A value that templates work on.
public indirect enum Value: Sendable, Equatable {
  /// Nothing.
  case null
  /// True or false.
  case bool(Bool)
  /// A whole number.
  case int(Int)
  /// A number with a fraction, exact.
  case decimal(Decimal)
  /// Text.
  case string(String)
  /// An instant.
  case date(Date)
  /// Values in order.
  case array([Value])
  /// Values by name.
  case object([String: Value])
}
