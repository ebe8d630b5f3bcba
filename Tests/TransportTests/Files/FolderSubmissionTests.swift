import Cases
import Foundation
import Testing
import Transport

@Suite("FolderSubmission")
struct FolderSubmissionTests {
  private let folder: TestFolder
  private let submission: FolderSubmission
  private let envelope = Envelope(
    from: "office@example.com",
    recipients: ["ann@example.org", "bob@example.org"]
  )

  init() throws {
    folder = try TestFolder()
    submission = FolderSubmission(path: "\(folder.path)/out")
  }

  private func submit(_ message: String) throws -> SubmissionResult {
    try submission.submit(envelope, content: Array(message.utf8)) { _ in }
  }

  @Test(arguments: [
    ("Message-ID: <a.b-1@example.com>\r\nSubject: x\r\n\r\n", "a.b-1@example.com.eml"),
    ("X: y\nmessage-id:\n <folded@example.com>\n\n", "folded@example.com.eml"),
    ("Message-Id: <../../etc/passwd>\r\n\r\n", "_._.._etc_passwd-2bef2c0bbbdefdfa.eml"),
    ("Message-ID: <a/b@example.com>\r\n\r\n", "a_b@example.com-"),
    ("Message-ID: <a_b@example.com>\r\n\r\n", "a_b@example.com.eml"),
    ("Subject: x\r\n\r\nMessage-ID: <body@example.com>\r\n", "message-"),
    ("Message-ID: <>\r\n\r\n", "message-"), ("", "message-"),
    ("Message-ID: <\(String(repeating: "x", count: 400))@example.com>\r\n\r\n", "xxxx"),
  ])
  func `the file is named after the message`(_ message: String, _ name: String) throws {
    let result = try submit(message)
    let names = try folder.names(in: "out")
    #expect(names.count == 1)
    #expect(names.first?.hasPrefix(name) == true, "\(names)")
    #expect(names.first?.hasSuffix(".eml") == true)
    #expect((names.first?.utf8.count ?? 0) < 200)
    #expect(try folder.bytes(of: "out/\(try #require(names.first))") == Array(message.utf8))
    #expect(result.verdict == "accepted 250 2.0.0 written to \(folder.path)/out/\(names[0])")
  }

  @Test func `the same message again replaces itself`() throws {
    for _ in 1...3 { _ = try submit("Message-ID: <1@example.com>\r\n\r\nsame\r\n") }
    _ = try submit("Message-ID: <2@example.com>\r\n\r\nother\r\n")
    #expect(try folder.names(in: "out") == ["1@example.com.eml", "2@example.com.eml"])
  }

  @Test func `willCommit hears all recipients before the file has its name`() throws {
    var heard: [String] = []
    _ = try submission.submit(envelope, content: Array("x".utf8)) { accepted throws in
      heard = accepted
      #expect(try !folder.names(in: "out").contains { $0.hasSuffix(".eml") })
    }
    #expect(heard == envelope.recipients)
  }

  @Test func `an error of willCommit leaves nothing behind`() throws {
    struct DiskFull: Error {}
    #expect(throws: DiskFull.self) {
      try submission.submit(envelope, content: Array("x".utf8)) { _ in throw DiskFull() }
    }
    #expect(try folder.names(in: "out") == [])
  }

  @Test func `a folder that cannot be made is named`() throws {
    let nowhere = FolderSubmission(path: "\(folder.path)/a/b")
    let error = #expect(throws: TransportError.self) {
      try nowhere.submit(envelope, content: Array("x".utf8)) { _ in }
    }
    #expect(error?.message.contains("\(folder.path)/a/b") == true)
    #expect(error?.isTransient == false)
  }

  @Test func `a rename that fails is a refusal to be repeated`() throws {
    try FileManager.default.createDirectory(
      atPath: "\(folder.path)/out/1@example.com.eml/x",
      withIntermediateDirectories: true
    )
    let result = try submit("Message-ID: <1@example.com>\r\n\r\n")
    #expect(result.verdict.hasPrefix("refused 451 4.3.0"))
    #expect(try folder.names(in: "out") == ["1@example.com.eml"])
  }

  @Test func `a message for nobody is refused`() throws {
    let nobody = Envelope(from: "office@example.com", recipients: [])
    let result = try submission.submit(nobody, content: Array("x".utf8)) { _ in }
    #expect(result.verdict.hasPrefix("refused 554"))
  }
}
