import Cases
import Synchronization

/// Asks to stop after it was looked at some times.
final class Countdown: StopSignal {
  private let left: Mutex<Int>
  let fileDescriptor: Int32 = -1

  init(_ count: Int) { left = Mutex(count) }

  var isRequested: Bool {
    left.withLock { left in
      left -= 1
      return left < 0
    }
  }
}
