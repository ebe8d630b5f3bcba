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

  /// Puts a file with mode 0600 in place of another one, at once or not at all.
  static func replace(_ path: String, with bytes: [UInt8]) throws(WorkspaceError) {
    let draft = "\(path).\(getpid()).new"
    unlink(draft)
    try create(draft, bytes)
    guard rename(draft, path) == 0 else { throw failure(path) }
  }

  /// The bytes of a value as JSON that people can read.
  static func json(_ value: some Encodable) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.dateEncodingStrategy = .iso8601
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    return Array(try encoder.encode(value)) + [0x0A]
  }

  /// A value that `json` wrote; nil when the file is not there or holds something else.
  static func value<Value: Decodable>(_: Value.Type, of path: String) -> Value? {
    let decoder = JSONDecoder()
    decoder.dateDecodingStrategy = .iso8601
    return FileManager.default.contents(atPath: path).flatMap {
      try? decoder.decode(Value.self, from: $0)
    }
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
