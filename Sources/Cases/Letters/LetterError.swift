public import Liquid
public import Mail

/// Why a letter may not be written.
public enum LetterError: Refusing, Equatable {
  /// The recipient is not whom the template is for.
  case wrongAudience(template: String, audience: String, recipient: String, role: String)
  /// A letter that threatens, while the client contests.
  case contested(String)
  /// The letter speaks of what the case lacks.
  case lacks(template: String, variable: String, LetterLack)
  /// A shared letter would show our own people to people outside.
  case insideAndOutside([String])
  /// The HTML leads to an address that is no web page, mailbox or telephone.
  case unsafeAddress(template: String, address: String)
  /// A file is not marked for people outside.
  case internalAttachment(String)

  /// A rule forbids it, each of them.
  public var refusal: Refusal { .refused }

  /// What is wrong and what to do.
  public var description: String {
    switch self {
    case .contested(let template):
      "the template \(template) threatens with law, and the client contests: settle the dispute first"
    case .lacks(let template, let variable, .field):
      "the letter \(template) cannot be written: '\(variable)' has no value, or is for our own people"
    case .lacks(let template, _, let lack):
      "the letter \(template) cannot be written: \(lack.sentence)"
    case .wrongAudience(let template, let audience, let recipient, let role):
      "the template \(template) is for \(audience), and \(recipient) takes part as \(role)"
    case .insideAndOutside(let outside):
      "one letter to our own people and to \(outside.joined(separator: ", ")) would show them to "
        + "each other: send two"
    case .unsafeAddress(let template, let address):
      "\(template): '\(address)' is no address for a letter: only http, https, mailto and tel are"
    case .internalAttachment(let name): "the file '\(name)' is internal and may not leave"
    }
  }
}

extension TemplateError: Refusing {
  /// The template is wrong.
  public var refusal: Refusal { .refused }
}

extension ComposeError: Refusing {
  /// What was written cannot stand there.
  public var refusal: Refusal { .refused }

  /// What is wrong, and with which field.
  public var description: String { "the letter cannot be written: \(field) \(reason)" }
}
