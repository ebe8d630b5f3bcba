/// Why a login with a provider came to nothing.
enum LoginFailure: Error, Equatable {
  /// The configuration does not say where the provider logs people in.
  case noAuthorizationEndpoint
  /// The browser has nowhere to come back to.
  case noPort
  /// The browser did not come back in time.
  case notBack
  /// The address that the browser came back with has no code.
  case noCode
  /// The address that the browser came back with is that of another login.
  case ofAnotherLogin
  /// The provider gives no login on another device.
  case notOnAnotherDevice
  /// Nobody typed the code in time.
  case nobodyCame
}
