import Cases
import Glibc
import Synchronization

/// Tells loops and waits for descriptors that they are asked to stop, or that there is something to do.
package final class StopPipe: StopSignal {
  private let requested = Atomic<Bool>(false)
  private let readEnd: Int32
  private let writeEnd: Int32

  package init() {
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

  package var isRequested: Bool { requested.load(ordering: .acquiring) }

  package var fileDescriptor: Int32 { readEnd }

  /// Asks for the stop; may be called from any thread, more than once.
  package func request() {
    requested.store(true, ordering: .releasing)
    wake()
  }

  /// Wakes who waits for the descriptor without asking for a stop.
  package func wake() {
    var byte: UInt8 = 1
    _ = write(writeEnd, &byte, 1)
  }

  /// Takes what woke, so that the next wait waits.
  package func drain() {
    var bytes = [UInt8](repeating: 0, count: 256)
    while read(readEnd, &bytes, bytes.count) > 0 {}
  }

  /// Sleeps, or returns early when the stop is asked for.
  package func wait(seconds: Double) {
    guard !isRequested else { return }
    var descriptor = pollfd(fd: readEnd, events: Int16(POLLIN), revents: 0)
    _ = poll(&descriptor, 1, Int32(seconds * 1000))
  }
}
