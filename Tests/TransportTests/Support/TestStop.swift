import Cases
import Foundation
import Glibc
import Synchronization

/// A stop signal that a test pulls.
final class TestStop: StopSignal {
  private let requested = Atomic(false)
  private let ends: (read: Int32, write: Int32)

  init() {
    var pair: [Int32] = [-1, -1]
    _ = pipe(&pair)
    ends = (pair[0], pair[1])
  }

  deinit {
    close(ends.read)
    close(ends.write)
  }

  var isRequested: Bool { requested.load(ordering: .sequentiallyConsistent) }
  var fileDescriptor: Int32 { ends.read }

  func request() {
    requested.store(true, ordering: .sequentiallyConsistent)
    _ = write(ends.write, "x", 1)
  }

  /// Pulls it after a while.
  func request(after milliseconds: Int) {
    // Not a task: blocking tests may hold every thread that tasks run on.
    Thread.detachNewThread {
      usleep(UInt32(milliseconds) * 1_000)
      self.request()
    }
  }
}
