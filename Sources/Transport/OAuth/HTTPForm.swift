import CCurl
import Cases
import Foundation

/// Posts a form over HTTPS and reads the answer, all of it in memory.
///
/// Blocks for at most the given time. Clear text is spoken with this machine only.
struct HTTPForm {
  var url: String
  var fields: [(name: String, value: String)]
  /// A PEM file of certificates to trust instead of the system's.
  var caFile: String?
  var seconds = 30
  /// Whether this machine is spoken with in clear text, too.
  var mayBeClear = true
  /// Bytes that are read of an answer.
  var largest = HTTPExchange.largestAnswer
  /// What goes into the field for name and password, coded as they stand there; nil for nothing.
  var login: String?

  /// Posts it; throws a `TransportError` when there is no answer.
  func post() throws -> HTTPExchange.Response {
    do {
      return try answer()
    } catch let error as HTTPExchange.Failure {
      throw failure(error.reason)
    }
  }

  /// Posts it; throws `HTTPExchange.Failure` when there is no answer.
  func answer() throws -> HTTPExchange.Response {
    let protocols = mayBeClear && Self.isLoopback(url) ? "http,https" : "https"
    var exchange = HTTPExchange(url: url, protocols: protocols, caFile: caFile, seconds: seconds)
    exchange.largest = largest
    return try exchange.perform { handle in
      if let login { ce_set_str(handle, CURLOPT_USERPWD, login) }
      ce_set_str(handle, CURLOPT_COPYPOSTFIELDS, body)
    }
  }

  private var body: String { Self.coded(fields) }

  /// Fields as application/x-www-form-urlencoded (WHATWG URL §5.2).
  static func coded(_ fields: [(name: String, value: String)]) -> String {
    fields.map { "\(encoded($0.name))=\(encoded($0.value))" }.joined(separator: "&")
  }

  static func encoded(_ text: String) -> String {
    text.utf8.map { byte in
      let isPlain =
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
        || (0x61...0x7A).contains(byte) || "-._~".utf8.contains(byte)
      return isPlain ? String(UnicodeScalar(byte)) : "%" + String(format: "%02X", byte)
    }.joined()
  }

  static func isLoopback(_ url: String) -> Bool {
    ["127.0.0.1", "localhost", "::1", "[::1]"].contains(URLComponents(string: url)?.host ?? "")
  }

  private func failure(_ reason: String) -> TransportError {
    let host = URLComponents(string: url)?.host ?? url
    return TransportError(
      stage: .token,
      message: "The token server \(host) cannot be used (\(reason)); it will be tried again.",
      isTransient: true
    )
  }
}
