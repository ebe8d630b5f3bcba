import Cases
import Digest
import Foundation

/// Writes one content: in memory while it is small, then to a temporary file.
final class ContentWriter: RawWriter {
  private let folder: BlobFolder
  private var digest = SHA256()
  private var size = 0
  private var buffer: [UInt8] = []
  private var file: WritableFile?

  init(folder: BlobFolder) {
    self.folder = folder
  }

  func append(_ bytes: ArraySlice<UInt8>) throws {
    digest.update(bytes)
    size += bytes.count
    buffer += bytes
    guard buffer.count > folder.inlineLimit else { return }
    try spill()
  }

  func finish() throws -> any RawContent {
    let sha256 = Hex.encoded(digest.finalized())
    guard file != nil else {
      return PendingContent(sha256: sha256, size: size, payload: .memory(buffer))
    }
    try spill()
    guard let file else { preconditionFailure("a spilled content has a file") }
    try file.synchronizeAndClose()
    self.file = nil
    return PendingContent(sha256: sha256, size: size, payload: .file(file.path))
  }

  func abandon() {
    file?.discard()
    file = nil
    buffer = []
  }

  deinit { abandon() }

  private func spill() throws {
    let file = try self.file ?? folder.makeTemporaryFile()
    self.file = file
    try file.write(buffer)
    buffer.removeAll(keepingCapacity: true)
  }
}

/// A content that is written and waits for its transaction.
struct PendingContent: RawContent {
  enum Payload {
    case memory([UInt8])
    /// A temporary file, already on disk for good.
    case file(String)
  }

  let sha256: String
  let size: Int
  let payload: Payload
}
