/// Why a request is not answered as asked; the connection is closed after the answer.
public enum RequestRefusal: Error, Equatable, Sendable {
  /// The bytes are no request of HTTP/1.0 or 1.1; what is wrong with them.
  case malformed(Fault)
  /// The method is none of GET, HEAD and POST.
  case method
  /// The version of the protocol is another one.
  case version
  /// A body comes without its length.
  case lengthRequired
  /// A body comes in a transfer coding.
  case transferCoding
  /// The request line is longer than allowed.
  case targetTooLong
  /// A field, or all of them, are longer than allowed, or there are too many.
  case fieldsTooLarge
  /// The body is longer than allowed.
  case bodyTooLarge
  /// The request did not come in time.
  case tooSlow
  /// There is no room for the body at the moment.
  case noRoom

  /// What is wrong with the bytes of a request.
  public enum Fault: String, Sendable {
    /// A line ends in something else than CR LF, or holds a control byte.
    case line
    /// The request line is not "METHOD TARGET HTTP/1.1".
    case requestLine
    /// The target is no path of this program: escapes, dot segments, bytes that are no text.
    case target
    /// A field has no name, a name that is no token, or a blank around it.
    case field
    /// There is no Host, more than one, or one that names no host.
    case host
    /// The length of the body is no number, or there are two.
    case length
    /// The connection ended before the request did.
    case cut
    /// A form is not coded as a form is.
    case form
  }

  /// The status that says so (RFC 9110, RFC 6585).
  public var status: Status {
    switch self {
    case .malformed: .badRequest
    case .method, .transferCoding: .notImplemented
    case .version: .versionNotSupported
    case .lengthRequired: .lengthRequired
    case .targetTooLong: .targetTooLong
    case .fieldsTooLarge: .fieldsTooLarge
    case .bodyTooLarge: .contentTooLarge
    case .tooSlow: .requestTimeout
    case .noRoom: .unavailable
    }
  }
}
