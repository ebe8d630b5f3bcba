import Desk
import Transport

extension ErrorWording {
  /// Why a login came to nothing.
  static func describe(_ error: LoginFailure) -> CommandError {
    switch error {
    case .noAuthorizationEndpoint:
      CommandError("The oauth section names no authorizationEndpoint.", .configuration)
    case .noPort:
      CommandError("No port on this machine can be listened on.", .temporaryFailure)
    case .notBack:
      CommandError("The login did not come back in time.", .temporaryFailure)
    case .noCode:
      CommandError("That address has no code in it: no '?code=' or '&code='.", .data)
    case .ofAnotherLogin:
      CommandError("That address belongs to another login; begin again.", .data)
    case .notOnAnotherDevice:
      CommandError(
        "This provider gives no login on another device for mail; leave out --device.",
        .unavailable
      )
    case .nobodyCame:
      CommandError("Nobody logged in in time.", .temporaryFailure)
    }
  }

  /// Why a login has to be done anew.
  static func describe(_ error: TokenSource.LoginNeeded) -> CommandError {
    CommandError(
      "The login of \(error.name) does not hold: \(error.reason).",
      .noPermission,
      hint: "Run: dossier auth login \(shell(error.name))"
    )
  }

  /// What the token server said.
  static func describe(_ error: OAuthError) -> CommandError {
    CommandError(
      "The token server refused: \(error).",
      error.isTransient ? .temporaryFailure : .noPermission
    )
  }
}
