import HTTP
import Mail

/// A request, whole.
struct WebRequest: Sendable {
  let head: RequestHead
  let body: any ByteSource
}
