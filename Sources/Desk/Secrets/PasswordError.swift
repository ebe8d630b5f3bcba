/// Why a password could not be had; the wording is in `ErrorWording+Workspace.swift`.
///
/// It never holds any of the password.
package enum PasswordError: Error, Equatable, Sendable {
  /// The file is not there or cannot be read.
  case unreadableFile(String, reason: String)
  /// The environment variable is not set.
  case missingVariable(String)
  /// The command did not end in time.
  case commandTimedOut(seconds: Int)
  /// The command failed.
  case commandFailed(status: Int32)
  /// There was nothing in the first line.
  case empty(PasswordSource)
}
