import Foundation

/// Finds the templates that come with the program.
///
/// In this order: `$DOSSIER_SHARE/templates`; `share/dossier/templates` beside the `bin` folder that
/// has the program (an installed one); and `templates` in the source tree this program was built
/// from, whose place the compiler knows.
package struct ShippedTemplates {
  package var environment: [String: String]
  package var executable: String
  /// Nil in a package, which has no source tree, and whose bytes shall not tell where it was built.
  package var sourceFile: String? = Self.builtFrom

  #if DOSSIER_PACKAGE
    private static let builtFrom: String? = nil
  #else
    private static let builtFrom: String? = #filePath
  #endif

  package init(
    environment: [String: String],
    executable: String = CommandLine.arguments.first ?? ""
  ) {
    self.environment = environment
    let resolved = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    self.executable = resolved ?? executable
  }

  /// The folders to look at, best first; `DOSSIER_SHARE` alone when it is set.
  package var candidates: [String] {
    if let share = environment["DOSSIER_SHARE"], !share.isEmpty { return ["\(share)/templates"] }
    let installed = Self.above(executable, 2) + "/share/dossier/templates"
    // Sources/Desk/Workspace/ShippedTemplates.swift
    let source = sourceFile.map { Self.above($0, 4) + "/templates" }
    return [installed] + [source].compactMap(\.self)
  }

  /// The first folder that is there.
  package func folder() throws(WorkspaceError) -> String {
    let found = candidates.first { path in
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
        && isFolder.boolValue
    }
    guard let found else { throw .noShippedTemplates(searched: candidates) }
    return found
  }

  private static func above(_ path: String, _ levels: Int) -> String {
    let parts = path.split(separator: "/").dropLast(levels)
    return "/" + parts.joined(separator: "/")
  }
}
