import Desk

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
      or event, none of our own people by name, and no case address with its code. Each message is
      composed anew as plain text, with the recipients outside and the files that are shown to them; mail
      that is attached is left out, and named with its hash. All people outside count as one group: the
      law firm reads what the client wrote. X-Dossier-Original-SHA256 in a copy is the SHA-256 of the
      message as it came or went: 'dossier raw' gives that one, and so does an export --for internal,
      which has letters whose codes decide something only when an administrator makes it.

      The folder is written beside its place, and put there when it is whole.
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
      let audience = invocation.choice("for", CaseExport.Audience.self) ?? .external
      let path = invocation.context.absolute(invocation.required("to"))
      let count = try environment.export(
        number,
        to: path,
        for: audience,
        by: invocation.principal()
      )
      invocation.output.done(
        "Case \(number) is in \(path): \(count) files.",
        ["folder": .string(path), "files": .integer(count)]
      )
      return .ok
    }
  )
}
