public import FoundationEssentials

/// A filter: (input, arguments, keyword arguments) to output.
public typealias FilterFunction = @Sendable (Value, [Value], [String: Value]) throws -> Value

/// How a template is rendered.
public struct RenderOptions: Sendable {
  /// Whether a variable that is not defined is an error where its value is needed.
  public var isStrict: Bool
  /// How an output value is escaped.
  public var escaping: OutputEscaping
  /// The templates that `render` and `include` can name, by name.
  public var partials: [String: Template]
  /// Finds a partial that `partials` does not hold; nil when there is none.
  public var partialLoader: (@Sendable (String) throws -> Template?)?
  /// Filters beside the standard ones, by name; one with a standard filter's name replaces it.
  public var filters: [String: FilterFunction]
  /// Variables that templates inside `render` see too, unlike the data.
  public var globals: [String: Value]
  /// What `now` and `today` mean.
  public var now: Date
  /// The zone in which `date` prints an instant that names none.
  public var timeZone: TimeZone
  /// What the rendering may use.
  public var limits: ResourceLimits

  /// Lax rendering without escaping, as Liquid itself does.
  public init(
    isStrict: Bool = false,
    escaping: OutputEscaping = .none,
    partials: [String: Template] = [:],
    filters: [String: FilterFunction] = [:],
    now: Date = Date()
  ) {
    self.isStrict = isStrict
    self.escaping = escaping
    self.partials = partials
    self.filters = filters
    self.now = now
    globals = [:]
    timeZone = .gmt
    limits = ResourceLimits()
  }
}

/// Where rendered values stand, and so how they are escaped.
public enum OutputEscaping: Sendable {
  /// Plain text: as it is.
  case none
  /// HTML: every value is escaped unless it is HTML already or went through `raw_html`.
  case html
  /// A mail header: a control character is an error.
  case header
}
