import Cases
import Desk

/// What the address of a form is about, by its first segment.
enum FormSubject {
  /// What has to be there for who looks at the form; nil when it is about nothing of its own.
  static func thing(_ pattern: String, _ values: [String]) -> NamedThing? {
    let segments = pattern.split(separator: "/")
    guard segments.count > 1, segments[1] == "*", let value = values.first else { return nil }
    // No key is below zero: what is no number names nothing that there is.
    let key = Int(value) ?? -1
    switch segments[0] {
    case "clients": return .client(value)
    case "messages": return .message(key)
    case "review": return .review(key)
    case "files": return .file(key)
    case "outbox": return .letter(key)
    case "inbox": return .arrival(key)
    case "payments": return .payment(key)
    default: return nil
    }
  }
}
