/// Why a workspace cannot be used; the wording is in `ErrorWording+Workspace.swift`.
package enum WorkspaceError: Error, Equatable, Sendable {
  /// What a path is to the workspace.
  package enum Part: String, Sendable {
    case folder = "The workspace"
    case configuration = "The configuration"
    case database = "The database"
    case secretKey = "The secret key file"
    case templates = "The folder of templates"
    case password = "The password file"
    case tokens = "The file of tokens"
  }

  /// No folder is named, and the current one is no workspace.
  case notNamed(currentFolder: String)
  /// The named folder is no workspace.
  case notAWorkspace(String)
  /// Something that belongs to a workspace is not there.
  case missing(Part, path: String)
  /// Something belongs to another account.
  case foreignOwner(Part, path: String, owner: String, account: String)
  /// The group or others may write.
  case writableByOthers(Part, path: String)
  /// The group or others may read what is secret.
  case readableByOthers(Part, path: String)
  /// A workspace can only be made in an empty folder.
  case notEmpty(String)
  /// A file or folder cannot be made.
  case cannotCreate(path: String, reason: String)
  /// A line of the secret key file is not `v1 ID HEX`.
  case badKeyLine(path: String, line: Int)
  /// The secret key file has no key.
  case noKey(path: String)
  /// The templates that come with the program are nowhere to be found.
  case noShippedTemplates(searched: [String])
}
