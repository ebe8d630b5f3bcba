import Desk

extension ErrorWording {
  /// Why a program that this one started did not do its work.
  static func describe(_ error: ProcessFailure) -> CommandError {
    switch error {
    case .notStarted(let program, let reason):
      CommandError("The program \(program) cannot be started: \(reason).", .temporaryFailure)
    case .processorEnded(let code):
      CommandError(
        "Processing ended with exit code \(code).",
        ExitCode(rawValue: code) ?? .temporaryFailure
      )
    case .processorInterrupted:
      CommandError(
        "Processing was interrupted; what is pending is read when it is run again.",
        .temporaryFailure
      )
    case .editorEnded(let editor, let code):
      CommandError(
        "The editor '\(editor)' ended with code \(code).",
        .noInput,
        hint: "Set EDITOR, or write the text with --body FILE."
      )
    }
  }
}
