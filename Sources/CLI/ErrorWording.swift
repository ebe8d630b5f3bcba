import Desk

/// The sentence for every error that a person can cause; the only place with their wording.
enum ErrorWording {
  // MARK: The command line

  static func sentence(_ error: UsageError) -> String {
    switch error {
    case .noCommand:
      "A command is missing; 'dossier --help' lists them."
    case .unknownCommand(let words, let nearest):
      "There is no command '\(words.joined(separator: " "))'\(Sentences.meant(nearest))"
    case .incompleteCommand(let words, let choices):
      "'\(words.joined(separator: " "))' needs one more word: \(Sentences.alternatives(choices))."
    case .unknownOption(let name, let nearest):
      "There is no option '\(name)'\(Sentences.meant(nearest.map { "--\($0)" }))"
    case .missingValue(let option, let valueName):
      "The option '--\(option)' needs a value: --\(option) \(valueName)."
    case .unexpectedValue(let flag):
      "The option '--\(flag)' takes no value."
    case .notANumber(let option, let value):
      "The option '--\(option)' takes a whole number, not '\(value)'."
    case .notADay(let option, let value):
      "The option '--\(option)' takes a day like 2026-11-23, not '\(value)'."
    case .notOneOf(let option, let value, let choices, let nearest):
      "The option '--\(option)' takes \(Sentences.alternatives(choices)), not '\(value)'"
        + Sentences.meant(nearest)
    case .repeated(let option):
      "The option '--\(option)' may be given only once."
    case .missingOption(let name, let valueName):
      "The option '--\(name) \(valueName)' is missing."
    case .missingArgument(let name):
      "The argument \(name.uppercased()) is missing."
    case .noNumber(let value):
      "'\(value)' is no number."
    case .noDay(let value):
      "'\(value)' is no day, like 2026-12-07."
    case .surplusArgument(let value):
      "The argument '\(value)' is one too many."
    }
  }

  // MARK: Files

  static func unreadableInput(_ name: String, _ reason: String) -> CommandError {
    CommandError("\(name) cannot be read: \(reason).", .noInput)
  }

  static func unwritableOutput(_ reason: String) -> CommandError {
    CommandError("Standard output cannot be written: \(reason).", .inputOutput)
  }
}
