package import Cases
import Store

extension Environment {
  /// How many files are shown at most.
  package static let droppedFileLimit = 1000

  /// The files that came by themselves and that somebody should look at, oldest first; all of them, newest first.
  package func droppedFiles(all: Bool) throws -> [DroppedFile] {
    all
      ? try store.droppedFiles(limit: Environment.droppedFileLimit)
      : try store.openDroppedFiles(limit: Environment.droppedFileLimit)
  }
}

/// A file that came by itself, as values.
package enum DroppedFilePage {
  package static func record(_ file: DroppedFile) -> Record {
    [
      "file": .integer(file.id), "name": .string(file.name), "at": .moment(file.at),
      "state": .string(file.state.rawValue), "message": .int(file.message),
      "report": .string(file.report.split(separator: "\n").joined(separator: "; ")),
      "isOpen": .boolean(file.isOpen), "sha256": .string(file.sha256),
    ]
  }

  /// What is to be done about it, in a few words.
  package static func task(_ file: DroppedFile) -> String {
    switch file.state {
    case .held: "say what file \(file.id) asks"
    case .taken: "look at what file \(file.id) brought"
    default: "look at file \(file.id), which was refused"
    }
  }
}
