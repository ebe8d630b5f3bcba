import Cases
import Foundation
import Mail

/// Reads files and contents in pieces, so that memory does not grow with their size.
enum FileReading {
  private static let pieceSize = 262_144

  /// Writes a file into the store's writer.
  static func stored(_ path: String, _ writer: any RawWriter) throws -> any RawContent {
    guard let handle = FileHandle(forReadingAtPath: path) else {
      let reason =
        FileManager.default.fileExists(atPath: path) ? "cannot be read" : "does not exist"
      throw CommandError("The file \(path) \(reason).", .noInput)
    }
    defer { try? handle.close() }
    return try stored(handle, writer, named: path)
  }

  /// Writes an open file into the store's writer.
  static func stored(
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
        throw CommandError("\(name) cannot be read to its end.", .noInput)
      }
      guard let piece, !piece.isEmpty else { return try writer.finish() }
      try writer.append(Array(piece)[...])
    }
  }

  /// Gives the bytes of a content, piece by piece.
  static func pieces(of source: any ByteSource, _ body: ([UInt8]) throws -> Void) throws {
    var offset = 0
    while offset < source.count {
      let piece = try source.read(offset..<min(offset + pieceSize, source.count))
      guard !piece.isEmpty else { return }
      try body(piece)
      offset += piece.count
    }
  }
}
