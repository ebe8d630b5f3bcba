import Desk
import Glibc

/// A socket on which browsers of this machine, or a proxy, are waited for.
final class ListeningSocket: Sendable {
  let descriptor: Int32
  /// The port that it has; nil for a socket with a path.
  let port: Int?

  /// Connections that wait to be taken.
  private static let backlog: Int32 = 128
  /// Who may open a socket with a path: its owner and its group.
  private static let mode: mode_t = 0o660

  /// Listens at a place; port 0 of the loopback address takes any that is free.
  ///
  /// Throws `WebError`.
  init(_ place: WebSettings.Place) throws(WebError) {
    switch place {
    case .port(let wanted):
      descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
      port = Self.listen(descriptor, port: wanted)
      guard port != nil else { throw .noPort(wanted, reason: Self.failed(descriptor)) }
    case .socket(let path):
      descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
      port = nil
      guard Self.listen(descriptor, path: path) else {
        throw .noSocket(path, reason: Self.failed(descriptor))
      }
    }
  }

  deinit { close(descriptor) }

  /// Why it does not listen.
  private static func failed(_ descriptor: Int32) -> String {
    let reason = String(cString: strerror(errno))
    close(descriptor)
    return reason
  }

  private static func listen(_ descriptor: Int32, port wanted: Int) -> Int? {
    var yes: Int32 = 1
    setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(UInt16(truncatingIfNeeded: wanted)).bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isListening = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        descriptor >= 0 && bind(descriptor, $0, size) == 0 && Glibc.listen(descriptor, backlog) == 0
          && getsockname(descriptor, $0, &size) == 0
      }
    }
    guard isListening, fcntl(descriptor, F_SETFL, O_NONBLOCK) == 0 else { return nil }
    return Int(UInt16(bigEndian: address.sin_port))
  }

  private static func listen(_ descriptor: Int32, path: String) -> Bool {
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    let bytes = Array(path.utf8) + [0]
    guard bytes.count <= MemoryLayout.size(ofValue: address.sun_path) else {
      errno = ENAMETOOLONG
      return false
    }
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes) }
    let size = socklen_t(MemoryLayout<sockaddr_un>.size)
    // What an earlier run left there; a file that is no socket stays, and refuses this one.
    if isSocket(path) { unlink(path) }
    return withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        descriptor >= 0 && bind(descriptor, $0, size) == 0 && chmod(path, mode) == 0
          && Glibc.listen(descriptor, backlog) == 0 && fcntl(descriptor, F_SETFL, O_NONBLOCK) == 0
      }
    }
  }

  private static func isSocket(_ path: String) -> Bool {
    var found = stat()
    return lstat(path, &found) == 0 && found.st_mode & S_IFMT == S_IFSOCK
  }

  /// The next connection that waits; nil when none does.
  func next() -> Int32? {
    let connection = accept(descriptor, nil, nil)
    guard connection >= 0 else { return nil }
    _ = fcntl(connection, F_SETFD, FD_CLOEXEC)
    _ = fcntl(connection, F_SETFL, O_NONBLOCK)
    return connection
  }
}
