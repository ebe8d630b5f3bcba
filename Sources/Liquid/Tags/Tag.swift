/// A tag of a parsed template.
protocol Tag: AnyObject, Sendable {
  /// Reads the tag, and its body up to the tag that ends it.
  init(_ token: TagToken, _ parser: inout Parser) throws(TemplateError)
  /// Where the tag starts.
  var offset: Int { get }
  /// Whether nothing of it can be seen in the output.
  var isBlank: Bool { get }
  func render(_ context: inout Context) throws(TemplateError)
  /// Tells what the tag uses and defines.
  func visit(_ analysis: inout Analysis)
}

/// The tags by name; comments, `liquid` and the tags that divide blocks are the parser's own.
enum TagTable {
  static let tags: [String: any Tag.Type] = [
    "assign": AssignTag.self,
    "break": BreakTag.self,
    "capture": CaptureTag.self,
    "case": CaseTag.self,
    "continue": ContinueTag.self,
    "cycle": CycleTag.self,
    "decrement": DecrementTag.self,
    "doc": DocTag.self,
    "echo": EchoTag.self,
    "for": ForTag.self,
    "if": IfTag.self,
    "ifchanged": IfChangedTag.self,
    "include": IncludeTag.self,
    "increment": IncrementTag.self,
    "raw": RawTag.self,
    "render": RenderTag.self,
    "tablerow": TableRowTag.self,
    "unless": UnlessTag.self,
  ]
}
