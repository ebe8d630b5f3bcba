import Digest
import Foundation

/// The files of an exported case with their hashes: `MANIFEST.sha256`, as `sha256sum` writes it.
package enum ExportManifest {
  package static let name = "MANIFEST.sha256"

  /// The text for digests by the paths of their files.
  package static func text(_ digests: [String: String]) -> String {
    digests.sorted { $0.key < $1.key }.map { "\($0.value)  \($0.key)\n" }.joined()
  }

  /// How many files a folder should have, and what is wrong with them.
  package static func check(_ folder: String) throws -> (count: Int, problems: [String]) {
    guard let data = FileManager.default.contents(atPath: "\(folder)/\(name)") else {
      throw DeskError.file(.noExport("\(folder)/\(name)"))
    }
    var problems: [String] = []
    var listed: Set<String> = [name]
    for line in String(decoding: data, as: UTF8.self).split(separator: "\n") {
      let pieces = line.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: true)
      guard pieces.count == 2, pieces[0].count == 64 else {
        problems.append("the manifest has a line that is none: \(line.prefix(80))")
        continue
      }
      let path = pieces[1].trimmingCharacters(in: .whitespaces)
      guard !path.hasPrefix("/"), !path.split(separator: "/").contains("..") else {
        problems.append("the manifest names a file outside of the folder: \(path)")
        continue
      }
      listed.insert(path)
      guard let digest = digest(of: "\(folder)/\(path)") else {
        problems.append("\(path) is missing")
        continue
      }
      if digest != pieces[0] { problems.append("\(path) was changed") }
    }
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder).sorted() {
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: "\(folder)/\(path)", isDirectory: &isFolder)
      if !isFolder.boolValue, !listed.contains(path) { problems.append("\(path) was added") }
    }
    return (listed.count - 1, problems)
  }

  /// The digest of a file, read in pieces; nil when it cannot be read.
  private static func digest(of path: String) -> String? {
    guard let file = FileHandle(forReadingAtPath: path) else { return nil }
    defer { try? file.close() }
    var digest = SHA256()
    do {
      while let piece = try file.read(upToCount: 65_536), !piece.isEmpty {
        digest.update(Array(piece)[...])
      }
    } catch {
      return nil
    }
    return Hex.encoded(digest.finalized())
  }
}
