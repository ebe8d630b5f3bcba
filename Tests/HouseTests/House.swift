import Foundation

/// The checkout that these tests stand in.
enum House {
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// One Swift file of the checkout.
  struct File: CustomStringConvertible {
    /// From the root, for example `Sources/Mail/Message.swift`.
    let path: String
    let text: String

    /// The folder under `Sources` or `Tests`.
    var module: String {
      let parts = path.split(separator: "/")
      return parts.count > 2 ? String(parts[1]) : ""
    }

    var description: String { path }
  }

  /// All Swift files under a folder of the root, in a stable order.
  static func swiftFiles(under folder: String) throws -> [File] {
    let base = root.appendingPathComponent(folder)
    let names = try FileManager.default.subpathsOfDirectory(atPath: base.path)
    return try names.filter { $0.hasSuffix(".swift") }.sorted().map { name in
      let file = base.appendingPathComponent(name)
      return File(path: "\(folder)/\(name)", text: try String(contentsOf: file, encoding: .utf8))
    }
  }
}
