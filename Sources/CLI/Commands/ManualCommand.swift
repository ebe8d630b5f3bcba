import Desk
import Foundation

/// `dossier manual FOLDER`: the command table as pages for man(1).
enum ManualCommand {
  static let command = Command(
    name: "manual",
    group: .tools,
    summary: "Write the manual pages into a folder.",
    discussion: """
      Makes the folder when it is not there, and writes a page for each command, one for all of them,
      and one for each file of a workspace that people edit. What stands there under these names is
      replaced. Equal versions write equal bytes.
      """,
    examples: [
      .init("dossier manual pages", "Write dossier.1, dossier-case-show.1 and the others."),
      .init("man -l pages/dossier-case-show.1", "Read one of them."),
    ],
    positionals: [.one("folder", "Where the pages go.")],
    action: .run { invocation in
      let folder = invocation.context.absolute(invocation.positional("folder"))
      let pages = ManualPages(commands: CommandTable.commands).all
      do {
        try write(pages, into: folder)
      } catch {
        throw WorkspaceError.cannotCreate(path: folder, reason: reason(error))
      }
      invocation.output.done(
        "\(pages.count) manual pages are in \(folder).",
        ["folder": .string(folder), "pages": .integer(pages.count)]
      )
      return .ok
    }
  )

  /// Writes the pages so that everybody can read them, whatever the umask.
  private static func write(_ pages: [ManualPage], into folder: String) throws {
    let files = FileManager.default
    if !files.fileExists(atPath: folder) {
      try files.createDirectory(atPath: folder, withIntermediateDirectories: true)
      try files.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder)
    }
    for page in pages {
      let file = "\(folder)/\(page.fileName)"
      try Data(page.text.utf8).write(to: URL(filePath: file))
      try files.setAttributes([.posixPermissions: 0o644], ofItemAtPath: file)
    }
  }

  /// What the system said.
  private static func reason(_ error: any Error) -> String {
    guard let code = ((error as? CocoaError)?.underlying as NSError?)?.code else {
      return error.localizedDescription
    }
    return String(cString: strerror(Int32(code)))
  }
}
