/// Why there are no pages.
package enum WebError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The port is not to be had; why.
  case noPort(Int, reason: String)
  /// The socket is not to be had; why.
  case noSocket(String, reason: String)

  package var description: String {
    switch self {
    case .noPort(let port, let reason): "port \(port) of this machine is not to be had: \(reason)"
    case .noSocket(let path, let reason): "the socket \(path) is not to be had: \(reason)"
    }
  }
}
