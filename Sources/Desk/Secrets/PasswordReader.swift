import Foundation

/// Fetches passwords from where the configuration says they are.
///
/// The result goes to the server and nowhere else: not into the log, an error or the database.
package struct PasswordReader {
  /// The folder that a relative file name starts from.
  package var folder: String
  package var context: ProcessContext
  /// How long a command may take.
  package var timeout: Duration

  package init(
    folder: String,
    context: ProcessContext,
    timeout: Duration = .seconds(30)
  ) {
    self.folder = folder
    self.context = context
    self.timeout = timeout
  }

  /// The password: the first line of what the source has, without its line end.
  package func password(from source: PasswordSource) throws -> String {
    let text: String =
      switch source {
      case .file(let name): try contents(of: Workspace.path(name, in: folder))
      case .command(let line): try output(of: line)
      case .variable(let name): try value(of: name)
      }
    let first = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).first
    guard let first, !first.isEmpty else { throw PasswordError.empty(source) }
    return String(first)
  }

  private func contents(of file: String) throws -> String {
    do {
      try FilePermissions.check(.password, path: file, context: context, isSecret: true)
    } catch .missing {
      throw PasswordError.unreadableFile(file, reason: "there is no such file")
    }
    guard let handle = FileHandle(forReadingAtPath: file) else {
      throw PasswordError.unreadableFile(file, reason: "permission denied")
    }
    defer { try? handle.close() }
    guard let data = try? handle.read(upToCount: 65536) else {
      throw PasswordError.unreadableFile(file, reason: "reading failed")
    }
    return String(decoding: data, as: UTF8.self)
  }

  private func value(of variable: String) throws -> String {
    guard let value = context.environment[variable] else {
      throw PasswordError.missingVariable(variable)
    }
    return value
  }

  private func output(of line: String) throws -> String {
    let command = BoundedCommand(line: line, folder: folder, environment: context.environment)
    switch try command.run(timeout: timeout) {
    case .timedOut: throw PasswordError.commandTimedOut(seconds: Int(timeout.components.seconds))
    case .ended(let status, _) where status != 0: throw PasswordError.commandFailed(status: status)
    case .ended(_, let output): return String(decoding: output, as: UTF8.self)
    }
  }
}
