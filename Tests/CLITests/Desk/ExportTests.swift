import Digest
import Foundation
import Mail
import Testing

@testable import CLI

@Suite("what an export holds")
struct ExportTests {
  private static let colleague = "lea@example.com"

  private let desk: DeskCase
  /// The case addresses of client, law firm and colleague.
  private let addresses: [String]

  init() throws {
    desk = try DeskCase()
    try desk.open("dispute")
    try desk.run("participant", "add", "1001", DeskCase.lawyer, "--role", "law_firm")
    try desk.run("participant", "add", "1001", Self.colleague, "--role", "internal")
    let desk = desk
    addresses = try [DeskCase.client, DeskCase.lawyer, Self.colleague].map { try desk.address($0) }
  }

  private var codes: [String] {
    addresses.compactMap { address in
      address.split(separator: "@").first?.split(separator: ".").last.map(String.init)
    }
  }

  /// Lets a mail of the client come in that holds all that people outside must not get.
  @discardableResult
  private func receiveAll() throws -> Int {
    let part = "--b\r\nContent-Type: text/plain\r\nContent-Disposition: attachment; filename="
    let text = """
      --b\r
      Content-Type: text/plain\r
      \r
      Our answer to \(addresses[0].uppercased()).\r
      > Lawyer: mailto:\(addresses[1].replacing("+", with: "%2B"))\r
      > wrote to <\(addresses[2])>\r
      \(part)"secret.txt"\r
      \r
      INTERNAL CONTENT\r
      \(part)"shown \(addresses[1]).txt"\r
      \r
      SHOWN CONTENT\r
      --b\r
      Content-Type: message/rfc822\r
      Content-Disposition: attachment; filename="earlier.eml"\r
      \r
      From: \(Self.colleague)\r
      To: \(addresses[2])\r
      Subject: Earlier\r
      \r
      EARLIER MAIL\r
      --b--
      """
    let message = try desk.receive(
      to: addresses[0],
      cc: "Lea <\(Self.colleague)>, boss@example.com, jos <\(DeskCase.lawyer)>, \(addresses[1])",
      subject: "About \(addresses[2])",
      text,
      fields: [
        DeskCase.vouched(for: DeskCase.client), "Received: from host.client by mx.example.com",
        "Delivered-To: \(addresses[2])", "Bcc: \(Self.colleague)", "X-Secret: \(codes[0])",
        "MIME-Version: 1.0", "Content-Type: multipart/mixed; boundary=b",
      ]
    )
    for file in try desk.table("attachments") where file["fileName"] as? String != "secret.txt" {
      try desk.run("attachment", "show", "\(try #require(file["id"] as? Int))")
    }
    return message
  }

