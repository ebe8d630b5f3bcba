import Desk

extension ErrorWording {
  /// All that is wrong with a configuration; the rest of many problems stands in the hint.
  static func describe(_ error: ConfigurationError) -> CommandError {
    if let unreadable = error.unreadable {
      return CommandError(sentence(unreadable, file: error.file), .configuration)
    }
    let sentences = error.problems.map(sentence)
    let rest = sentences.dropFirst()
    return CommandError(
      "\(error.file): \(sentences.first ?? "")",
      .configuration,
      hint: rest.isEmpty ? nil : rest.joined(separator: "\n")
    )
  }

  private static func sentence(_ reason: ConfigurationError.Unreadable, file: String) -> String {
    switch reason {
    case .missing: "\(file) is missing; 'dossier init' makes one."
    case .refused(let reason): "\(file) cannot be read: \(reason)."
    case .syntax(let mistake): "\(file):\(mistake.line):\(mistake.column): \(mistake.what)."
    case .notJSON5: "\(file) is not JSON5: a word or a number in it cannot be read."
    }
  }

  /// One problem as a sentence that begins with the path of its key.
  static func sentence(_ problem: ConfigurationError.Problem) -> String {
    let key = problem.key.isEmpty ? "the file" : problem.key
    return switch problem.kind {
    case .unknownKey(let nearest):
      "\(key) is no setting\(Sentences.meant(nearest))"
    case .missing:
      "\(key) is missing."
    case .wrongType(let expected, let found):
      "\(key) must be \(expected), but is \(found)."
    case .outOfRange(let number, let allowed):
      "\(key) is \(number), but must be from \(allowed.lowerBound) to \(allowed.upperBound)."
    case .notOneOf(let value, let choices, let nearest):
      "\(key) is '\(value)', but must be \(Sentences.alternatives(choices))"
        + Sentences.meant(nearest)
    case .unfit(let why):
      "\(key) \(why)\(why.hasSuffix("?") ? "" : ".")"
    }
  }
}
