/// Where a message stands.
public enum Placement: Sendable, Equatable {
  /// On these cases; pending ones are for our own people only and open nothing.
  case filed([Int], isPending: Bool)
  /// It waits for a person, or waited; the case is a suggestion.
  case review(reason: String, suggestion: Int?)
  /// It is a copy of what we sent.
  case ownCopy

  /// In words: `on case 1042`, `in review: unmatched (suggested: case 7)`.
  public var sentence: String {
    switch self {
    case .filed(let numbers, let isPending):
      (isPending ? "pending on case " : "on case ")
        + numbers.map(String.init).joined(separator: ", ")
    case .review(let reason, let suggestion):
      "in review: \(reason)" + (suggestion.map { " (suggested: case \($0))" } ?? "")
    case .ownCopy: "a copy of our own mail"
    }
  }
}

extension Decision {
  /// Where the message goes.
  public var placement: Placement {
    switch threading.destination {
    case .file(let numbers): .filed(numbers.sorted(), isPending: isPending)
    case .review(let reason, let suggestion):
      .review(reason: reason.rawValue, suggestion: suggestion)
    case .ownCopy: .ownCopy
    }
  }
}
