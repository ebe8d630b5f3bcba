import Foundation
import Glibc

/// A lock that one process of a workspace holds; the kernel gives it back when that ends.
package final class WorkspaceLock {
  private let descriptor: Int32

  /// What there is one of in a workspace.
  package enum Role: String {
    case daemon, processor
  }

  /// Takes the lock, waiting for up to so many seconds for whoever holds it; 'isHeld' holds it for
  /// a moment.
  package init(_ workspace: Workspace, _ role: Role = .daemon, wait: Double = 0.5) throws {
    let path = workspace.path("\(role.rawValue).lock")
    descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw DeskError.lockFile(path, reason: String(cString: strerror(errno)))
    }
    let end = ContinuousClock.now + .seconds(wait)
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      if ContinuousClock.now < end {
        usleep(20_000)
        continue
      }
      close(descriptor)
      throw DeskError.alreadyRuns(role.rawValue, folder: workspace.folder)
    }
  }

  /// Whether a process holds it.
  package static func isHeld(_ workspace: Workspace, _ role: Role) -> Bool {
    let descriptor = open(workspace.path("\(role.rawValue).lock"), O_RDWR | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    return flock(descriptor, LOCK_SH | LOCK_NB) != 0
  }

  deinit { close(descriptor) }
}
