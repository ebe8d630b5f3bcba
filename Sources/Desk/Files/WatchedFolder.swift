import Foundation
import Glibc
import Statements

/// The folder into which other programs drop files, with those that it sorts them into.
///
/// A file is renamed into `.taking` before it is read, so that another of its name is another file, and from
/// there into `done`, `held` or `refused`, with a report beside it.
struct WatchedFolder {
  /// Where a file is put.
  enum Place: String, CaseIterable {
    case taking = ".taking"
    case done
    case held
    case refused
  }

  let path: String
  /// How long a file has to lie there unchanged, in seconds.
  let settleSeconds: Int

  /// What ends the names of files that are not whole yet.
  private static let unfinished = [
    ".part", ".partial", ".tmp", ".temp", ".crdownload", ".filepart", ".upload", "~",
  ]
  /// What the names of reports end with, before that of a draft.
  private static let report = ".report.txt"

  /// Makes the folders that are not there.
  func prepare() throws {
    for place in Place.allCases {
      try PrivateFile.createFolder("\(path)/\(place.rawValue)")
    }
  }

  func path(of name: String, in place: Place) -> String { "\(path)/\(place.rawValue)/\(name)" }

  // MARK: Looking

  /// The names of files that are whole, which lie there longest first.
  func settled(now: Date = Date()) throws -> [String] {
    try regular(in: path).filter { name, changed in
      !Self.unfinished.contains { name.lowercased().hasSuffix($0) }
        && now.timeIntervalSince(changed) >= Double(settleSeconds)
    }.map(\.name)
  }

  /// Removes the drafts of reports that a killed program left.
  func sweep() throws {
    for place in Place.allCases {
      let folder = "\(path)/\(place.rawValue)"
      for name in try FileManager.default.contentsOfDirectory(atPath: folder)
      where name.contains(Self.report + ".") && name.hasSuffix(".new") {
        unlink("\(folder)/\(name)")
      }
    }
  }

  /// The names of the files in a place but reports, which lie there longest first.
  func names(in place: Place) throws -> [String] {
    try regular(in: "\(path)/\(place.rawValue)").map(\.name).filter { !$0.contains(Self.report) }
  }

  /// The files themselves of a folder, no links and nothing hidden, with when they changed last.
  private func regular(in folder: String) throws -> [(name: String, changed: Date)] {
    try FileManager.default.contentsOfDirectory(atPath: folder).compactMap { name in
      var found = stat()
      guard !name.hasPrefix("."), lstat("\(folder)/\(name)", &found) == 0,
        found.st_mode & S_IFMT == S_IFREG
      else { return nil }
      let last = max(found.st_mtim.tv_sec, found.st_ctim.tv_sec)
      return (name, Date(timeIntervalSince1970: Double(last)))
    }.sorted { ($0.changed, $0.name) < ($1.changed, $1.name) }
  }

  func has(_ name: String, in place: Place) -> Bool {
    FileManager.default.fileExists(atPath: path(of: name, in: place))
  }

  /// The bytes of a file that is being taken, piece by piece; a link is not followed.
  func source(_ name: String) -> StatementSource {
    let path = path(of: name, in: .taking)
    return StatementSource {
      let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
      guard descriptor >= 0 else {
        throw WorkspaceError.cannotCreate(path: path, reason: String(cString: strerror(errno)))
      }
      let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
      return {
        guard let piece = try file.read(upToCount: StatementSource.pieceBytes), !piece.isEmpty
        else { return nil }
        return Array(piece)[...]
      }
    }
  }

  // MARK: Moving

  /// Takes a file out of the folder, or out of those that are held.
  func claim(_ name: String, from place: Place? = nil) throws {
    let old = place.map { path(of: name, in: $0) } ?? "\(path)/\(name)"
    try move(old, to: path(of: name, in: .taking))
  }

  /// Puts a file that was taken into its place under another name, its report first.
  func put(_ name: String, as kept: String, in place: Place, report: String) throws {
    let target = path(of: kept, in: place)
    try PrivateFile.replace(target + Self.report, with: Array(report.utf8))
    try move(path(of: name, in: .taking), to: target)
    if place != .held { unlink(path(of: kept, in: .held) + Self.report) }
  }

  private func move(_ old: String, to new: String) throws {
    guard rename(old, new) == 0 else {
      throw WorkspaceError.cannotCreate(path: new, reason: String(cString: strerror(errno)))
    }
  }
}
