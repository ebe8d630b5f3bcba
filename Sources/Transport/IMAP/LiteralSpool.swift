import Cases
import Glibc

/// Keeps a body that came before its UID in a temporary file, so that memory stays flat.
final class LiteralSpool {
  private var file: UnsafeMutablePointer<FILE>?

  deinit {
    if let file { fclose(file) }
  }

  /// Keeps more bytes.
  func append(_ bytes: ArraySlice<UInt8>) throws {
    if file == nil { file = tmpfile() }
    let written = bytes.withUnsafeBytes { raw in
      file.map { fwrite(raw.baseAddress, 1, raw.count, $0) } ?? 0
    }
    guard written == bytes.count else { throw Self.failure }
  }

  /// Gives everything back, in order.
  func replay(_ receive: (ArraySlice<UInt8>) throws -> Void) throws {
    guard let file else { return }
    rewind(file)
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = buffer.withUnsafeMutableBytes { fread($0.baseAddress, 1, $0.count, file) }
      guard ferror(file) == 0 else { throw Self.failure }
      guard count > 0 else { return }
      try receive(buffer[..<count])
    }
  }

  private static var failure: TransportError {
    TransportError(
      stage: .fetch,
      message: "A temporary file for a message could not be written or read.",
      isTransient: true
    )
  }
}
