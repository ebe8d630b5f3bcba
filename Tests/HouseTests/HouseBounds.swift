/// What is not yet as the house wants it: how much of it there may be, and what is aimed at.
///
/// `measures.py` counts the same and more. A bound is only ever lowered.
enum HouseBounds {
  /// Lines of the longest closure of a command.
  static let closureLines = 20

  /// Files below the faces whose strings may name commands or options, and why.
  static let filesWithCommandWords = [
    "Sources/Desk/Configuration/DefaultConfiguration.swift":
      "the comments of a file that 'init' writes for people who type commands",
    "Sources/Desk/Rules/DefaultRules.swift":
      "the comments of a file that 'init' writes for people who type commands",
    "Sources/Desk/Environment/Environment+Requests.swift":
      "a letter to our own people, who have no page to open yet",
  ]
}
