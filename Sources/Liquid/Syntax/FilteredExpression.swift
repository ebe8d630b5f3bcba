/// An expression and the filters that it goes through.
final class FilteredExpression: Sendable {
  let first: Expression
  let filters: [FilterCall]
  let offset: Int

  /// Whether the value may be undefined, because `default` stands right behind it.
  let hasDefault: Bool

  init(first: Expression, filters: [FilterCall], offset: Int) {
    self.first = first
    self.filters = filters
    self.offset = offset
    hasDefault = filters.first?.name == "default"
  }

  func value(_ context: inout Context) throws(TemplateError) -> Value {
    guard !filters.isEmpty else { return try first.value(context) }
    var value =
      hasDefault ? try first.valueIfDefined(context) ?? .null : try first.value(context)
    for filter in filters { value = try filter.apply(to: value, &context) }
    return value
  }
}
