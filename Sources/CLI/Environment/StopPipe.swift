import Cases
import Dispatch
import Foundation
import Glibc
import Synchronization

/// Tells loops and network waits that the program is asked to stop.
final class StopPipe: StopSignal {
  private let requested = Atomic<Bool>(false)
  private let readEnd: Int32
  private let writeEnd: Int32

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

  var isRequested: Bool { requested.load(ordering: .acquiring) }

  var fileDescriptor: Int32 { readEnd }

  /// Asks for the stop; may be called from any thread, more than once.
  func request() {
    requested.store(true, ordering: .releasing)
    var byte: UInt8 = 1
    _ = write(writeEnd, &byte, 1)
  }

  /// Asks for the stop when the system or the terminal does; until the sources are cancelled.
  func watchSignals() -> [any DispatchSourceSignal] {
    [SIGTERM, SIGINT].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler { self.request() }
      source.resume()
      return source
    }
  }

  /// Sleeps, or returns early when the stop is asked for.
  func wait(seconds: Double) {
    guard !isRequested else { return }
    var descriptor = pollfd(fd: readEnd, events: Int16(POLLIN), revents: 0)
    _ = poll(&descriptor, 1, Int32(seconds * 1000))
  }
}
