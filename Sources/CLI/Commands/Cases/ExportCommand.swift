import Cases
import Foundation
import Store

/// `dossier case export`: a case as a folder.
enum ExportCommand {
  static let command = Command(
    name: "case export",
    group: .cases,
    summary: "Write a case as a folder: page, messages, files.",
    discussion: """
      Makes a folder with index.html (the timeline, which needs nothing else), every message as .eml,
      the files, case.json, and MANIFEST.sha256, which 'dossier verify --export' or sha256sum checks.

      For people outside (the default) it has only what they may see: no internal comment, file, message
      or event, and none of our own people by name.
      """,
    examples: [
      .init("dossier case export 1042 --to DOS-1042", "For the law firm.")
    ],
    positionals: [CaseCommands.caseArgument],
    options: [
      .text("to", "FOLDER", "The folder, which must be new or empty.").required,
      .choice("for", CaseExport.Audience.allCases.map(\.rawValue), "Who may read it.")
        .defaulting(to: CaseExport.Audience.external.rawValue),
    ],
    action: .run { invocation in
      let environment = try invocation.environment()
      let number = try invocation.caseNumber("case", environment)
      let export = CaseExport(
        environment: environment,
        view: try environment.store.caseView(number),
        audience: invocation.choice("for", CaseExport.Audience.self) ?? .external
      )
      let folder = invocation.context.absolute(invocation.required("to"))
      let found = try? FileManager.default.contentsOfDirectory(atPath: folder)
      guard found?.isEmpty ?? true else {
        throw CommandError("\(folder) is not empty.", .cannotCreate)
      }
      let files = try export.files()
      for (path, bytes) in files {
        let url = URL(filePath: folder).appending(path: path)
        try FileManager.default.createDirectory(
          at: url.deletingLastPathComponent(),
          withIntermediateDirectories: true
        )
        try Data(bytes).write(to: url)
      }
      invocation.output.done(
        "Case \(number) is in \(folder): \(files.count) files.",
        ["folder": .string(folder), "files": .integer(files.count)]
      )
      return .ok
    }
  )
}
