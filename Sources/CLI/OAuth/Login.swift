import Desk
import Foundation
import Glibc
import Transport

/// A person logs in: in a browser that comes back to us, or on another device.
struct Login {
  let client: OAuthClient
  let user: String
  let minutes: Int
  let context: ProcessContext
  let tell: (String) -> Void

  /// The authorization code flow with PKCE (RFC 6749 §4.1, RFC 7636, RFC 8252).
  func inBrowser() throws -> OAuthToken {
    guard !client.authorizationEndpoint.isEmpty else {
      throw LoginFailure.noAuthorizationEndpoint
    }
    let listener = try LoopbackListener()
    let redirect = "http://localhost:\(listener.port)/"
    let (proof, state) = (PKCE(), PKCE.random())
    let address = client.authorizationURL(
      redirectURI: redirect,
      state: state,
      challenge: proof.challenge,
      user: user
    )
    tell("Open this address in a browser and log in as \(user):")
    tell(address)
    tell("If the browser ends at a page that cannot be shown, paste that page's address here.")
    let end = ContinuousClock.now + .seconds(minutes * 60)
    guard let answer = listener.answer(to: state, until: end, readsInput: true) else {
      throw LoginFailure.notBack
    }
    let code = try Self.code(in: answer, state: state)
    return try client.token(
      code: code,
      verifier: proof.verifier,
      redirectURI: redirect,
      now: context.now()
    )
  }

  /// The code that the browser brought (RFC 6749 §4.1.2), if it belongs to this login.
  static func code(in answer: String, state: String) throws -> String {
    let text = answer.trimmingCharacters(in: .whitespacesAndNewlines)
    let items = URLComponents(string: text)?.queryItems ?? []
    func value(_ name: String) -> String? { items.first { $0.name == name }?.value }
    if let error = value("error") {
      throw OAuthError(code: error, detail: value("error_description") ?? "")
    }
    guard let code = value("code"), !code.isEmpty else {
      throw LoginFailure.noCode
    }
    guard value("state") == state else {
      throw LoginFailure.ofAnotherLogin
    }
    return code
  }

  /// The device flow (RFC 8628).
  func onAnotherDevice() throws -> OAuthToken {
    guard client.deviceEndpoint != nil else {
      throw LoginFailure.notOnAnotherDevice
    }
    let device = try client.beginDeviceLogin(now: context.now())
    tell("Open \(device.verificationURI) on any device and type the code \(device.userCode).")
    var pause = max(1, device.interval)
    let end = ContinuousClock.now + .seconds(minutes * 60)
    while ContinuousClock.now < end, context.now() < device.expiresAt {
      sleep(UInt32(pause))
      do {
        return try client.token(device: device, now: context.now())
      } catch let error as OAuthError where error.code == "authorization_pending" {
        continue
      } catch let error as OAuthError where error.code == "slow_down" {
        // RFC 8628 §3.5
        pause += 5
      }
    }
    throw LoginFailure.nobodyCame
  }
}
