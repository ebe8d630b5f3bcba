import Foundation

/// Looks at the files behind a Maildir.
enum MailFiles {
  /// The names in a folder, sorted.
  static func names(in path: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path).sorted()
  }
}

extension String {
  /// What follows a separator; nil without one.
  func components(after separator: String) -> String? {
    range(of: separator).map { String(self[$0.upperBound...]) }
  }
}
