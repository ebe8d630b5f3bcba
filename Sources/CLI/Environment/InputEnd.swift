import Cases
import Glibc

/// Asks for a stop when standard input ends: whoever holds its other side is gone, or has closed it.
struct InputEnd: StopSignal {
  var fileDescriptor: Int32 { STDIN_FILENO }

  var isRequested: Bool { hasEnded(within: 0) }

  /// Waits, or returns early when the input ends.
  func wait(seconds: Double) { _ = hasEnded(within: Int32(seconds * 1000)) }

  private func hasEnded(within milliseconds: Int32) -> Bool {
    var input = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    return poll(&input, 1, milliseconds) > 0
  }
}
