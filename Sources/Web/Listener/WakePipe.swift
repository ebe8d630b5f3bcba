import Glibc
import Synchronization

/// Wakes a thread that waits for descriptors.
final class WakePipe: Sendable {
  let readEnd: Int32
  private let writeEnd: Int32
  private let requested = Atomic<Bool>(false)

  init() {
    var ends: [Int32] = [-1, -1]
    _ = pipe(&ends)
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    (readEnd, writeEnd) = (ends[0], ends[1])
  }

  deinit {
    close(readEnd)
    close(writeEnd)
  }

  /// Whether the end was asked for.
  var isRequested: Bool { requested.load(ordering: .acquiring) }

  /// Asks for the end.
  func request() {
    requested.store(true, ordering: .releasing)
    nudge()
  }

  /// Wakes.
  func nudge() {
    var byte: UInt8 = 1
    _ = write(writeEnd, &byte, 1)
  }

  /// Takes what woke.
  func drain() {
    var bytes = [UInt8](repeating: 0, count: 256)
    while read(readEnd, &bytes, bytes.count) > 0 {}
  }
}