  /// The files of an export by their paths.
  private func export(_ name: String, _ audience: String) throws -> [String: [UInt8]] {
    let folder = desk.sandbox.path(name)
    try desk.run("case", "export", "1001", "--to", folder, "--for", audience)
    try desk.run("verify", "--export", folder)
    var files: [String: [UInt8]] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder) {
      files[path] = FileManager.default.contents(atPath: "\(folder)/\(path)").map(Array.init)
    }
    return files.filter { path, _ in path.contains(".") }
  }

  private func digest(_ bytes: [UInt8]) -> String { Hex.encoded(SHA256.digest(of: bytes)) }

  @Test func `people outside get nothing internal, in no file`() throws {
    try receiveAll()
    try desk.receive(from: Self.colleague, to: addresses[2], "COLLEAGUE WRITES")
    try desk.run("comment", "1001", "FOR US")
    try desk.run("send", "1001", "--to", "client", "--template", "request-for-information")
    try desk.once()
    try desk.run("case", "resolve", "1001", "settled", "--comment", "THE REASON")
    let files = try export("outside", "external")
    let internals =
      codes + [
        Self.colleague, "boss@", "secret.txt", "INTERNAL CONTENT", "SU5URVJOQUwgQ09OVEVOV",
        "FOR US", "THE REASON", "COLLEAGUE WRITES", "EARLIER MAIL", "address_token", "trust",
        "Received:", "Delivered-To", "Authentication-Results", "Bcc:", "X-Secret", "host.client",
      ]
    #expect(files.count >= 6)
    // A letter is signed, for those who got it; the history names nobody.
    #expect(!String(decoding: files["case.json"] ?? [], as: UTF8.self).contains("alice"))
    for (path, bytes) in files {
      // What the copies encode is read decoded as well.
      let message = MessageParser().parse(bytes)
      let text = path + String(decoding: bytes, as: UTF8.self) + message.plainText
      for word in internals {
        #expect(!text.lowercased().contains(word.lowercased()), "\(word) is in \(path)")
      }
    }
  }

  @Test func `a copy has the author, the people outside, the text and the files that are shown`()
    throws
  {
    let id = try receiveAll()
    let path = "messages/00000\(id)-in.eml"
    let outside = try export("outside", "external")
    let inside = try export("inside", "internal")
    let original = try #require(inside[path])
    #expect(Array(try desk.run("raw", "\(id)").utf8) == original)
    let copy = MessageParser().parse(try #require(outside[path]))
    #expect(copy.from.map(\.email) == [DeskCase.client])
    #expect(copy.to.map(\.email) == ["cases@example.com"])
    #expect(copy.cc.map(\.email) == [DeskCase.lawyer, "cases@example.com"])
    #expect(copy.subject == "About cases@example.com")
    #expect(copy.messageID == MessageParser().parse(original).messageID)
    #expect(copy.plainText.hasPrefix("Our answer to CASES@EXAMPLE.COM."))
    #expect(copy.plainText.contains("> Lawyer: mailto:cases@example.com"))
    #expect(copy.plainText.contains("\n[Left out of this copy"))
    #expect(copy.plainText.contains("earlier.eml"))
    #expect(copy.attachments.map(\.name) == ["shown cases@example.com.txt"])
    #expect(try copy.content(of: copy.attachments[0]) == Array("SHOWN CONTENT".utf8))
    // The original proves the copy.
    #expect(copy.header["X-Dossier-Original-SHA256"] == digest(original))
    let json = String(decoding: try #require(outside["case.json"]), as: UTF8.self)
    let page = String(decoding: try #require(outside["index.html"]), as: UTF8.self)
    #expect(json.contains(digest(original)) && page.contains(digest(original)))
  }

  @Test func `what cannot stand in a header stops no export`() throws {
    let id = try desk.receive(
      from: "\"x\u{202E}y\" <\(DeskCase.client)>",
      to: addresses[0],
      cc: "\"\u{202E}\" <a@b..c>, <ü@x.example>, <\(String(repeating: "a", count: 99))@x.example>",
      subject: "=?utf-8?q?a=00=0D=0Ab=E2=80=A8c?=",
      "Hello",
      fields: [
        "Date: Mon, 1 Jan 99999 00:00:00 +9999", "References: <ä> <b c>", "Content-Type: a/b/c",
      ]
    )
    let files = try export("outside", "external")
    let copy = MessageParser().parse(try #require(files["messages/00000\(id)-in.eml"]))
    #expect(copy.from.map(\.email) == [DeskCase.client])
    #expect(copy.references.isEmpty)
  }

  @Test func `an export that cannot be finished leaves nothing`() throws {
    try desk.receive(to: addresses[0], String(repeating: "a line\r\n", count: 100_000))
    try desk.sandbox.write("taken/file", "x")
    let taken = ["case", "export", "1001", "--to", desk.sandbox.path("taken")]
    #expect(desk.sandbox.run(taken).code == 73)
    // What is large is a file, and that is lost.
    try FileManager.default.removeItem(atPath: desk.sandbox.path("work/blobs"))
    let ran = desk.sandbox.run(["case", "export", "1001", "--to", desk.sandbox.path("outside")])
    #expect(ran.code != 0 && ran.remarks.contains("blobs"))
    let left = try FileManager.default.contentsOfDirectory(atPath: desk.sandbox.folder)
    #expect(!left.contains { $0.contains("outside") })
  }
}
