public import FoundationEssentials

/// How a template is rendered.
public struct RenderOptions: Sendable {
  /// Whether an undefined variable, an unknown filter or a missing partial is an error.
  public var isStrict: Bool
  /// How an output value is escaped.
  public var escaping: OutputEscaping
  /// The templates that `render` and `include` can name, by name.
  public var partials: [String: Template]
  /// Filters beside the standard ones, by name: (input, arguments, keyword arguments) to output.
  public var filters: [String: @Sendable (Value, [Value], [String: Value]) throws -> Value]
  /// What `now` and `today` mean.
  public var now: Date

  /// Lax rendering without escaping, as Liquid itself does.
  public init(
    isStrict: Bool = false, escaping: OutputEscaping = .none,
    partials: [String: Template] = [:],
    filters: [String: @Sendable (Value, [Value], [String: Value]) throws -> Value] = [:],
    now: Date = Date()
  ) {
    self.isStrict = isStrict
    self.escaping = escaping
    self.partials = partials
    self.filters = filters
    self.now = now
  }
}

/// Where rendered values stand, and so how they are escaped.
public enum OutputEscaping: Sendable {
  /// Plain text: as it is.
  case none
  /// HTML: every value is escaped unless it went through `raw_html`.
  case html
  /// A mail header: a control character is an error.
  case header
}
