import Desk
import HTML

extension ErrorWording {
  /// Why a workspace cannot be used, and what to type about it.
  static func describe(_ error: WorkspaceError) -> CommandError {
    CommandError(sentence(error), code(of: error), hint: hint(about: error))
  }

  private static func sentence(_ error: WorkspaceError) -> String {
    switch error {
    case .notNamed(let folder): "There is no workspace in \(folder)."
    case .notAWorkspace(let folder):
      "\(folder) is no workspace: it has no \(Workspace.Name.configuration)."
    case .missing(let part, let path): "\(part.rawValue) \(path) is missing."
    case .foreignOwner(let part, let path, let owner, let account):
      "\(part.rawValue) \(path) belongs to \(owner), not to \(account), who runs this."
    case .writableByOthers(let part, let path):
      "\(part.rawValue) \(path) can be changed by other accounts."
    case .readableByOthers(let part, let path):
      "\(part.rawValue) \(path) can be read by other accounts."
    case .notEmpty(let folder):
      "\(folder) is not empty; a workspace needs a folder of its own."
    case .cannotCreate(let path, let reason): "\(path) cannot be made: \(reason)."
    case .badKeyLine(let path, let line): "\(path):\(line) is not a key of the form 'v1 ID HEX'."
    case .noKey(let path): "\(path) has no key."
    case .noShippedTemplates(let searched):
      "The templates that come with Dossier are not in \(Sentences.alternatives(searched))."
    }
  }

  private static func hint(about error: WorkspaceError) -> String? {
    switch error {
    case .notNamed:
      "Give --workspace DIR, set DOSSIER_WORKSPACE, or make one: dossier init DIR"
    case .notAWorkspace(let folder): "Run: dossier init \(shell(folder))"
    case .foreignOwner(_, let path, let owner, let account):
      "Run it as \(owner), or change the owner: sudo chown -R \(account) \(shell(path))"
    case .writableByOthers(_, let path): "Run: chmod go-w \(shell(path))"
    case .readableByOthers(_, let path): "Run: chmod 600 \(shell(path))"
    case .noShippedTemplates: "Set DOSSIER_SHARE to the folder that has 'templates' in it."
    case .missing, .notEmpty, .cannotCreate, .badKeyLine, .noKey: nil
    }
  }

  private static func code(of error: WorkspaceError) -> ExitCode {
    switch error {
    case .notNamed, .notAWorkspace, .missing, .badKeyLine, .noKey: .configuration
    case .foreignOwner, .writableByOthers, .readableByOthers: .noPermission
    case .notEmpty, .cannotCreate: .cannotCreate
    case .noShippedTemplates: .unavailable
    }
  }

  /// Why a password could not be had.
  static func describe(_ error: PasswordError) -> CommandError {
    switch error {
    case .unreadableFile(let path, let reason):
      CommandError("The password file \(path) cannot be read: \(reason).", .configuration)
    case .missingVariable(let name):
      CommandError("The environment variable \(name), for a password, is not set.", .configuration)
    case .commandTimedOut(let seconds):
      CommandError(
        "The passwordCommand did not end within \(seconds) seconds.",
        .temporaryFailure
      )
    case .commandFailed(let status):
      CommandError("The passwordCommand failed with exit code \(status).", .configuration)
    case .empty(.file(let path)):
      CommandError("The first line of the password file \(path) is empty.", .configuration)
    case .empty(.command):
      CommandError("The passwordCommand printed no password.", .configuration)
    case .empty(.variable(let name)):
      CommandError("The environment variable \(name), for a password, is empty.", .configuration)
    }
  }

  /// Why nobody acts.
  static func describe(_ error: ActingUser.Failure) -> CommandError {
    switch error {
    case .unmappedAccount(let account, let file):
      CommandError(
        "The Unix account '\(account)' is no user of this workspace.",
        .noPermission,
        hint: "Add \"\(account)\" to unixAccounts of a user in \(file)."
      )
    case .unknownUser(let name, let nearest):
      CommandError("There is no user '\(name)'\(Sentences.meant(nearest))", .usage)
    case .notAllowed(let user, let other):
      CommandError(
        "\(user) may not act for \(other).",
        .noPermission,
        hint: "Add \"\(other)\" to mayActAs of \(user) in the configuration."
      )
    }
  }

  /// A path as a shell takes it.
  static func shell(_ path: String) -> String {
    let plain = path.utf8.allSatisfy { byte in
      (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
        || (0x61...0x7A).contains(byte) || "/._-+".utf8.contains(byte)
    }
    return plain && !path.isEmpty
      ? path : "'" + path.replacingScalars { $0 == "'" ? "'\\''" : nil } + "'"
  }
}
