import Foundation
import Glibc

/// Copies files that only their owner can read, in pieces, and waits until the disk has them.
enum FileCopy {
  private static let piece = 1 << 20

  /// Copies one file; under its name there is all of it or nothing.
  static func copy(_ source: String, to target: String) throws {
    let draft = target + ".new"
    unlink(draft)
    let input = open(source, O_RDONLY | O_CLOEXEC)
    guard input >= 0 else { throw failure("read", source) }
    defer { close(input) }
    let output = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard output >= 0 else { throw failure("make", draft) }
    defer { close(output) }
    var buffer = [UInt8](repeating: 0, count: piece)
    while true {
      let count = read(input, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw failure("read", source) }
      if count == 0 { break }
      var written = 0
      while written < count {
        let done = buffer[written..<count].withUnsafeBytes {
          write(output, $0.baseAddress, $0.count)
        }
        if done < 0, errno == EINTR { continue }
        guard done > 0 else { throw failure("write", draft) }
        written += done
      }
    }
    guard fsync(output) == 0 else { throw failure("write", draft) }
    try move(draft, to: target)
  }

  /// Copies all files of a folder and the folders in it; what is not there has none.
  static func copyFolder(_ source: String, to target: String) throws {
    let files = FileManager.default
    guard files.fileExists(atPath: source) else { return }
    try PrivateFile.createFolder(target)
    for name in try files.subpathsOfDirectory(atPath: source).sorted()
    where !name.hasSuffix(".lock") {
      var isFolder: ObjCBool = false
      guard files.fileExists(atPath: "\(source)/\(name)", isDirectory: &isFolder) else { continue }
      if isFolder.boolValue {
        try PrivateFile.createFolder("\(target)/\(name)")
      } else {
        try copy("\(source)/\(name)", to: "\(target)/\(name)")
      }
    }
  }

  /// Gives a finished file its name, for good.
  static func move(_ draft: String, to target: String) throws {
    guard rename(draft, target) == 0 else { throw failure("rename", draft) }
    let folder = open((target as NSString).deletingLastPathComponent, O_RDONLY | O_DIRECTORY)
    guard folder >= 0 else { return }
    fsync(folder)
    close(folder)
  }

  private static func failure(_ verb: String, _ path: String) -> DeskError {
    let code = errno
    return .file(
      .notCopied(
        verb: verb,
        path: path,
        reason: String(cString: strerror(code)),
        isFull: code == ENOSPC || code == EDQUOT
      )
    )
  }
}
