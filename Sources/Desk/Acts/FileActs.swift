package import Cases
package import Mail
import Foundation
import Store

/// Adds a file to a case.
///
/// Throws `ActError.isProgram` for a file that a computer runs.
package struct AddFile: CaseAct {
  /// Where the bytes of a file are.
  package enum Source: Sendable {
    /// A file on disk, by its absolute path.
    case path(String)
    case content(any ByteSource)
  }

  /// The key of the file, and the digest of its content.
  package struct Outcome: Sendable {
    package let id: Int
    package let sha256: String
  }

  package static var isOneTransaction: Bool { false }

  package let number: Int
  package let source: Source
  package let name: String
  /// Its media type; nil for that of its ending.
  package let mediaType: String?
  package let visibility: Visibility

  package init(
    _ source: Source,
    named name: String,
    mediaType: String? = nil,
    visibility: Visibility = .internal,
    to number: Int
  ) {
    self.source = source
    self.name = name
    self.mediaType = mediaType
    self.visibility = visibility
    self.number = number
  }

  package func perform(at desk: ActingDesk) throws -> Outcome {
    guard !ProgramFile.isNamed(name) else { throw ActError.isProgram(name) }
    let content = try stored(desk.store.rawWriter())
    let id = try desk.transaction(of: self) {
      try desk.store.addAttachment(
        content,
        named: name,
        mediaType: mediaType ?? MediaType.byEnding(of: name),
        visibility: visibility,
        to: number,
        by: desk.actor,
        now: desk.now
      )
    }
    return Outcome(id: id, sha256: content.sha256)
  }

  private func stored(_ writer: any RawWriter) throws -> any RawContent {
    switch source {
    case .path(let path): return try FileReading.stored(path, writer)
    case .content(let source):
      do {
        try FileReading.pieces(of: source) { try writer.append($0[...]) }
      } catch {
        writer.abandon()
        throw error
      }
      return try writer.finish()
    }
  }
}

/// Says who may see a file.
///
/// Throws `ActError.isProgram` for a file that a computer runs, when it is for people outside.
package struct MarkFile: Act {
  /// The key of the file.
  package let file: Int
  package let visibility: Visibility

  package init(_ file: Int, _ visibility: Visibility) {
    self.file = file
    self.visibility = visibility
  }

  package func find(at desk: ActingDesk) throws {
    _ = try desk.store.attachment(file)
  }

  package func perform(at desk: ActingDesk) throws {
    let name = try desk.store.attachment(file).file.fileName
    guard visibility == .internal || !ProgramFile.isNamed(name) else {
      throw ActError.isProgram(name)
    }
    try desk.store.setVisibility(visibility, ofAttachment: file, by: desk.actor, now: desk.now)
  }
}
