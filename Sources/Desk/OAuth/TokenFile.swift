import Digest
import Foundation
import Glibc
import Transport

/// The tokens of one login, in a file that only its owner can read.
///
/// Several processes refresh the same login: whoever changes it holds a lock beside it.
struct TokenFile {
  let path: String

  /// The file of a user at a token server; mailboxes and the way out share it when both are equal.
  init(_ workspace: Workspace, user: String, oauth: OAuthSettings) {
    let identity = [user.lowercased(), oauth.clientID, oauth.tokenEndpoint, oauth.grant.rawValue]
    let digest = Hex.encoded(SHA256.digest(of: Array(identity.joined(separator: "\n").utf8)))
    let plain = user.lowercased().map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" }
    path = workspace.path("tokens/\(String(plain.prefix(60)))-\(digest.prefix(8)).json")
  }

  /// Works on the tokens while nobody else does.
  func locked<Result>(_ body: () throws -> Result) throws -> Result {
    try PrivateFile.createFolder((path as NSString).deletingLastPathComponent)
    let descriptor = open(path + ".lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0, flock(descriptor, LOCK_EX) == 0 else { throw refused(errno) }
    defer { close(descriptor) }
    return try body()
  }

  /// The tokens; nil when nobody has logged in.
  func load(_ context: ProcessContext) throws -> OAuthToken? {
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    try FilePermissions.check(.tokens, path: path, context: context, isSecret: true)
    guard let token = PrivateFile.value(OAuthToken.self, of: path) else {
      throw DeskError.tokensUnreadable(path)
    }
    return token
  }

  /// Replaces the tokens, at once or not at all.
  func save(_ token: OAuthToken) throws {
    try PrivateFile.replace(path, with: try PrivateFile.json(token))
  }

  private func refused(_ code: Int32) -> DeskError {
    .tokensNotWritable(path, reason: String(cString: strerror(code)))
  }
}
