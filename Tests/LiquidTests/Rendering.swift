import Foundation
import Liquid
import Testing

/// Renders a template with data, and fails with its error.
func rendered(
  _ template: String,
  _ data: [String: Value] = [:],
  options: RenderOptions = RenderOptions()
) throws -> String {
  try Template(parsing: template, name: "test").render(data, options: options)
}

/// The error that parsing or rendering ends in; nil when there is none.
func failure(
  _ template: String,
  _ data: [String: Value] = [:],
  options: RenderOptions = RenderOptions()
) -> TemplateError? {
  do throws(TemplateError) {
    _ = try Template(parsing: template, name: "test").render(data, options: options)
    return nil
  } catch {
    return error
  }
}

/// Options with partials by name.
func options(partials: [String: String]) throws -> RenderOptions {
  var options = RenderOptions()
  for (name, text) in partials {
    options.partials[name] = try Template(parsing: text, name: name)
  }
  return options
}

/// A template, and what it prints.
struct Row: Sendable, CustomTestStringConvertible {
  let template: String
  let output: String
  var data: [String: Value] = [:]

  init(_ template: String, _ output: String, _ data: [String: Value] = [:]) {
    self.template = template
    self.output = output
    self.data = data
  }

  var testDescription: String { template }
}
