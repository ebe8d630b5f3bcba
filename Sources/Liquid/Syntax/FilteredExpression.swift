/// An expression and the filters that it goes through.
struct FilteredExpression: Sendable {
  let first: Expression
  let filters: [FilterCall]
  let offset: Int

  /// Whether the value may be undefined, because `default` stands right behind it.
  var hasDefault: Bool { filters.first?.name == "default" }

  func value(_ context: inout Context) throws(TemplateError) -> Value {
    guard !filters.isEmpty else { return try first.value(context) }
    var value =
      hasDefault ? try first.valueIfDefined(context) ?? .null : try first.value(context)
    for filter in filters { value = try filter.apply(to: value, &context) }
    return value
  }
}
