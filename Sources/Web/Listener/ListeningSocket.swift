import Glibc

/// A socket on which browsers of this machine are waited for.
final class ListeningSocket: Sendable {
  let descriptor: Int32
  /// The port that it has.
  let port: Int

  /// Connections that wait to be taken.
  private static let backlog: Int32 = 128

  /// Listens on the loopback address; port 0 takes any that is free.
  ///
  /// Throws `WebError.noPort`.
  init(port wanted: Int) throws(WebError) {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
    var yes: Int32 = 1
    setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(UInt16(truncatingIfNeeded: wanted)).bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isListening = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        descriptor >= 0 && bind(descriptor, $0, size) == 0
          && listen(descriptor, ListeningSocket.backlog) == 0
          && getsockname(descriptor, $0, &size) == 0
      }
    }
    guard isListening, fcntl(descriptor, F_SETFL, O_NONBLOCK) == 0 else {
      let reason = String(cString: strerror(errno))
      close(descriptor)
      throw .noPort(wanted, reason: reason)
    }
    self.descriptor = descriptor
    port = Int(UInt16(bigEndian: address.sin_port))
  }

  deinit { close(descriptor) }

  /// The next connection that waits; nil when none does.
  func next() -> Int32? {
    let connection = accept(descriptor, nil, nil)
    guard connection >= 0 else { return nil }
    _ = fcntl(connection, F_SETFD, FD_CLOEXEC)
    _ = fcntl(connection, F_SETFL, O_NONBLOCK)
    return connection
  }
}
