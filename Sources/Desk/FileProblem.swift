package import Cases

/// What is wrong with a file or a folder that was to be read or written.
package enum FileProblem: Sendable, Equatable, CustomStringConvertible {
  /// What the text names is not there.
  case notThere(String)
  /// What the text names cannot be read.
  case unreadable(String)
  /// What the text names broke off while it was read.
  case cutShort(String)
  /// A file of accounts has nothing in it.
  case empty
  /// A file of accounts is no JSON array of objects.
  case noArray
  /// A file cannot be copied; the verb is what failed, and the disk may be full.
  case notCopied(verb: String, path: String, reason: String, isFull: Bool)
  /// The folder is no backup: it lacks the file.
  case noBackup(String, file: String)
  /// The database in a backup is damaged.
  case damagedCopy([String])
  /// The database of a workspace is damaged.
  case damagedDatabase(String, [String])
  /// The history in a backup is not that of its manifest.
  case otherHistory(String)
  /// The copy of a content has another length than the content.
  case wrongLength(String)
  /// No backup may go into this folder.
  case noPlaceForBackup(String)
  /// A backup was to go into the workspace itself.
  case backupInWorkspace
  /// The folder is no exported case: the file is missing.
  case noExport(String)
  /// The folder has to be empty.
  case notEmpty(String)
  /// The file cannot be written; why, when that is known.
  case notWritable(String, reason: String?)
  /// The folder cannot be put in its place.
  case notMade(String, reason: String)

  /// Of which kind it is.
  package var refusal: Refusal {
    switch self {
    case .notThere, .unreadable, .cutShort, .noBackup, .noExport: .notFound
    case .empty, .noArray, .damagedCopy, .damagedDatabase, .otherHistory, .wrongLength,
      .noPlaceForBackup,
      .notEmpty:
      .refused
    case .backupInWorkspace: .usage
    case .notCopied, .notWritable, .notMade: .trouble
    }
  }

  /// What is wrong.
  package var description: String {
    switch self {
    case .notThere(let place): "\(place) does not exist"
    case .unreadable(let place): "\(place) cannot be read"
    case .cutShort(let place): "\(place) cannot be read to its end"
    case .empty: "the file is empty"
    case .noArray: "the file is no JSON array of objects"
    case .notCopied(let verb, let path, let reason, _): "cannot \(verb) \(path): \(reason)"
    case .noBackup(let folder, let file):
      "\(folder) is no backup: it has no \(file) that can be read"
    case .damagedCopy(let problems):
      "the copy of the database is damaged: \(problems.joined(separator: "; "))"
    case .damagedDatabase(let path, let problems):
      "\(path) is damaged: \(problems.joined(separator: "; "))"
    case .otherHistory(let folder): "the history in \(folder) is not that of its manifest"
    case .wrongLength(let sha256): "the content \(sha256) is not as long as it should be"
    case .noPlaceForBackup(let folder): "\(folder) is neither empty nor an earlier backup"
    case .backupInWorkspace: "a backup inside the workspace is none"
    case .noExport(let file): "\(file) is missing: this is no exported case"
    case .notEmpty(let folder): "\(folder) is not empty"
    case .notWritable(let path, let reason):
      "\(path) cannot be written" + (reason.map { ": \($0)" } ?? "")
    case .notMade(let path, let reason): "\(path) cannot be made: \(reason)"
    }
  }
}
