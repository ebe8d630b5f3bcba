import Cases
import Foundation
import Testing
import Transport

@Suite("MaildirSource")
struct MaildirSourceTests {
  private let folder: TestFolder
  private let source: MaildirSource

  init() throws {
    folder = try TestFolder()
    for name in ["new", "cur", "tmp"] { try Self.makeFolder("\(folder.path)/box/\(name)") }
    source = MaildirSource(name: "test", path: "\(folder.path)/box/")
  }

  private static func makeFolder(_ path: String) throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  private func put(_ text: String, _ name: String) throws {
    try folder.write(text.utf8, to: "box/\(name)")
  }

  @Test func `messages of both folders are listed once, by their unique names`() throws {
    try put("two", "cur/2.b.host:2,FS")
    try put("one", "new/1.a.host")
    try put("temporary", "tmp/3.c.host")
    try put("hidden", "new/.4.d.host")
    #expect(try source.open() == MailboxEpoch(uidValidity: 0))
    let listed = try source.list(after: 17)
    #expect(listed.map(\.key.value) == ["1.a.host", "2.b.host"])
    #expect(listed.map(\.size) == [3, 3])
    #expect(listed.allSatisfy { abs($0.receivedAt?.timeIntervalSinceNow ?? 1e9) < 600 })
    #expect(source.name == "test")
  }

  @Test func `only regular files are messages`() throws {
    try put("real", "new/1")
    try Self.makeFolder("\(folder.path)/box/new/2")
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder.path)/box/new/3",
      withDestinationPath: "/etc/passwd"
    )
    try Program.run("/usr/bin/mkfifo", ["\(folder.path)/box/cur/4"])
    #expect(try source.list(after: nil).map(\.key.value) == ["1"])
  }

  @Test func `a message is streamed though a client renamed it meanwhile`() throws {
    let large = String(repeating: "0123456789\n", count: 100_000)
    try put(large, "new/1")
    try put("two", "new/2")
    try put("three", "new/3")
    let listed = try source.list(after: nil)
    try FileManager.default.moveItem(
      atPath: "\(folder.path)/box/new/1",
      toPath: "\(folder.path)/box/cur/1:2,RS"
    )
    try FileManager.default.removeItem(atPath: "\(folder.path)/box/new/2")
    let receiver = RecordingReceiver()
    try source.fetch(listed, to: receiver)
    #expect(receiver.bodies["1"] == Array(large.utf8))
    #expect(receiver.order == ["1", "3"])
    #expect(receiver.gone == ["2"])
  }

  @Test func `seen moves to cur and adds its flag in order`() throws {
    try put("a", "new/1")
    try put("b", "cur/2:2,FT")
    try put("c", "cur/3:2,S")
    try put("d", "cur/4:1,x")
    try source.acknowledge(["1", "2", "3", "4", "5"].map { RemoteKey($0) }, as: .seen)
    #expect(try folder.names(in: "box/new") == [])
    #expect(try folder.names(in: "box/cur") == ["1:2,S", "2:2,FST", "3:2,S", "4:1,x"])
    #expect(try source.list(after: nil).count == 4)
  }

  @Test(arguments: ["box/.Done", "Done"])
  func `moved messages are in the other folder`(_ target: String) throws {
    for name in ["new", "cur"] { try Self.makeFolder("\(folder.path)/\(target)/\(name)") }
    try put("a", "new/1")
    try put("b", "cur/2:2,")
    try source.acknowledge([RemoteKey("1"), RemoteKey("2")], as: .move(folder: "Done"))
    #expect(try source.list(after: nil) == [])
    #expect(try folder.names(in: "\(target)/cur") == ["1:2,S", "2:2,S"])
    #expect(try folder.bytes(of: "\(target)/cur/1:2,S") == Array("a".utf8))
  }

  @Test(arguments: ["Nowhere", "../box", "", ".", "a/b", "a\0b"])
  func `a folder that is not there is an error and moves nothing`(_ target: String) throws {
    try put("a", "new/1")
    let error = #expect(throws: TransportError.self) {
      try source.acknowledge([RemoteKey("1")], as: .move(folder: target))
    }
    #expect(error?.stage == .acknowledge)
    #expect(error?.isTransient == false)
    #expect(try folder.names(in: "box/new") == ["1"])
  }

  @Test func `deleted messages are gone and kept ones stay`() throws {
    try put("a", "new/1")
    try put("b", "cur/2:2,S")
    try source.acknowledge([RemoteKey("1")], as: .keep)
    try source.acknowledge([RemoteKey("2"), RemoteKey("9")], as: .delete)
    #expect(try source.list(after: nil).map(\.key.value) == ["1"])
  }

  @Test func `a folder that is no Maildir says so`() throws {
    let plain = MaildirSource(name: "test", path: folder.path)
    let error = #expect(throws: TransportError.self) { try plain.open() }
    #expect(error?.stage == .select)
    #expect(error?.isTransient == false)
    #expect(error?.message.contains("\(folder.path) is no Maildir") == true)
  }

  @Test func `a Maildir that went away is an error`() throws {
    _ = try source.open()
    try FileManager.default.removeItem(atPath: "\(folder.path)/box")
    #expect(throws: TransportError.self) { try source.list(after: nil) }
  }
}
