import Cases
import Desk
import Digest
import Foundation
import Mail

/// Files that came with answers that are not sent yet: on disk, each under the answer and the link that brought
/// it, for a day.
struct PageSpool: Sendable {
  /// A file that waits.
  struct File: Sendable {
    let name: String
    let kind: FileKind
    let size: Int
    fileprivate let path: String

    /// Its bytes.
    func bytes() throws -> [UInt8] { Array(try Data(contentsOf: URL(filePath: path))) }
  }

  /// Why files are not taken.
  enum Problem: String, Error {
    case kind
    case bytes
    case size
    case many
    case empty
  }

  /// Seconds that an answer may take to be sent.
  private static let patience = 86_400.0
  private static let pieceBytes = 256 << 10
  private static let beginning = 4096

  private let folder: String
  private let settings: AnswerPageSettings

  init(_ workspace: Workspace) {
    folder = workspace.path("uploads")
    settings = workspace.configuration.web.answers
  }

  /// The folder of an answer: who has another link finds another one.
  private func place(_ draft: String, _ link: String) -> String {
    folder + "/" + Secrets.digest(link + "/" + draft).prefix(40)
  }

  /// The files of an answer, in the order in which they came.
  func files(of draft: String, by link: String) -> [File] {
    let place = place(draft, link)
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: place)) ?? []).sorted()
    return names.compactMap { name in
      let path = place + "/" + name
      // 00-NAME: numbers keep the order, and the name was made safe.
      let own = String(name.dropFirst(3))
      guard let kind = FileKind(named: own),
        let size = try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int
      else { return nil }
      return File(name: own, kind: kind, size: size, path: path)
    }
  }

  /// Keeps files of an answer; throws `Problem` for the first that is not taken, and keeps none then.
  func add(_ uploads: [UploadedFile], to draft: String, by link: String) throws {
    let known = files(of: draft, by: link)
    guard known.count + uploads.count <= settings.files else { throw Problem.many }
    let size = known.reduce(0) { $0 + $1.size } + uploads.reduce(0) { $0 + $1.content.count }
    guard size <= settings.fileBytes else { throw Problem.size }
    let named = try uploads.map { upload in (try kindChecked(upload), upload) }
    let place = place(draft, link)
    try FileManager.default.createDirectory(
      atPath: place,
      withIntermediateDirectories: true,
      attributes: [.posixPermissions: 0o700]
    )
    for (offset, (name, upload)) in named.enumerated() {
      let number = known.count + offset
      try write(upload.content, to: "\(place)/\(number < 10 ? "0" : "")\(number)-\(name)")
    }
  }

  /// The safe name of a file whose bytes are what its name says.
  private func kindChecked(_ upload: UploadedFile) throws -> String {
    let name = AttachmentName.safe(upload.name)
    guard upload.content.count > 0 else { throw Problem.empty }
    guard let kind = FileKind(named: name), settings.fileKinds.contains(kind) else {
      throw Problem.kind
    }
    let first = try upload.content.read(0..<min(Self.beginning, upload.content.count))
    guard kind.fits(first) else { throw Problem.bytes }
    return name
  }

  private func write(_ content: any ByteSource, to path: String) throws {
    guard
      FileManager.default.createFile(
        atPath: path,
        contents: nil,
        attributes: [.posixPermissions: 0o600]
      ),
      let handle = FileHandle(forWritingAtPath: path)
    else { throw CocoaError(.fileWriteUnknown) }
    defer { try? handle.close() }
    var place = 0
    while place < content.count {
      let end = min(place + Self.pieceBytes, content.count)
      try handle.write(contentsOf: Data(content.read(place..<end)))
      place = end
    }
  }

  /// Throws the files of an answer away.
  func remove(_ draft: String, by link: String) {
    try? FileManager.default.removeItem(atPath: place(draft, link))
  }

  /// Throws away what nobody has sent within a day.
  func sweep(at now: Date) {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    for name in names {
      let path = folder + "/" + name
      let made = try? FileManager.default.attributesOfItem(atPath: path)[.modificationDate] as? Date
      if let made, now.timeIntervalSince(made) > Self.patience {
        try? FileManager.default.removeItem(atPath: path)
      }
    }
  }
}
