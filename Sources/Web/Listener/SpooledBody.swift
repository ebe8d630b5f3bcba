import Glibc
import HTTP
import Mail

/// Who may send more than fits into memory, and where it is written.
struct Uploads: Sendable {
  /// The folder on whose disk bodies are written, in files without names.
  let folder: String
  /// Whether a request may bring a large body.
  let mayCome: @Sendable (RequestHead) -> Bool
}

/// A file without a name, which is gone when nobody has it any more.
private final class UnnamedFile: Sendable {
  let descriptor: Int32

  /// O_TMPFILE, which is a macro of several parts, with O_RDWR and O_CLOEXEC.
  private static let flags = 0o20_000_000 | O_DIRECTORY | O_RDWR | O_CLOEXEC

  init(in folder: String) throws(RequestRefusal) {
    descriptor = open(folder, Self.flags, 0o600)
    guard descriptor >= 0 else { throw .noRoom }
  }

  deinit { close(descriptor) }
}

/// A body that is too large for memory while it comes.
struct OpenSpool {
  private let file: UnnamedFile

  /// Opens a file in a folder; throws `RequestRefusal.noRoom`.
  init(in folder: String) throws(RequestRefusal) { file = try UnnamedFile(in: folder) }

  /// Writes what came; throws `RequestRefusal.noRoom` when the disk takes no more.
  func append(_ bytes: ArraySlice<UInt8>) throws(RequestRefusal) {
    var rest = bytes
    while !rest.isEmpty {
      let put = rest.withUnsafeBytes { write(file.descriptor, $0.baseAddress, $0.count) }
      guard put > 0 else { throw .noRoom }
      rest = rest.dropFirst(put)
    }
  }

  /// The body, whole.
  func closed() -> any ByteSource {
    SpooledBody(file: file, count: Int(lseek(file.descriptor, 0, SEEK_END)))
  }
}

/// A body that is too large for memory, as it came.
private struct SpooledBody: ByteSource {
  let file: UnnamedFile
  let count: Int

  func read(_ range: Range<Int>) throws -> [UInt8] {
    let range = range.clamped(to: 0..<count)
    var bytes = [UInt8](repeating: 0, count: range.count)
    var done = 0
    while done < range.count {
      let got = bytes.withUnsafeMutableBytes { buffer in
        pread(
          file.descriptor,
          buffer.baseAddress?.advanced(by: done),
          buffer.count - done,
          range.lowerBound + done
        )
      }
      guard got > 0 else { throw RequestRefusal.noRoom }
      done += got
    }
    return bytes
  }
}
