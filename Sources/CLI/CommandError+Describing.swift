import Cases
import Liquid

extension CommandError {
  /// The sentence and the exit code of any error; what nobody foresaw is a mistake in this program.
  init(describing error: any Error) {
    self =
      switch error {
      case let error as CommandError:
        error
      case let error as ArgumentParser.Failure:
        CommandError(
          ErrorWording.sentence(error.error),
          .usage,
          hint: "Usage: \(error.usage ?? "dossier COMMAND [options]")"
        )
      case let error as ConfigurationError:
        ErrorWording.describe(error)
      case let error as WorkspaceError:
        ErrorWording.describe(error)
      case let error as ActingUser.Failure:
        ErrorWording.describe(error)
      case let error as PasswordError:
        ErrorWording.describe(error)
      case let error as TransportError:
        CommandError(error.description, error.isTransient ? .temporaryFailure : .unavailable)
      case let error as TemplateError:
        CommandError(error.description, .data)
      default:
        CommandError("Something went wrong that should not: \(error)", .software)
      }
  }
}
