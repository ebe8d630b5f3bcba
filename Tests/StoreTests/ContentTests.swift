import Cases
import Foundation
import Mail
import Testing

@testable import Store

@Suite("contents")
struct ContentTests {
  let workspace: Workspace

  init() throws { workspace = try Workspace(inlineLimit: 1000) }

  func stored(_ bytes: [UInt8]) throws -> String {
    let content = try workspace.content(bytes)
    try workspace.store.write {
      try BlobTable(db: $0, folder: workspace.store.blobs).insert(content)
    }
    return content.sha256
  }

  func bytes(_ count: Int) -> [UInt8] { (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31) } }

  func read(_ sha256: String) throws -> [UInt8] {
    let source = try workspace.store.content(sha256)
    return try source.read(0..<source.count)
  }

  @Test(arguments: [0, 1, 999, 1000])
  func `a small content stays in the database`(size: Int) throws {
    let sha256 = try stored(bytes(size))
    #expect(try workspace.blobFiles().isEmpty)
    #expect(try workspace.temporaryFiles().isEmpty)
    #expect(try read(sha256) == bytes(size))
  }

  @Test(arguments: [1001, 70_000])
  func `a large content is a file named by its digest, for its owner only`(size: Int) throws {
    let sha256 = try stored(bytes(size))
    #expect(try workspace.blobFiles() == ["\(sha256.prefix(2))/\(sha256)"])
    #expect(try workspace.temporaryFiles().isEmpty)
    #expect(try read(sha256) == bytes(size))
    let path = "\(workspace.path)/blobs/\(sha256.prefix(2))/\(sha256)"
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o600)
  }

  @Test func `the way a content is written in pieces makes no difference`() throws {
    let all = bytes(5000)
    let whole = try workspace.content(all)
    let writer = try workspace.store.rawWriter()
    for start in stride(from: 0, to: all.count, by: 7) {
      try writer.append(all[start..<min(start + 7, all.count)])
    }
    let pieces = try writer.finish()
    #expect(pieces.sha256 == whole.sha256)
    #expect(pieces.size == 5000)
  }

  @Test(arguments: [10, 5000])
  func `the same content twice is stored once`(size: Int) throws {
    let first = try stored(bytes(size))
    #expect(try stored(bytes(size)) == first)
    #expect(try workspace.count("SELECT count(*) FROM blob") == 1)
    #expect(try workspace.temporaryFiles().isEmpty)
    #expect(try read(first) == bytes(size))
  }

  @Test func `a range is read without the rest, and cut at the end`() throws {
    let source = try workspace.store.content(stored(bytes(5000)))
    #expect(source.count == 5000)
    #expect(try source.read(100..<110) == Array(bytes(5000)[100..<110]))
    #expect(try source.read(4990..<6000) == Array(bytes(5000)[4990...]))
    #expect(try source.read(6000..<7000).isEmpty)
  }

  @Test func `a writer that is abandoned or forgotten leaves no file`() throws {
    var writer: (any RawWriter)? = try workspace.store.rawWriter()
    try writer?.append(bytes(5000)[...])
    #expect(try workspace.temporaryFiles().count == 1)
    writer?.abandon()
    #expect(try workspace.temporaryFiles().isEmpty)
    writer = try workspace.store.rawWriter()
    try writer?.append(bytes(5000)[...])
    writer = nil
    #expect(try workspace.temporaryFiles().isEmpty)
  }

  @Test func `a content that is not there is said`() {
    #expect(throws: StoreError.noContent("abc")) { try workspace.store.content("abc") }
  }

  @Test func `a content whose file is gone is said`() throws {
    let sha256 = try stored(bytes(5000))
    try FileManager.default.removeItem(
      atPath: "\(workspace.path)/blobs/\(sha256.prefix(2))/\(sha256)"
    )
    #expect(throws: FileError.self) { try workspace.store.content(sha256) }
  }

  @Test func `the sweep takes old temporary files only`() throws {
    _ = try workspace.content(bytes(5000))
    _ = try workspace.content(bytes(6000))
    let names = try workspace.temporaryFiles().sorted()
    try FileManager.default.setAttributes(
      [.modificationDate: workspace.now - 3601],
      ofItemAtPath: "\(workspace.path)/tmp/\(names[0])"
    )
    try FileManager.default.setAttributes(
      [.modificationDate: workspace.now - 3599],
      ofItemAtPath: "\(workspace.path)/tmp/\(names[1])"
    )
    workspace.store.sweep(now: workspace.now)
    #expect(try workspace.temporaryFiles() == [names[1]])
  }
}
