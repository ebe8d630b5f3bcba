import Cases
import Glibc

/// An open file or folder; closed with the last reference.
final class Descriptor {
  let path: String
  private let number: Int32
  private let stage: TransportError.Stage

  /// Opens without following a symbolic link in the last component; nil when it is not there.
  init?(_ path: String, _ flags: Int32, mode: mode_t = 0o600, stage: TransportError.Stage) throws {
    self.path = path
    self.stage = stage
    number = Glibc.open(path, flags | O_CLOEXEC | O_NOFOLLOW, mode)
    if number < 0 && errno == ENOENT && flags & O_CREAT == 0 { return nil }
    guard number >= 0 else { throw FileError.last(stage, "open", path) }
  }

  deinit {
    if number >= 0 { close(number) }
  }

  /// Whether it is a regular file, and not a folder, pipe or device.
  var isRegularFile: Bool {
    var status = stat()
    return fstat(number, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  /// Reads into a buffer; 0 at the end.
  func read(into buffer: inout [UInt8]) throws -> Int {
    while true {
      let count = buffer.withUnsafeMutableBytes { Glibc.read(number, $0.baseAddress, $0.count) }
      if count >= 0 { return count }
      guard errno == EINTR else { throw FileError.last(stage, "read", path) }
    }
  }

  /// Writes everything.
  func write(_ bytes: [UInt8]) throws {
    var offset = 0
    while offset < bytes.count {
      let count = bytes[offset...].withUnsafeBytes { Glibc.write(number, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { throw FileError.last(stage, "write", path) }
      offset += count
    }
  }

  /// Waits until the content is on the disk.
  func synchronize() throws {
    guard fsync(number) == 0 else { throw FileError.last(stage, "make durable", path) }
  }

  /// Makes renames in a folder durable.
  static func synchronize(folder path: String, stage: TransportError.Stage) throws {
    guard let folder = try Descriptor(path, O_RDONLY | O_DIRECTORY, stage: stage) else {
      throw FileError.last(stage, "open", path)
    }
    try folder.synchronize()
  }
}
