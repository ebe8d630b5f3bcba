import HTTP

/// A request, whole.
struct WebRequest: Sendable {
  let head: RequestHead
  let body: [UInt8]
}
