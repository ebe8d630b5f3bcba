import Glibc

/// Standard output or standard error, buffered; or a buffer that tests read.
final class TextStream {
  private let descriptor: Int32?
  private var buffer: [UInt8] = []
  /// Why writing failed, once it did; a reader that went away is no failure.
  private(set) var failure: String?

  /// A stream that keeps all that is written.
  init() {
    descriptor = nil
  }

  /// A stream over an open file.
  init(descriptor: Int32) {
    self.descriptor = descriptor
  }

  /// What a stream without a file has kept.
  var text: String { String(decoding: buffer, as: UTF8.self) }

  func write(_ text: String) {
    write(Array(text.utf8))
  }

  func write(_ bytes: [UInt8]) {
    buffer += bytes
    if descriptor != nil, buffer.count >= 65536 { flush() }
  }

  func flush() {
    guard let descriptor else { return }
    var written = 0
    while written < buffer.count, failure == nil {
      let count = buffer[written...].withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      if count >= 0 {
        written += count
      } else if errno == EPIPE {
        break
      } else if errno != EINTR {
        failure = String(cString: strerror(errno))
      }
    }
    buffer.removeAll(keepingCapacity: true)
  }
}
