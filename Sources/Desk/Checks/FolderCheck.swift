import Foundation
import Glibc

/// Tries the watched folder: it is there, its files can be read, and moved where they are sorted.
struct FolderCheck {
  let path: String

  /// What is well; throws what is not, as a sentence.
  func run() throws -> String {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw DeskError.file(.notThere(path))
    }
    guard isFolder.boolValue else {
      throw DeskError.file(.notMade(path, reason: "it is a file and no folder"))
    }
    guard (try? FileManager.default.contentsOfDirectory(atPath: path)) != nil else {
      throw DeskError.file(.unreadable(path))
    }
    // A file is moved only where both its folder and the new one can be written.
    let sorted = WatchedFolder.Place.allCases.map { "\(path)/\($0.rawValue)" }
    for folder in [path] + sorted.filter({ FileManager.default.fileExists(atPath: $0) }) {
      guard access(folder, R_OK | W_OK | X_OK) == 0 else {
        throw DeskError.file(.notWritable(folder, reason: "no file can be moved in it"))
      }
    }
    return "\(path) can be read, and files can be moved in it."
  }
}
