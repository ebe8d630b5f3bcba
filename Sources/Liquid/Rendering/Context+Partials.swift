extension Context {
  /// The template that `render` or `include` names.
  func partial(_ name: String, at offset: Int) throws(TemplateError) -> Template {
    if let template = options.partials[name] { return template }
    do {
      if let template = try options.partialLoader?(name) { return template }
    } catch let error as TemplateError {
      throw error
    } catch {
      throw self.error(.missingTemplate, "'\(name)' cannot be read: \(error)", at: offset)
    }
    throw error(.missingTemplate, "there is no template '\(name)'", at: offset)
  }

  /// Renders another template here, with the variables of the moment.
  mutating func render(_ partial: Template) throws(TemplateError) {
    let outer = source
    source = partial.source
    try partial.root.render(&self)
    source = outer
  }

  /// Renders another template with variables of its own only.
  mutating func render(
    _ partial: Template,
    alone assigns: VariableTable,
    loop: Loop?
  ) throws(TemplateError) {
    let outer = scope
    let wasIsolated = isIsolated
    scope = Scope(assigns: assigns)
    if let loop { scope.push("forloop", .loop(loop)) }
    isIsolated = true
    try render(partial)
    scope = outer
    isIsolated = wasIsolated
    interrupt = nil
  }
}
