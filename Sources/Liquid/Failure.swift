/// A mistake whose place the caller knows.
struct Failure: Error {
  var kind: TemplateError.Kind
  var message: String

  init(_ kind: TemplateError.Kind, _ message: String) {
    self.kind = kind
    self.message = message
  }
}
