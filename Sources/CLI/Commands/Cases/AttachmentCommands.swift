import Cases
import Desk
import Foundation

/// `dossier attachment …`: the files of a case.
enum AttachmentCommands {
  static let all = [add, list, save, show, hide]

  static let add = Command(
    name: "attachment add",
    group: .cases,
    summary: "Add a file to a case.",
    discussion: """
      The content is stored once, however often it is added. A file that is not marked external,
      and a file that came by mail is not, never leaves to an outside address. A file that a computer
      runs (.exe, .js and the like) is refused, as mail servers do.
      """,
    positionals: [CaseCommands.caseArgument, .one("file", "The file.")],
    options: [
      .choice("visibility", Visibility.allCases.map(\.rawValue), "Who may see it.")
        .defaulting(to: Visibility.internal.rawValue),
      .text("type", "TYPE", "Its media type; by its ending when left out."),
    ],
    action: .run { invocation in
      let environment = try invocation.environment()
      let number = try invocation.caseNumber("case", environment)
      let path = invocation.context.absolute(invocation.positional("file"))
      let name = URL(filePath: path).lastPathComponent
      let act = AddFile(
        .path(path),
        named: name,
        mediaType: invocation.string("type"),
        visibility: invocation.choice("visibility", Visibility.self) ?? .internal,
        to: number
      )
      let file = try invocation.perform(act, environment)
      invocation.output.done(
        "\(name) is attachment \(file.id) of case \(number).",
        ["id": .integer(file.id), "sha256": .string(file.sha256)]
      )
      return .ok
    }
  )

  static let list = Command(
    name: "attachment list",
    group: .cases,
    summary: "List the files of a case.",
    discussion: """
      A picture that the text of a mail shows, as a logo under a signature, is part of that text and
      no file of the case; '--pictures' lists those as well. The files of a mail that is attached to
      another one are listed like its own.
      """,
    positionals: [CaseCommands.caseArgument],
    options: [.flag("pictures", "Also what texts of mail show.")],
    action: .run { invocation in
      let environment = try invocation.environment()
      let files = try environment.files(
        of: invocation.caseNumber("case", environment),
        pictures: invocation.flag("pictures")
      )
      invocation.output.list(
        files.map(CaseRecord.attachment),
        empty: "The case has no files.",
        onlyJSON: ["sha256", "message"]
      )
      return .ok
    }
  )

  static let save = Command(
    name: "attachment save",
    group: .cases,
    summary: "Write a file of a case to disk.",
    discussion: """
      The name is made safe first: no path, no control character. A file that exists is not
      overwritten. With '--to -' the bytes go to standard output.
      """,
    positionals: [.one("id", "The number that 'attachment list' shows.")],
    options: [
      .text("to", "PATH", "The folder, the file, or '-'.").defaulting(to: ".")
    ],
    action: .run { invocation in
      let environment = try invocation.environment()
      let (file, source) = try environment.file(invocation.number("id"))
      guard invocation.required("to") != "-" else {
        try FileReading.pieces(of: source) { invocation.output.bytes($0) }
        return .ok
      }
      let path = target(invocation, name: file.file.fileName)
      guard FileManager.default.createFile(atPath: path, contents: nil, onlyWhenNew: true) else {
        throw CommandError("\(path) exists or cannot be made.", .cannotCreate)
      }
      let handle = try FileHandle(forWritingTo: URL(filePath: path))
      try FileReading.pieces(of: source) { try handle.write(contentsOf: $0) }
      try handle.close()
      invocation.output.done("\(path) is written.", ["path": .string(path)])
      return .ok
    }
  )

  static let show = marking(
    "show",
    .external,
    "Let letters to people outside take a file along."
  )

  static let hide = marking("hide", .internal, "Keep a file among our own people.")

  private static func marking(
    _ verb: String,
    _ visibility: Visibility,
    _ summary: String
  ) -> Command {
    Command(
      name: "attachment \(verb)",
      group: .cases,
      summary: summary,
      positionals: [.one("id", "The number that 'attachment list' shows.")],
      action: .run { invocation in
        let environment = try invocation.environment()
        let id = try invocation.number("id")
        try invocation.perform(MarkFile(id, visibility), environment)
        invocation.output.done(
          "Attachment \(id) is now \(visibility.rawValue).",
          ["id": .integer(id), "visibility": .string(visibility.rawValue)]
        )
        return .ok
      }
    )
  }

  private static func target(_ invocation: Invocation, name: String) -> String {
    let path = invocation.context.absolute(invocation.required("to"))
    var isFolder: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    return exists && isFolder.boolValue ? "\(path)/\(name)" : path
  }
}

extension FileManager {
  /// Creates an empty file readable by its owner only; false when it exists or cannot be made.
  fileprivate func createFile(atPath path: String, contents: Data?, onlyWhenNew: Bool) -> Bool {
    guard !onlyWhenNew || !fileExists(atPath: path) else { return false }
    return createFile(
      atPath: path,
      contents: contents,
      attributes: [.posixPermissions: 0o600]
    )
  }
}
