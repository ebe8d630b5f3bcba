import Foundation
import Glibc

/// The turn to write next: who waits for the lock of a database holds it, so that nobody is overtaken and whoever
/// writes much in pieces sees that somebody waits.
///
/// A lock of the kernel on the folder of the database, for all threads and processes; it ends with its holder.
final class WriteTurn {
  private let descriptor: Int32

  /// Nothing is waited for where the folder cannot be opened.
  init(folder: String) {
    descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  /// Runs `begin`, which waits for the lock of the database, as the next one who does; after `most` milliseconds
  /// it no longer waits for its turn, since a process that was stopped may have it.
  func taken(most: Int32, _ begin: () throws -> Void) rethrows {
    guard descriptor >= 0 else { return try begin() }
    var left = most
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0, left > 0 {
      usleep(1000)
      left -= 1
    }
    defer { flock(descriptor, LOCK_UN) }
    try begin()
  }

  /// Whether another one waits to write.
  var isWanted: Bool {
    guard descriptor >= 0 else { return false }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else { return true }
    flock(descriptor, LOCK_UN)
    return false
  }
}
