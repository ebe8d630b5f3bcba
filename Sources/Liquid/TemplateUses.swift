/// A variable that a template takes from its data.
public struct VariableUse: Sendable, Equatable {
  /// The names as far as they are fixed; `[]` stands for a place that the rendering chooses.
  public var path: [String]
  /// Whether the template allows for it being undefined: by a test or by `default`.
  public var mayBeUndefined: Bool
  /// The line, from 1.
  public var line: Int
  /// The column, from 1.
  public var column: Int
}

/// A filter that a template uses.
public struct FilterUse: Sendable, Equatable {
  /// The name of the filter.
  public var name: String
  /// The text that goes in, when it stands in the template just before the filter.
  public var literal: String?
  /// The variable of the data at the beginning of the expression; nil when there is none.
  public var path: [String]?
  /// The line, from 1.
  public var line: Int
  /// The column, from 1.
  public var column: Int
}

/// A template that `render` or `include` names in another.
public struct PartialUse: Sendable, Equatable {
  /// The name of the template.
  public var name: String
  /// The variable that holds the value behind `with` or `for`.
  public var variable: String?
  /// The names of the other arguments.
  public var arguments: [String]
  /// The variables of the data that the template sees under other names.
  public var paths: [String: [String]]
  /// The line, from 1.
  public var line: Int
  /// The column, from 1.
  public var column: Int
}

/// A variable that a template compares with a text or a number that stands in the template.
public struct ComparisonUse: Sendable, Equatable {
  /// The names as far as they are fixed; `[]` stands for a place that the rendering chooses.
  public var path: [String]
  /// What it is compared with.
  public var literal: Value
  /// The line, from 1.
  public var line: Int
  /// The column, from 1.
  public var column: Int
}

/// A variable of the data that a template prints.
public struct OutputUse: Sendable, Equatable {
  /// The names as far as they are fixed; `[]` stands for a place that the rendering chooses.
  public var path: [String]
  /// The names of the filters that it goes through, in order.
  public var filters: [String]
  /// The line, from 1.
  public var line: Int
  /// The column, from 1.
  public var column: Int
}

extension Template {
  /// The variables that the template takes from its data, in the order of the source.
  public var variables: [VariableUse] { Analysis(of: self).variables }
  /// The filters that the template uses, in the order of the source.
  public var filtersUsed: [FilterUse] { Analysis(of: self).filters }
  /// The comparisons of a variable with what stands in the template, in the order of the source.
  public var comparisons: [ComparisonUse] { Analysis(of: self).comparisons }
  /// The variables that the template prints, in the order of the source.
  public var outputs: [OutputUse] { Analysis(of: self).outputs }
  /// All that stands in the template itself, of every branch, without its tags.
  public var literals: String { String(decoding: Analysis(of: self).literals, as: UTF8.self) }
  /// The templates that the template names, in the order of the source.
  public var partialsUsed: [PartialUse] { Analysis(of: self).partials }
}

extension Template {
  /// The names of the filters that every rendering has.
  public static var standardFilters: Set<String> { Set(Filter.standard.keys) }
}
