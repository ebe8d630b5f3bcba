import Foundation
import Glibc
import Mail

/// A content in a file, read in pieces.
final class BlobFile: ByteSource {
  let count: Int
  private let path: String
  private let descriptor: Int32

  init(path: String, count: Int) throws {
    self.path = path
    self.count = count
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError(operation: "read", path: path, code: errno) }
  }

  deinit { close(descriptor) }

  func read(_ range: Range<Int>) throws -> [UInt8] {
    let range = range.clamped(to: 0..<count)
    return try [UInt8](unsafeUninitializedCapacity: range.count) { buffer, filled in
      while filled < range.count {
        let start = buffer.baseAddress.map { $0 + filled }
        let done = pread(descriptor, start, range.count - filled, range.lowerBound + filled)
        if done < 0, errno == EINTR { continue }
        guard done >= 0 else { throw FileError(operation: "read", path: path, code: errno) }
        guard done > 0 else { return }
        filled += done
      }
    }
  }
}
