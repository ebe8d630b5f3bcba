package import Cases
package import Foundation
package import Mail

/// Reads files and contents in pieces, so that memory does not grow with their size.
package enum FileReading {
  private static let pieceSize = 262_144

  /// Writes a file into the store's writer.
  package static func stored(_ path: String, _ writer: any RawWriter) throws -> any RawContent {
    guard let handle = FileHandle(forReadingAtPath: path) else {
      let isThere = FileManager.default.fileExists(atPath: path)
      let place = "the file \(path)"
      throw DeskError.file(isThere ? .unreadable(place) : .notThere(place))
    }
    defer { try? handle.close() }
    return try stored(handle, writer, named: path)
  }

  /// Writes an open file into the store's writer.
  package static func stored(
    _ handle: FileHandle,
    _ writer: any RawWriter,
    named name: String
  ) throws -> any RawContent {
    while true {
      let piece: Data?
      do {
        piece = try handle.read(upToCount: pieceSize)
      } catch {
        writer.abandon()
        throw DeskError.file(.cutShort(name))
      }
      guard let piece, !piece.isEmpty else { return try writer.finish() }
      try writer.append(Array(piece)[...])
    }
  }

  /// Gives the bytes of a content, piece by piece.
  package static func pieces(of source: any ByteSource, _ body: ([UInt8]) throws -> Void) throws {
    var offset = 0
    while offset < source.count {
      let piece = try source.read(offset..<min(offset + pieceSize, source.count))
      guard !piece.isEmpty else { return }
      try body(piece)
      offset += piece.count
    }
  }
}
