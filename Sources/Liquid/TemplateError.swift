/// What is wrong with a template, and where.
public struct TemplateError: Error, Sendable, Equatable, CustomStringConvertible {
  /// The kind of mistake, as Liquid's own error classes name them.
  public enum Kind: String, Sendable {
    /// The template does not parse.
    case syntax = "syntax error"
    /// A filter or tag got an argument it cannot take.
    case argument = "argument error"
    /// A variable is not defined (strict).
    case undefinedVariable = "undefined variable"
    /// A filter is not defined (strict).
    case undefinedFilter = "undefined filter"
    /// A partial is not there.
    case missingTemplate = "missing template"
    /// A resource limit was reached.
    case resourceLimit = "resource limit"
    /// A value may not stand where the template puts it.
    case unsafeValue = "unsafe value"
  }

  /// The kind of mistake.
  public var kind: Kind
  /// What is wrong, as a sentence without the place.
  public var message: String
  /// The name of the template.
  public var template: String
  /// The line, from 1.
  public var line: Int
  /// The column, from 1.
  public var column: Int

  /// Joins the parts.
  public init(kind: Kind, message: String, template: String, line: Int, column: Int) {
    self.kind = kind
    self.message = message
    self.template = template
    self.line = line
    self.column = column
  }

  /// `template:line:column: kind: message`.
  public var description: String {
    "\(template):\(line):\(column): \(kind.rawValue): \(message)"
  }
}
