import Cases
import Desk
import Liquid
import Mail
import Transport

extension ProcessContext {
  /// The same, with the words of the command line for errors.
  var worded: ProcessContext {
    var context = self
    context.fault = { CommandError(describing: $0).fault }
    context.finding = HealthWording.sentence
    context.loginAdvice = "log in again with 'dossier auth login'"
    return context
  }
}

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
      case let error as UsageError:
        CommandError(ErrorWording.sentence(error), .usage)
      case let error as ProcessFailure:
        ErrorWording.describe(error)
      case let error as LoginFailure:
        ErrorWording.describe(error)
      case let error as ConfigurationError:
        ErrorWording.describe(error)
      case let error as WorkspaceError:
        ErrorWording.describe(error)
      case let error as ActingUser.Failure:
        ErrorWording.describe(error)
      case let error as PasswordError:
        ErrorWording.describe(error)
      case let error as TokenSource.LoginNeeded:
        ErrorWording.describe(error)
      case let error as OAuthError:
        ErrorWording.describe(error)
      case let error as TransportError:
        CommandError(error.description, error.isTransient ? .temporaryFailure : .unavailable)
      case let error as ActError:
        ErrorWording.describe(error)
      case let error as DeskError:
        ErrorWording.describe(error)
      case let error as any Refusing:
        ErrorWording.describe(error)
      default:
        StoreTrouble(error).map(ErrorWording.describe)
          ?? CommandError("Something went wrong that should not: \(error)", .software)
      }
  }
}
