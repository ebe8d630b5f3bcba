import Foundation
import Glibc

/// Waits on a loopback port for the browser that comes back from a login (RFC 8252 §7.3).
final class LoopbackListener {
  let port: Int
  private let descriptor: Int32

  private static let page = """
    <!doctype html><meta charset="utf-8"><title>Dossier</title>
    <p>Dossier has heard from the login. You can close this page and look at the terminal.</p>
    """

  init() throws {
    descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let descriptor = descriptor
    let isListening = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        descriptor >= 0 && bind(descriptor, $0, size) == 0 && listen(descriptor, 8) == 0
          && getsockname(descriptor, $0, &size) == 0
      }
    }
    guard isListening else {
      close(descriptor)
      throw LoginFailure.noPort
    }
    port = Int(UInt16(bigEndian: address.sin_port))
  }

  deinit { close(descriptor) }

  /// The first request that belongs to this login, or what is typed on standard input; nil when the
  /// time is over.
  ///
  /// Any page in the browser can call this port: what does not bear the state is nobody's answer.
  func answer(
    to state: String,
    until end: ContinuousClock.Instant,
    readsInput: Bool
  ) -> String? {
    while ContinuousClock.now < end {
      var waiting = [
        pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
        pollfd(fd: readsInput ? STDIN_FILENO : -1, events: Int16(POLLIN), revents: 0),
      ]
      guard poll(&waiting, 2, 1000) > 0 else { continue }
      if waiting[1].revents != 0 {
        if let line = readLine(), !line.isEmpty { return line }
        return nil
      }
      if let target = request(), Self.state(in: target) == state { return target }
    }
    return nil
  }

  private static func state(in target: String) -> String? {
    URLComponents(string: target)?.queryItems?.first { $0.name == "state" }?.value
  }

  /// The target of one HTTP request: `GET /?code=… HTTP/1.1`.
  private func request() -> String? {
    let browser = accept(descriptor, nil, nil)
    guard browser >= 0 else { return nil }
    defer { close(browser) }
    var limit = timeval(tv_sec: 5, tv_usec: 0)
    setsockopt(
      browser,
      SOL_SOCKET,
      SO_RCVTIMEO,
      &limit,
      socklen_t(MemoryLayout<timeval>.size)
    )
    var bytes = [UInt8](repeating: 0, count: 16384)
    let count = recv(browser, &bytes, bytes.count, 0)
    guard count > 0 else { return nil }
    let head = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\n\r\n"
    _ = Array((head + Self.page).utf8).withUnsafeBytes {
      send(browser, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
    }
    let line = String(decoding: bytes[..<count].prefix { $0 != 0x0D }, as: UTF8.self)
    let words = line.split(separator: " ")
    return words.count > 1 && words[0] == "GET" ? String(words[1]) : nil
  }
}
