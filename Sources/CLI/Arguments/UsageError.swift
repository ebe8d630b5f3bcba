/// What is wrong with a command line; the wording is in `ErrorWording.swift`.
enum UsageError: Error, Equatable, Sendable {
  /// No command at all.
  case noCommand
  /// No command begins with these words.
  case unknownCommand([String], nearest: String?)
  /// The words begin a command, and one of these must follow.
  case incompleteCommand([String], choices: [String])
  /// The command has no such option.
  case unknownOption(String, nearest: String?)
  /// An option has no value.
  case missingValue(option: String, valueName: String)
  /// A flag has a value.
  case unexpectedValue(flag: String)
  /// An option takes a whole number.
  case notANumber(option: String, value: String)
  /// An option takes a day.
  case notADay(option: String, value: String)
  /// An option takes one of a few words.
  case notOneOf(option: String, value: String, choices: [String], nearest: String?)
  /// An option may be given once.
  case repeated(option: String)
  /// A required option is not there.
  case missingOption(String, valueName: String)
  /// A required argument is not there.
  case missingArgument(String)
  /// An argument is a whole number.
  case noNumber(String)
  /// An argument is a day.
  case noDay(String)
  /// One argument too many.
  case surplusArgument(String)
}
