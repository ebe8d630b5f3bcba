/// Why there are no pages.
package enum WebError: Error, Equatable, Sendable {
  /// The port is not to be had; why.
  case noPort(Int, reason: String)
}
