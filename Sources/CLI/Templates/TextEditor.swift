import Desk
import Foundation

/// Lets the person at the terminal write a text in their editor.
struct TextEditor {
  let context: ProcessContext

  /// The program and its options, as `$VISUAL` or `$EDITOR` says.
  private var program: String {
    let names = ["VISUAL", "EDITOR"]
    return names.lazy.compactMap { context.environment[$0] }.first { !$0.isEmpty } ?? "vi"
  }

  /// A subject and a text; the file that is edited has the subject in its first line.
  ///
  /// The file is only for the user to read, and is gone afterwards.
  func written(subject: String) throws -> (subject: String, text: String) {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "dossier-\(UUID().uuidString)"
    )
    try FileManager.default.createDirectory(
      at: folder,
      withIntermediateDirectories: false,
      attributes: [.posixPermissions: 0o700]
    )
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "letter.txt")
    try Data("Subject: \(subject)\n\n".utf8).write(to: file)
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", "\(program) \"$1\"", "sh", file.path(percentEncoded: false)]
    process.environment = context.environment
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw ProcessFailure.editorEnded(program, code: process.terminationStatus)
    }
    return TextEditor.parts(try String(contentsOf: file, encoding: .utf8), subject: subject)
  }

  /// The subject of the first line, when it has one, and the text below.
  static func parts(_ content: String, subject: String) -> (subject: String, text: String) {
    let lines = content.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
    guard let first = lines.first, first.hasPrefix("Subject:") else { return (subject, content) }
    let written = first.dropFirst("Subject:".count).drop(while: \.isWhitespace)
    let text = lines.count == 2 ? lines[1].drop(while: \.isNewline) : ""
    return (written.isEmpty ? subject : String(written), String(text))
  }
}
