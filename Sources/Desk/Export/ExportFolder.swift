import Digest
import Foundation
import Glibc
import Mail

/// Writes the folder of an export: file by file beside its place, then there at once.
final class ExportFolder {
  /// A file that is being written.
  struct File {
    fileprivate let path: String
    fileprivate let handle: FileHandle
    fileprivate var digest = SHA256()

    mutating func append(_ bytes: ArraySlice<UInt8>) throws {
      digest.update(bytes)
      do {
        try handle.write(contentsOf: Data(bytes))
      } catch {
        throw DeskError.file(.notWritable(path, reason: "\(error)"))
      }
    }

    mutating func append(_ text: String) throws { try append(Array(text.utf8)[...]) }

    /// All of a content, in pieces.
    mutating func append(_ source: any ByteSource) throws {
      try source.forEachPiece { try append($0) }
    }
  }

  private let target: String
  private let draft: String
  private var digests: [String: String] = [:]

  /// Begins a folder that is new or empty.
  init(_ folder: String) throws {
    target = URL(filePath: folder).resolvingSymlinksInPath().path(percentEncoded: false)
    let found = try? FileManager.default.contentsOfDirectory(atPath: target)
    guard found?.isEmpty ?? !FileManager.default.fileExists(atPath: target) else {
      throw DeskError.file(.notEmpty(folder))
    }
    let place = URL(filePath: target)
    draft = place.deletingLastPathComponent()
      .appending(path: ".\(place.lastPathComponent).\(getpid()).new").path(percentEncoded: false)
    // What a killed process of the same number left.
    try? FileManager.default.removeItem(atPath: draft)
    try PrivateFile.createFolder(draft)
  }

  /// The paths of the files so far, in order.
  var paths: [String] { digests.keys.sorted() }

  /// Writes one file.
  func write(_ path: String, _ fill: (inout File) throws -> Void) throws {
    let full = "\(draft)/\(path)"
    try PrivateFile.createFolder(URL(filePath: full).deletingLastPathComponent().path)
    let isMade = FileManager.default.createFile(
      atPath: full,
      contents: nil,
      attributes: [.posixPermissions: 0o600]
    )
    guard isMade, let handle = FileHandle(forWritingAtPath: full) else {
      throw DeskError.file(.notWritable(full, reason: nil))
    }
    defer { try? handle.close() }
    var file = File(path: full, handle: handle)
    try fill(&file)
    digests[path] = Hex.encoded(file.digest.finalized())
  }

  /// Adds the manifest and puts the folder in its place.
  func finish() throws {
    let manifest = ExportManifest.text(digests)
    try write(ExportManifest.name) { try $0.append(manifest) }
    guard rename(draft, target) == 0 else {
      throw DeskError.file(.notMade(target, reason: String(cString: strerror(errno))))
    }
  }

  /// Takes away what was written so far; nothing when the folder is finished.
  func abandon() { try? FileManager.default.removeItem(atPath: draft) }
}

extension ByteSource {
  /// Gives the bytes in pieces of 64 kB.
  func forEachPiece(_ body: (ArraySlice<UInt8>) throws -> Void) throws {
    var position = 0
    while position < count {
      let piece = try read(position..<Swift.min(count, position + 65_536))
      guard !piece.isEmpty else { return }
      position += piece.count
      try body(piece[...])
    }
  }
}
