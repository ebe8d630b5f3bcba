import Cases
import Foundation

/// Asks a provider of identities: for what it says of itself, and for the token of a code.
///
/// Each is one request, without a redirect, of ten seconds and 64 KiB at most. Throws a `TransportError` when
/// there is no answer; what an answer means is decided elsewhere.
public struct OpenIDClient: Sendable {
  /// What the provider calls the program, and what the program proves itself with.
  public struct Secret: Sendable {
    let clientID: String
    let secret: String
    /// Whether it goes into a field of its own (RFC 6749 §2.3.1), and not into the form.
    let isBasic: Bool

    /// Joins the parts.
    public init(clientID: String, secret: String, isBasic: Bool) {
      self.clientID = clientID
      self.secret = secret
      self.isBasic = isBasic
    }
  }

  /// Seconds that one request may take.
  public static let seconds = 10

  /// A PEM file of certificates to trust instead of the system's.
  public let caFile: String?
  /// Whether this machine is spoken with in clear text, too.
  public let mayBeClear: Bool

  /// Joins the parts.
  public init(caFile: String?, mayBeClear: Bool) {
    self.caFile = caFile
    self.mayBeClear = mayBeClear
  }

  /// The fields of an address at which a browser asks the provider.
  public static func query(_ fields: [(name: String, value: String)]) -> String {
    HTTPForm.coded(fields)
  }

  /// What is at an address.
  public func document(at url: String) throws -> HTTPExchange.Response {
    let isClear = mayBeClear && HTTPForm.isLoopback(url)
    var exchange = HTTPExchange(
      url: url,
      protocols: isClear ? "http,https" : "https",
      caFile: caFile,
      seconds: Self.seconds
    )
    exchange.largest = StrictJSON.mostBytes
    return try Self.reaching(url) { try exchange.get() }
  }

  /// The answer to a code (RFC 6749 §4.1.3, RFC 7636 §4.5).
  public func answer(
    to code: String,
    verifier: String,
    redirect: String,
    at url: String,
    as secret: Secret
  ) throws -> HTTPExchange.Response {
    var fields = [
      ("grant_type", "authorization_code"), ("code", code), ("redirect_uri", redirect),
      ("code_verifier", verifier),
    ]
    if !secret.isBasic {
      fields += [("client_id", secret.clientID), ("client_secret", secret.secret)]
    }
    var form = HTTPForm(url: url, fields: fields, caFile: caFile, seconds: Self.seconds)
    form.mayBeClear = mayBeClear
    form.largest = StrictJSON.mostBytes
    if secret.isBasic {
      form.login = "\(HTTPForm.encoded(secret.clientID)):\(HTTPForm.encoded(secret.secret))"
    }
    return try Self.reaching(url) { try form.answer() }
  }

  /// Says of a question without an answer whom it was asked.
  private static func reaching(
    _ url: String,
    _ question: () throws -> HTTPExchange.Response
  ) throws -> HTTPExchange.Response {
    do {
      return try question()
    } catch let failure as HTTPExchange.Failure {
      let host = URLComponents(string: url)?.host ?? url
      throw TransportError(
        stage: .token,
        message: "\(host) is not reached (\(failure.reason))",
        isTransient: true
      )
    }
  }
}
