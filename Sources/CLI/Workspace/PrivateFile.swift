import Foundation
import Glibc

/// Makes files and folders that only their owner can use.
enum PrivateFile {
  /// Writes a new file with mode 0600, and waits until the disk has it.
  static func create(_ path: String, _ bytes: [UInt8]) throws(WorkspaceError) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw failure(path) }
    defer { close(descriptor) }
    guard fchmod(descriptor, 0o600) == 0 else { throw failure(path) }
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw failure(path) }
      written += count
    }
    guard fsync(descriptor) == 0 else { throw failure(path) }
  }

  /// Makes a folder with mode 0700, and the folders above it as usual.
  static func createFolder(_ path: String) throws(WorkspaceError) {
    let parent = URL(filePath: path).deletingLastPathComponent()
    do {
      try FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true)
    } catch {
      throw .cannotCreate(path: path, reason: "the folder above it cannot be made")
    }
    guard mkdir(path, 0o700) == 0 || errno == EEXIST, chmod(path, 0o700) == 0 else {
      throw failure(path)
    }
  }

  private static func failure(_ path: String) -> WorkspaceError {
    .cannotCreate(path: path, reason: String(cString: strerror(errno)))
  }
}
