import Desk
import Foundation
import Glibc

/// A lock that one process of a workspace holds; the kernel gives it back when that ends.
final class WorkspaceLock {
  private let descriptor: Int32

  /// What there is one of in a workspace.
  enum Role: String {
    case daemon, processor
  }

  /// Takes the lock, waiting for up to so many seconds for whoever holds it; 'isHeld' holds it for
  /// a moment.
  init(_ workspace: Workspace, _ role: Role = .daemon, wait: Double = 0.5) throws {
    let path = workspace.path("\(role.rawValue).lock")
    descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw CommandError(
        "The lock file \(path) cannot be opened: \(String(cString: strerror(errno))).",
        .inputOutput
      )
    }
    let end = ContinuousClock.now + .seconds(wait)
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      if ContinuousClock.now < end {
        usleep(20_000)
        continue
      }
      close(descriptor)
      throw CommandError(
        "Another \(role.rawValue) already runs in \(workspace.folder).",
        .temporaryFailure,
        hint: "One \(role.rawValue) per workspace; all other commands work beside it."
      )
    }
  }

  /// Whether a process holds it.
  static func isHeld(_ workspace: Workspace, _ role: Role) -> Bool {
    let descriptor = open(workspace.path("\(role.rawValue).lock"), O_RDWR | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    return flock(descriptor, LOCK_SH | LOCK_NB) != 0
  }

  deinit { close(descriptor) }
}
