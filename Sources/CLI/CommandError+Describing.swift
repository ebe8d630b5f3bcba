import Cases
import Desk
import Liquid
import Mail
import Invoices
import Statements
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
      CommandError(ofCommandLine: error) ?? CommandError(ofWorkspace: error)
      ?? CommandError(ofServer: error) ?? CommandError(ofDesk: error)
      ?? CommandError("Something went wrong that should not: \(error)", .software)
  }

  private init?(ofCommandLine error: any Error) {
    switch error {
    case let error as CommandError: self = error
    case let error as ArgumentParser.Failure:
      self.init(
        ErrorWording.sentence(error.error),
        .usage,
        hint: "Usage: \(error.usage ?? "dossier COMMAND [options]")"
      )
    case let error as UsageError: self.init(ErrorWording.sentence(error), .usage)
    case let error as ProcessFailure: self = ErrorWording.describe(error)
    default: return nil
    }
  }

  private init?(ofWorkspace error: any Error) {
    switch error {
    case let error as ConfigurationError: self = ErrorWording.describe(error)
    case let error as WorkspaceError: self = ErrorWording.describe(error)
    case let error as ActingUser.Failure: self = ErrorWording.describe(error)
    case let error as PasswordError: self = ErrorWording.describe(error)
    case let error as InterestError: self.init(error.sentence, .data)
    default: return nil
    }
  }

  private init?(ofServer error: any Error) {
    switch error {
    case let error as LoginFailure: self = ErrorWording.describe(error)
    case let error as TokenSource.LoginNeeded: self = ErrorWording.describe(error)
    case let error as OAuthError: self = ErrorWording.describe(error)
    case let error as TransportError:
      self.init(error.description, error.isTransient ? .temporaryFailure : .unavailable)
    default: return nil
    }
  }

  private init?(ofDesk error: any Error) {
    switch error {
    case let error as ActError: self = ErrorWording.describe(error)
    case let error as StatementError: self = ErrorWording.describe(error)
    case let error as InvoiceError: self = ErrorWording.describe(error)
    case let error as DeskError: self = ErrorWording.describe(error)
    case let error as any Refusing: self = ErrorWording.describe(error)
    default:
      guard let trouble = StoreTrouble(error) else { return nil }
      self = ErrorWording.describe(trouble)
    }
  }
}
