import Foundation
import Testing

@testable import CLI

/// A picture that the text shows is part of it, and no file of the case (`reports` 13).
@Suite("pictures in mail")
struct PictureMailTests {
  private let desk: DeskCase

  init() throws {
    desk = try DeskCase()
    try desk.open("dispute")
  }

  private func receive(_ html: String, text: String? = nil, picture fields: String...) throws {
    let plain = text.map { "--a\r\nContent-Type: text/plain\r\n\r\n\($0)\r\n" } ?? ""
    try desk.receive(
      to: desk.address(),
      "--r\r\nContent-Type: multipart/alternative; boundary=a\r\n\r\n\(plain)"
        + "--a\r\nContent-Type: text/html\r\n\r\n\(html)\r\n--a--\r\n--r\r\n"
        + fields.joined(separator: "\r\n")
        + "\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n--r--",
      fields: ["MIME-Version: 1.0", "Content-Type: multipart/related; boundary=r"]
    )
  }

  private var files: [String] { get throws { try desk.texts("attachments", "fileName") } }

  @Test func `without a disposition, and named in the text instead of an identifier`() throws {
    try receive(
      "<p>Hello</p><img src=\"cid:image001.png@01DB\">",
      text: "Hello\r\n[cid:image001.png@01DB]\r\nAnke",
      picture: "Content-Type: image/png; name=image001.png",
      "Content-ID: <image001.png@01DB>"
    )
    #expect(try files.isEmpty)
    let text = try #require(try desk.texts("comments", "text").last)
    #expect(text.contains("[picture: image001.png]") && !text.contains("cid:"))
    let all = try desk.rows("attachment", "list", "1001", "--pictures")
    #expect(all.map { $0["fileName"] as? String } == ["image001.png"])
  }

  @Test(arguments: [
    ("<img src='CID:logo%40firm'>", "Content-ID: <logo@firm>"),
    ("<td background=\"cid:logo@firm\">x", "Content-ID: <logo@firm>"),
    ("<img src=\"a/logo.gif\">", "Content-Location: a/logo.gif"),
  ])
  func `however it is named, and even as an attachment`(html: String, field: String) throws {
    try receive(
      "<p>Hello</p>\(html)",
      picture: "Content-Type: image/gif",
      field,
      "Content-Disposition: attachment; filename=logo.gif"
    )
    #expect(try files.isEmpty)
  }

  @Test func `a photo that nothing shows is a file, though it has an identifier`() throws {
    try receive(
      "<p>See the photo, not cid:other@mac.</p>",
      picture: "Content-Type: image/jpeg; name=pallet.jpg",
      "Content-ID: <a1@mac>",
      "Content-Disposition: inline; filename=pallet.jpg"
    )
    #expect(try files == ["pallet.jpg"])
  }
}
