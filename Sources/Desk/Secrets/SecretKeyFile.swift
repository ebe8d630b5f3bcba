import Foundation

/// The keys of a workspace: one line `v1 ID HEX` each, the last one is used for new addresses.
///
/// Older keys stay, so that mail to addresses that were given out long ago still finds its case.
package struct SecretKeyFile: Equatable, Sendable {
  /// All keys, oldest first.
  package let keys: [SecretKey]
  /// The key for new addresses.
  package let active: SecretKey

  /// Reads a file; empty lines and lines that begin with `#` do not count.
  package static func load(_ path: String, context: ProcessContext) throws -> SecretKeyFile {
    try FilePermissions.check(.secretKey, path: path, context: context, isSecret: true)
    guard let data = FileManager.default.contents(atPath: path) else {
      throw WorkspaceError.missing(.secretKey, path: path)
    }
    return try parse(String(decoding: data, as: UTF8.self), path: path)
  }

  package static func parse(_ text: String, path: String) throws(WorkspaceError) -> SecretKeyFile {
    var keys: [SecretKey] = []
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (index, line) in lines.enumerated() where !line.isEmpty && !line.hasPrefix("#") {
      guard let key = SecretKey(line: line) else {
        throw .badKeyLine(path: path, line: index + 1)
      }
      keys.append(key)
    }
    guard let active = keys.last else { throw .noKey(path: path) }
    return SecretKeyFile(keys: keys, active: active)
  }

  /// The text of a fresh file.
  package static func text(_ key: SecretKey) -> String {
    """
    # Signs case references and addresses. Keep it secret, keep it with the backup: without it,
    # answers to letters that have left do not find their case by address. The last line is in use.
    \(key.line)

    """
  }
}
