/// A Liquid template: parsed once, rendered many times.
public struct Template: Sendable {
  /// The name that error messages use.
  public let name: String

  /// Parses a template.
  /// - Throws: `TemplateError` with the place of the mistake.
  public init(parsing source: String, name: String) throws(TemplateError) {
    self.name = name
  }

  /// The output of the template with `data` as its global variables.
  /// - Throws: `TemplateError` with the place of the mistake, or the limit that was reached.
  public func render(
    _ data: [String: Value], options: RenderOptions = RenderOptions()
  ) throws(TemplateError) -> String { "" }
}
