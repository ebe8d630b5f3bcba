import CCurl
public import Foundation

/// One request over HTTP, and its answer, all of it in memory; redirects are not followed.
public struct HTTPExchange {
  /// What the server answered.
  public struct Response {
    /// Its status, such as 200.
    public var status: Int
    /// What it sent.
    public var body: Data
    /// When the certificate of the server ends; nil in clear text.
    public var certificateEnd: Date?
  }

  /// Why there is no answer, as libcurl says it.
  public struct Failure: Error {
    /// The words.
    public var reason: String
  }

  /// What is read of an answer, unless less is said.
  static let largestAnswer = 1 << 20

  /// Where it goes.
  public var url: String
  /// What may be spoken, such as `http,https`.
  public var protocols: String
  /// A PEM file of certificates to trust instead of the system's.
  public var caFile: String?
  /// Fields of its own, each a line such as `Accept: text/plain`.
  public var fields: [String] = []
  /// For how long it blocks at most.
  public var seconds: Int
  /// Bytes that are read of an answer; a longer one is none.
  public var largest = HTTPExchange.largestAnswer

  /// Joins the parts.
  public init(url: String, protocols: String, caFile: String? = nil, seconds: Int = 30) {
    self.url = url
    self.protocols = protocols
    self.caFile = caFile
    self.seconds = seconds
  }

  /// Asks for what is there; throws `Failure` when there is no answer.
  public func get() throws -> Response { try perform { _ in } }

  /// Does it, after something was said on the handle.
  func perform(_ prepare: (UnsafeMutableRawPointer) -> Void) throws -> Response {
    if let reason = CurlStream.loadFailure { throw Failure(reason: reason) }
    guard let handle = ce_init() else { throw Failure(reason: "out of memory") }
    defer { ce_cleanup(handle) }
    let answer = Answer(largest: largest)
    ce_set_str(handle, CURLOPT_URL, url)
    ce_set_str(handle, CURLOPT_PROTOCOLS_STR, protocols)
    ce_set_long(handle, CURLOPT_NOSIGNAL, 1)
    ce_set_long(handle, CURLOPT_TIMEOUT, seconds)
    ce_set_long(handle, CURLOPT_CERTINFO, 1)
    if let caFile { ce_set_str(handle, CURLOPT_CAINFO, caFile) }
    ce_set_str(handle, CURLOPT_USERAGENT, "dossier")
    ce_set_ptr(handle, CURLOPT_WRITEDATA, Unmanaged.passUnretained(answer).toOpaque())
    ce_set_data(handle, CURLOPT_WRITEFUNCTION) { bytes, size, count, data in
      guard let bytes, let data else { return 0 }
      let answer = Unmanaged<Answer>.fromOpaque(data).takeUnretainedValue()
      guard answer.body.count + size * count <= answer.largest else { return 0 }
      answer.body.append(Data(bytes: bytes, count: size * count))
      return size * count
    }
    var list: UnsafeMutablePointer<curl_slist>?
    for field in fields { list = ce_list_append(list, field) }
    defer { ce_list_free(list) }
    if let list { ce_set_ptr(handle, CURLOPT_HTTPHEADER, list) }
    prepare(handle)
    let code = withExtendedLifetime(answer) { ce_perform(handle) }
    guard code == CURLE_OK else { throw Failure(reason: String(cString: ce_strerror(code))) }
    var status = 0
    ce_get_long(handle, CURLINFO_RESPONSE_CODE, &status)
    return Response(
      status: status,
      body: answer.body,
      certificateEnd: Self.certificateEnd(handle)
    )
  }

  private final class Answer {
    let largest: Int
    var body = Data()

    init(largest: Int) { self.largest = largest }
  }

  /// The end of the first certificate, which is the server's own.
  private static func certificateEnd(_ handle: UnsafeMutableRawPointer) -> Date? {
    var found: UnsafeMutableRawPointer?
    guard ce_get_ptr(handle, CURLINFO_CERTINFO, &found) == CURLE_OK,
      let info = found?.assumingMemoryBound(to: curl_certinfo.self).pointee,
      info.num_of_certs > 0
    else { return nil }
    var entry = info.certinfo[0]
    while let line = entry?.pointee {
      let text = String(cString: line.data)
      if text.hasPrefix(Self.endLabel) { return date(String(text.dropFirst(Self.endLabel.count))) }
      entry = line.next
    }
    return nil
  }

  private static let endLabel = "Expire date:"

  /// `Nov 30 12:00:00 2026 GMT`, as OpenSSL writes it, and `2026-11-30 12:00:00 GMT`, as GnuTLS does.
  private static func date(_ text: String) -> Date? {
    let formatter = DateFormatter()
    formatter.locale = Locale(identifier: "en_US_POSIX")
    formatter.timeZone = TimeZone(secondsFromGMT: 0)
    for format in ["MMM d HH:mm:ss yyyy 'GMT'", "yyyy-MM-dd HH:mm:ss 'GMT'"] {
      formatter.dateFormat = format
      let words = text.split(separator: " ").joined(separator: " ")
      if let date = formatter.date(from: words) { return date }
    }
    return nil
  }
}
