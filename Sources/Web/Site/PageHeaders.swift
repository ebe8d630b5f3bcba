import HTTP

/// The fields that every answer has.
enum PageHeaders {
  /// What a page may load: only what is ours, and no script that stands in it.
  static let policy =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
    + "frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; "
    + "require-trusted-types-for 'script'; trusted-types 'none'"

  /// An answer with them as bytes; throws `UnwritableField`.
  static func bytes(
    of answer: Response,
    to head: RequestHead?,
    isSecure: Bool,
    at now: Int
  ) throws(UnwritableField) -> [UInt8] {
    var response = answer
    set(on: &response, isSecure: isSecure)
    let start = try response.head(at: now, length: response.body.count)
    let isBare = head?.method == .head || response.status == .notModified
    return isBare ? start : start + response.body
  }

  /// Sets them on an answer; what is private is kept nowhere.
  static func set(on response: inout Response, isSecure: Bool) {
    if isSecure { response.set("Strict-Transport-Security", "max-age=31536000") }
    if response["Content-Security-Policy"] == nil {
      response.set("Content-Security-Policy", policy)
    }
    response.set("X-Content-Type-Options", "nosniff")
    response.set("Referrer-Policy", "same-origin")
    response.set("Cross-Origin-Opener-Policy", "same-origin")
    response.set("Cross-Origin-Resource-Policy", "same-origin")
    response.set("X-Robots-Tag", "noindex")
    if response["Cache-Control"] == nil { response.set("Cache-Control", "no-store") }
  }
}

extension Response {
  /// A text without markup.
  static func plain(_ text: String, _ status: Status = .ok) -> Response {
    var response = Response(status, body: Array(text.utf8))
    response.set("Content-Type", "text/plain; charset=utf-8")
    return response
  }
}
