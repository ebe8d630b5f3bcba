import HTTP
import Mail

/// A request, whole.
struct WebRequest: Sendable {
  let head: RequestHead
  let body: any ByteSource

  /// The fields of a form without files; throws `RequestRefusal`, and what reading the body throws.
  func fields() throws -> FormFields { try FormFields(coded: body.read(0..<body.count)[...]) }
}
