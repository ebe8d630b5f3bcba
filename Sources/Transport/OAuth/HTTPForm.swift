import CCurl
import Cases
import Foundation

/// Posts a form over HTTPS and reads the answer, all of it in memory.
///
/// Blocks for at most the given time. Clear text is spoken with this machine only.
struct HTTPForm {
  /// What the server answered.
  struct Response {
    var status: Int
    var body: Data
  }

  /// What is read of an answer.
  private static let largestAnswer = 1 << 20

  var url: String
  var fields: [(name: String, value: String)]
  /// A PEM file of certificates to trust instead of the system's.
  var caFile: String?
  var seconds = 30

  /// Posts it; throws a `TransportError` when there is no answer.
  func post() throws -> Response {
    if let reason = CurlStream.loadFailure { throw failure(reason) }
    guard let handle = ce_init() else { throw failure("out of memory") }
    defer { ce_cleanup(handle) }
    let answer = Answer()
    ce_set_str(handle, CURLOPT_URL, url)
    ce_set_str(handle, CURLOPT_PROTOCOLS_STR, Self.isLoopback(url) ? "http,https" : "https")
    ce_set_long(handle, CURLOPT_NOSIGNAL, 1)
    ce_set_long(handle, CURLOPT_TIMEOUT, seconds)
    if let caFile { ce_set_str(handle, CURLOPT_CAINFO, caFile) }
    ce_set_str(handle, CURLOPT_USERAGENT, "dossier")
    ce_set_str(handle, CURLOPT_COPYPOSTFIELDS, body)
    ce_set_ptr(handle, CURLOPT_WRITEDATA, Unmanaged.passUnretained(answer).toOpaque())
    ce_set_data(handle, CURLOPT_WRITEFUNCTION) { bytes, size, count, data in
      guard let bytes, let data else { return 0 }
      let answer = Unmanaged<Answer>.fromOpaque(data).takeUnretainedValue()
      guard answer.body.count + size * count <= HTTPForm.largestAnswer else { return 0 }
      answer.body.append(Data(bytes: bytes, count: size * count))
      return size * count
    }
    let code = withExtendedLifetime(answer) { ce_perform(handle) }
    guard code == CURLE_OK else { throw failure(String(cString: ce_strerror(code))) }
    var status = 0
    ce_get_long(handle, CURLINFO_RESPONSE_CODE, &status)
    return Response(status: status, body: answer.body)
  }

  private final class Answer {
    var body = Data()
  }

  /// application/x-www-form-urlencoded (WHATWG URL §5.2).
  private var body: String {
    fields.map { "\(Self.encoded($0.name))=\(Self.encoded($0.value))" }.joined(separator: "&")
  }

  static func encoded(_ text: String) -> String {
    text.utf8.map { byte in
      let isPlain =
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
        || (0x61...0x7A).contains(byte) || "-._~".utf8.contains(byte)
      return isPlain ? String(UnicodeScalar(byte)) : "%" + String(format: "%02X", byte)
    }.joined()
  }

  private static func isLoopback(_ url: String) -> Bool {
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
