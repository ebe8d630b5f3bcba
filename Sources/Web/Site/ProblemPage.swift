import Cases
import HTTP
import Liquid

/// What a page says when something went wrong.
enum ProblemPage {
  /// Fields of forms that are for the program, and not typed.
  private static let ownFields: Set<String> = ["form", "seen", "back", "key", "draft"]

  /// The status of an error.
  static func status(of error: any Error) -> Status {
    if let refusal = error as? RequestRefusal { return refusal.status }
    // A template of the workspace is wrong: nothing that was asked for is.
    if error is TemplateError { return .internalError }
    guard let refusing = error as? any Refusing else { return .internalError }
    return switch refusing.refusal {
    case .notFound: .notFound
    case .refused, .needsConfirmation, .usage: .unprocessable
    case .conflict: .conflict
    case .forbidden: .forbidden
    case .trouble: .unavailable
    }
  }

  /// What the template shows.
  static func data(_ status: Status, sentence: Value, typed: FormFields) -> [String: Value] {
    [
      "status": .int(status.rawValue), "kind": .string(kind(status)),
      "sentence": sentence,
      "typed": .array(self.typed(typed).map { .string($0) }),
    ]
  }

  /// What somebody typed into a form, without what is for the program.
  static func typed(_ fields: FormFields) -> [String] {
    fields.pairs.filter { !ownFields.contains($0.name) && !$0.value.isEmpty }.map(\.value)
  }

  /// The key of the words for a status.
  private static func kind(_ status: Status) -> String {
    switch status {
    case .notFound: "not_found"
    case .conflict: "conflict"
    case .forbidden: "forbidden"
    case .misdirected: "misdirected"
    case .unprocessable: "refused"
    case .internalError, .unavailable: "trouble"
    case .contentTooLarge: "too_large"
    default: "no_request"
    }
  }
}
