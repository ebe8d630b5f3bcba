package import Cases
import Mail
import Store

/// The files that go with a letter: files of the case, and files from disk that are put on it.
package struct LetterFiles {
  /// One file that was asked for.
  package enum Choice {
    /// A file of the case.
    case known(AttachmentRecord)
    /// A file from disk.
    case new(LetterAttachment)
  }

  private let environment: Environment
  package let view: CaseView

  package init(_ environment: Environment, _ view: CaseView) {
    self.environment = environment
    self.view = view
  }

  /// The files that names and numbers stand for; `other` finds what is no file of the case.
  package func chosen(_ names: [String], other: (_ name: String) throws -> Choice) throws
    -> [Choice]
  {
    try names.map { name in try known(name).map(Choice.known) ?? other(name) }
  }

  /// The files of the case that names stand for.
  package func ofCase(_ names: [String]) throws -> [Choice] {
    try names.map { name in
      guard let found = known(name) else {
        throw DeskError.letterNeedsFile(name, case: view.file.number)
      }
      return .known(found)
    }
  }

  private func known(_ name: String) -> AttachmentRecord? {
    view.attachments.last { $0.file.fileName == name || String($0.id) == name }
  }

  /// The files as one recipient gets them; refuses what may not leave.
  package func attachments(_ choices: [Choice], for person: Participant) throws
    -> [LetterAttachment]
  {
    try choices.map { choice in
      switch choice {
      case .new(let file): return file
      case .known(let record):
        guard record.visibility == .external || person.role.isInternal else {
          throw LetterError.internalAttachment(record.file.fileName)
        }
        let source = try environment.store.content(record.file.sha256)
        return LetterAttachment(
          fileName: record.file.fileName,
          mediaType: record.file.mediaType,
          content: try source.read(0..<source.count)
        )
      }
    }
  }
}
