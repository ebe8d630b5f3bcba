import Cases
import Foundation
import Mail
import Testing
import Transport

/// Each in a process of its own, as the peak of a process is for all its threads.
@Suite("60 MB pass through without filling the memory")
struct MemoryTests {
  static let size = 60 << 20
  static let limit = 30 << 20

  @Test func `from IMAP over TLS`() async throws {
    let dovecot = try Dovecot.shared.get()
    let user = dovecot.newUser()
    let folder = try TestFolder()
    try Program.run("/usr/bin/truncate", ["-s", "\(Self.size)", try folder.write([], to: "large")])
    try dovecot.deliver(files: ["\(folder.path)/large"], to: user)
    await #expect(processExitsWith: .success) {
      [
        port = dovecot.imapsPort as Int, caFile = dovecot.caFile as String, user = user as String
      ] in
      let server = ServerSettings(
        host: "localhost",
        port: port,
        credentials: Credentials(user: user, password: "secret"),
        caFile: caFile
      )
      let source = IMAPSource(IMAPSettings(name: "test", server: server))
      _ = try source.open()
      let receiver = RecordingReceiver()
      receiver.keepsBytes = false
      let listed = try source.list(after: nil)
      let before = Memory.peak
      try source.fetch(listed, to: receiver)
      #expect(receiver.order == ["1"])
      #expect(receiver.byteCount == MemoryTests.size)
      #expect(Memory.peak - before < MemoryTests.limit)
    }
  }

  @Test func `to SMTP over TLS`() async throws {
    await #expect(processExitsWith: .success) {
      let scenario = try SMTPScenario("pipelining size 8bitmime", .tls)
      let before = Memory.peak
      let content = LargeContent(count: MemoryTests.size)
      #expect(try scenario.submit(content).verdict.hasPrefix("accepted"))
      #expect(Memory.peak - before < MemoryTests.limit)
      #expect(try scenario.folder.size(of: "1.eml") == MemoryTests.size)
    }
  }

  @Test func `from a Maildir to a folder`() async throws {
    await #expect(processExitsWith: .success) {
      let folder = try TestFolder()
      for name in ["new", "cur"] {
        try FileManager.default.createDirectory(
          atPath: "\(folder.path)/box/\(name)",
          withIntermediateDirectories: true
        )
      }
      let file = try folder.write([], to: "box/new/1")
      try Program.run("/usr/bin/truncate", ["-s", "\(MemoryTests.size)", file])
      let before = Memory.peak
      let source = MaildirSource(name: "test", path: "\(folder.path)/box")
      let receiver = RecordingReceiver()
      receiver.keepsBytes = false
      try source.fetch(try source.list(after: nil), to: receiver)
      #expect(receiver.byteCount == MemoryTests.size)
      let submission = FolderSubmission(path: "\(folder.path)/out")
      let envelope = Envelope(from: "", recipients: ["ann@example.org"])
      let content = LargeContent(count: MemoryTests.size)
      _ = try submission.submit(envelope, content: content) { _ in }
      #expect(Memory.peak - before < MemoryTests.limit)
      #expect(try folder.names(in: "out").count == 1)
    }
  }
}
