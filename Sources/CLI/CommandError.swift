import Desk

/// Why a command ends early: a sentence for the one who typed it, and the exit code.
struct CommandError: Error, Equatable, Sendable {
  /// What is wrong, as one sentence with its full stop.
  var sentence: String
  /// The exit code.
  var code: ExitCode
  /// What to do, or the one-line usage, when there is something to say.
  var hint: String?

  init(_ sentence: String, _ code: ExitCode, hint: String? = nil) {
    self.sentence = sentence
    self.code = code
    self.hint = hint
  }

  /// The same, for where nobody waits for it.
  var fault: Fault { Fault(sentence, hint: hint, isTransient: code == .temporaryFailure) }
}
