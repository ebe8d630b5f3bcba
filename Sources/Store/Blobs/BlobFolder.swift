import Foundation
import Glibc

/// The files of large contents: `blobs/ab/abcdef…`, named by SHA-256, and `tmp` beside them.
final class BlobFolder: Sendable {
  let root: String
  /// Up to how many bytes a content stays in the database.
  let inlineLimit: Int

  init(workspace: String, inlineLimit: Int) throws {
    root = workspace
    self.inlineLimit = inlineLimit
    for name in ["blobs", "tmp"] {
      try BlobFolder.makeFolder("\(workspace)/\(name)")
    }
  }

  func makeTemporaryFile() throws -> WritableFile {
    try WritableFile(path: "\(root)/tmp/\(getpid())-\(UUID().uuidString.lowercased())")
  }

  /// Removes what crashed processes left; only for the one daemon of a workspace, at its start.
  func sweepTemporaryFiles(olderThan limit: Date) {
    let folder = "\(root)/tmp"
    for name in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [] {
      let path = "\(folder)/\(name)"
      let attributes = try? FileManager.default.attributesOfItem(atPath: path)
      guard let changed = attributes?[.modificationDate] as? Date, changed < limit else { continue }
      unlink(path)
    }
  }

  /// Moves a temporary file to its place; durable when this returns.
  func adopt(_ temporary: String, sha256: String) throws {
    let target = path(of: sha256)
    let folder = (target as NSString).deletingLastPathComponent
    try BlobFolder.makeFolder(folder)
    guard rename(temporary, target) == 0 else {
      throw FileError(operation: "rename", path: target, code: errno)
    }
    try BlobFolder.synchronizeFolder(folder)
  }

  func path(of sha256: String) -> String { "\(root)/\(SQLiteStore.contentPath(sha256))" }

  private static func makeFolder(_ path: String) throws {
    guard mkdir(path, 0o700) != 0 else {
      return try synchronizeFolder((path as NSString).deletingLastPathComponent)
    }
    guard errno == EEXIST else { throw FileError(operation: "create", path: path, code: errno) }
  }

  private static func synchronizeFolder(_ path: String) throws {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError(operation: "open", path: path, code: errno) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else {
      throw FileError(operation: "fsync", path: path, code: errno)
    }
  }
}
