import Foundation
import Glibc

/// The lock that the one daemon of a workspace holds; the kernel gives it back when it ends.
final class WorkspaceLock {
  private let descriptor: Int32

  init(_ workspace: Workspace) throws {
    let path = workspace.path("daemon.lock")
    descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw CommandError(
        "The lock file \(path) cannot be opened: \(String(cString: strerror(errno))).",
        .inputOutput
      )
    }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      close(descriptor)
      throw CommandError(
        "Another daemon already runs in \(workspace.folder).",
        .temporaryFailure,
        hint: "One daemon per workspace; all other commands work beside it."
      )
    }
  }

  deinit { close(descriptor) }
}
