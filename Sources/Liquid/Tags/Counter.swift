/// Counters stand beside the variables: `assign` hides them but does not change them.
enum Counter {
  static func name(
    _ token: TagToken,
    _ parser: borrowing Parser
  ) throws(TemplateError) -> String {
    let markup = parser.source.trimmed(token.markup)
    guard !markup.isEmpty else {
      throw parser.source.syntaxError("'\(token.name)' needs a name", at: token.offset)
    }
    return parser.source.text(markup)
  }

  /// The counter, which starts from a number of that name in the data, or from zero.
  static func value(_ name: String, _ context: borrowing Context) -> Int {
    if let number = context.scope.counters[name] { return number }
    guard case .int(let number)? = context.scope.environment[name] else { return 0 }
    return number
  }
}
