import Foundation
import Testing

@testable import CLI

/// 8-bit text that names no charset is read by who wrote it, and marked (`reports` 11).
@Suite("8-bit mail without a charset")
struct CharsetMailTests {
  private let desk: DeskCase

  init() throws {
    desk = try DeskCase()
    try desk.open("dispute")
  }

  private func receive(_ text: String, as encoding: String.Encoding, from author: String) throws
    -> Int
  {
    let identifier = UUID().uuidString
    let head = [
      "From: \(author)", "To: \(try desk.address())", "Subject: x", "MIME-Version: 1.0",
      "Message-ID: <\(identifier)@mail.example>", "Content-Type: text/plain",
      "Content-Transfer-Encoding: 8bit", "", "",
    ].joined(separator: "\r\n")
    let path = desk.sandbox.path("eight.eml")
    let bytes = Data(head.utf8) + (try #require(text.data(using: encoding)))
    try bytes.write(to: URL(filePath: path))
    try desk.run("import", path)
    try desk.once()
    let rows = try desk.rows("inbox", "list")
    let found = rows.first { $0["messageID"] as? String == "\(identifier)@mail.example" }
    return try #require(found?["message"] as? Int)
  }

  @Test(arguments: [
    ("Varerne på faktura FAC-2 blev ikke leveret, ærgerligt!", String.Encoding.windowsCP1252),
    ("Towar nie dotarł, zapłacimy później. Żądamy korekty.", .windowsCP1250),
    ("Η παλέτα έφτασε σπασμένη.", .windowsCP1253),
    ("Товар не пришёл, платёж будет завтра.", .windowsCP1251),
    ("商品がまだ届いていません。", .shiftJIS),
  ])
  func `it is read as what it can only be`(text: String, encoding: String.Encoding) throws {
    let message = try receive(text, as: encoding, from: DeskCase.client)
    #expect(try desk.texts("comments", "text").last == text)
    #expect(try desk.run("show", "\(message)").contains("is a guess"))
  }

  @Test func `where several fit, the language of the client decides`() throws {
    // The byte is a letter of Polish in windows-1250, and one of Turkish in windows-1254.
    let text = "Dla nas: wysyłka, grudzień; nasza zapłata ł"
    try desk.run("client", "set", "C-1", "--name", "Brandt", "--lang", "pl")
    _ = try receive(text, as: .windowsCP1250, from: DeskCase.client)
    #expect(try desk.texts("comments", "text").last == text)
  }
}
