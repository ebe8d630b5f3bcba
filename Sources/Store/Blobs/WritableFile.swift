public import Cases
import Foundation
import Glibc

/// A new file that is written from start to end.
final class WritableFile {
  let path: String
  private var descriptor: Int32

  /// Creates a file that did not exist, readable by its owner only.
  init(path: String) throws {
    self.path = path
    descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw FileError(operation: "create", path: path, code: errno) }
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  func write(_ bytes: [UInt8]) throws {
    var offset = 0
    while offset < bytes.count {
      let written = bytes.withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress.map { $0 + offset }, $0.count - offset)
      }
      if written < 0, errno == EINTR { continue }
      guard written > 0 else { throw FileError(operation: "write", path: path, code: errno) }
      offset += written
    }
  }

  /// Returns when the content is on disk.
  func synchronizeAndClose() throws {
    let synchronized = fsync(descriptor)
    let code = errno
    close(descriptor)
    descriptor = -1
    guard synchronized == 0 else { throw FileError(operation: "fsync", path: path, code: code) }
  }

  /// Returns when what was written to a file is on disk; one that is not there has nothing.
  static func synchronize(_ path: String) throws {
    let descriptor = open(path, O_RDWR | O_CLOEXEC)
    guard descriptor >= 0 || errno != ENOENT else { return }
    guard descriptor >= 0 else { throw FileError(operation: "open", path: path, code: errno) }
    defer { close(descriptor) }
    guard fdatasync(descriptor) == 0 else {
      throw FileError(operation: "fsync", path: path, code: errno)
    }
  }

  func discard() {
    if descriptor >= 0 { close(descriptor) }
    descriptor = -1
    WritableFile.remove(path)
  }

  /// Removes a file that nothing refers to; one that is gone already is no error.
  static func remove(_ path: String) { unlink(path) }
}

/// What the file system refused.
public struct FileError: RetryableError, CustomStringConvertible {
  /// What was tried.
  public var operation: String
  /// On which file.
  public var path: String
  /// The value of errno.
  public var code: Int32

  /// Whether trying again later may help: a full disk, too many open files.
  public var isTransient: Bool { [ENOSPC, EDQUOT, EMFILE, ENFILE, EIO, ENOMEM].contains(code) }

  /// Operation, path and the system's words.
  public var description: String {
    "cannot \(operation) \(path): \(String(cString: strerror(code)))"
  }
}
