/// A Liquid template: parsed once, rendered many times.
public struct Template: Sendable {
  /// The name that error messages use.
  public var name: String { source.name }

  let source: Source
  let root: Block

  /// Parses a template.
  /// - Throws: `TemplateError` with the place of the mistake.
  public init(parsing text: String, name: String) throws(TemplateError) {
    source = Source(text, name: name)
    var parser = Parser(source)
    root = try parser.template()
  }

  /// The output of the template with `data` as its global variables.
  /// - Throws: `TemplateError` with the place of the mistake, or the limit that was reached.
  public func render(
    _ data: [String: Value],
    options: RenderOptions = RenderOptions()
  ) throws(TemplateError) -> String {
    String(decoding: try renderBytes(data, options: options), as: UTF8.self)
  }

  /// The output of the template as UTF-8.
  /// - Throws: `TemplateError` with the place of the mistake, or the limit that was reached.
  public func renderBytes(
    _ data: [String: Value],
    options: RenderOptions = RenderOptions()
  ) throws(TemplateError) -> [UInt8] {
    var context = Context(source: source, data: data, options: options)
    try root.render(&context)
    try context.checkOutput()
    return context.output
  }
}
