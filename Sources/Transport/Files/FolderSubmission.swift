public import Cases
import Glibc
public import Mail

/// Writes messages as `.eml` files into a folder instead of sending them.
///
/// The name is made from the Message-ID, so that a message written again replaces itself: there
/// is never an unknown outcome.
public final class FolderSubmission: MailSubmission {
  private let path: String

  private static let chunk = 262_144

  /// Takes the folder; it is made when the first message is written.
  public init(path: String) {
    self.path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
  }

  /// Makes sure that the folder is there and can be written to.
  public func connect() throws {
    guard mkdir(path, 0o700) == 0 || errno == EEXIST else {
      throw FileError.last(.connect, "make the folder", path)
    }
    guard access(path, W_OK | X_OK) == 0 else {
      throw FileError.last(.connect, "write to the folder", path)
    }
  }

  /// Writes one message.
  public func submit(
    _ envelope: Envelope,
    content: any ByteSource,
    willCommit: (_ accepted: [String]) throws -> Void
  ) throws -> SubmissionResult {
    guard !envelope.recipients.isEmpty else {
      let text = "there are no recipients"
      return SubmissionResult(
        outcome: .refused(SMTPReply(code: 554, enhancedCode: "5.5.1", text: text))
      )
    }
    try connect()
    let name = try fileName(content)
    let temporary = "\(path)/.\(name).\(getpid()).tmp"
    do {
      try write(content, to: temporary)
      try willCommit(envelope.recipients)
    } catch {
      unlink(temporary)
      throw error
    }
    return SubmissionResult(outcome: commit(temporary, as: "\(path)/\(name).eml"))
  }

  /// Does nothing: there is no session.
  public func close() {}

  private func write(_ content: any ByteSource, to temporary: String) throws {
    guard
      let file = try Descriptor(temporary, O_WRONLY | O_CREAT | O_TRUNC, stage: .submit)
    else { throw FileError.last(.submit, "create", temporary) }
    try read(content) { try file.write($0) }
    try file.synchronize()
  }

  /// A failure here leaves either the whole file or none, and writing again does no harm.
  private func commit(_ temporary: String, as final: String) -> SubmissionResult.Outcome {
    do {
      guard rename(temporary, final) == 0 else { throw FileError.last(.commit, "write", final) }
      try Descriptor.synchronize(folder: path, stage: .commit)
      return .accepted(SMTPReply(code: 250, enhancedCode: "2.0.0", text: "written to \(final)"))
    } catch {
      unlink(temporary)
      return .refused(SMTPReply(code: 451, enhancedCode: "4.3.0", text: "\(error)"))
    }
  }

  private func fileName(_ content: any ByteSource) throws -> String {
    let head = try content.read(0..<min(content.count, Self.chunk))
    return try MessageFileName.name(head: head, fallback: try hash(of: content))
  }

  private func hash(of content: any ByteSource) throws -> UInt64 {
    var hash = MessageFileName.hash([])
    try read(content) { hash = MessageFileName.hash($0, from: hash) }
    return hash
  }

  private func read(_ content: any ByteSource, _ take: ([UInt8]) throws -> Void) throws {
    var offset = 0
    while offset < content.count {
      let bytes = try content.read(offset..<min(content.count, offset + Self.chunk))
      guard !bytes.isEmpty else {
        throw TransportError(
          stage: .submit,
          message: "The message for \(path) is shorter than it was.",
          isTransient: true
        )
      }
      try take(bytes)
      offset += bytes.count
    }
  }
}
