import Cases
import Desk
import Foundation

extension LetterFiles {
  /// The files that names, numbers and paths stand for.
  func chosen(_ names: [String], context: ProcessContext) throws -> [Choice] {
    try chosen(names) { try fromDisk($0, context) }
  }

  private func fromDisk(_ name: String, _ context: ProcessContext) throws -> Choice {
    let path = context.absolute(name)
    guard FileManager.default.fileExists(atPath: path) else {
      throw CommandError(
        "Case \(view.file.number) has no file '\(name)', and there is none at \(path).",
        .noInput,
        hint: "'dossier attachment list \(view.file.number)' shows the files of the case."
      )
    }
    let bytes = try InputFile.bytes(path, context: context)
    let fileName = AttachmentName.safe(URL(filePath: path).lastPathComponent)
    let file = LetterAttachment(
      fileName: fileName,
      mediaType: MediaType.byEnding(of: fileName),
      content: bytes
    )
    return .new(file)
  }
}
