import Glibc

/// Who owns a file, and who else may use it.
package struct FilePermissions: Equatable, Sendable {
  package let owner: UInt32
  package let mode: UInt32

  /// Reads them, following symbolic links; nil when there is no such file.
  package init?(path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    owner = status.st_uid
    mode = status.st_mode & 0o7777
  }

  /// Whether this account may not even see if there is a file.
  package static func isHidden(path: String) -> Bool {
    var status = stat()
    return stat(path, &status) != 0 && errno == EACCES
  }

  package var isWritableByOthers: Bool { mode & 0o022 != 0 }
  package var isReadableByOthers: Bool { mode & 0o044 != 0 }

  /// Refuses a file that somebody else could have written, or, if it is secret, read.
  package static func check(
    _ part: WorkspaceError.Part,
    path: String,
    context: ProcessContext,
    isSecret: Bool = false
  ) throws(WorkspaceError) {
    guard let found = FilePermissions(path: path) else { throw .missing(part, path: path) }
    guard found.owner == context.userID else {
      let owner = ProcessContext.accountName(found.owner) ?? String(found.owner)
      throw .foreignOwner(part, path: path, owner: owner, account: context.account)
    }
    if found.isWritableByOthers { throw .writableByOthers(part, path: path) }
    if isSecret, found.isReadableByOthers { throw .readableByOthers(part, path: path) }
  }
}
