import Foundation
import Mail
import Testing

@testable import CLI

@Suite("the notice of mail names what came, and a resolver writes outside by mail through the case")
struct Walk13Tests {
  private static let lea = "lea@example.com"
  private let desk: DeskCase

  init() throws {
    desk = try DeskCase()
    try desk.addUser("id: \"lea\", name: \"Lea\", email: \"lea@example.com\"")
    try desk.open("dispute", "--resolver", "lea", "--participant", "law_firm:\(DeskCase.lawyer)")
  }

  private func letters(to email: String) throws -> [Message] {
    try desk.letters().filter { $0.to == [email] }.map {
      MessageParser().parse(Array(try desk.run("raw", "\($0.message)").utf8))
    }
  }

  private static let proof = [
    DeskCase.vouched(for: lea),
    "Received: from outside by mx.example.com; Mon, 3 Aug 2026 08:00:01 +0000",
  ]

  /// The fields and the body of a message with a text and a file.
  private static func multipart(_ text: String) -> (fields: [String], body: String) {
    let body = [
      "--b", "Content-Type: text/plain", "", text, "--b",
      "Content-Type: application/pdf; name=scan.pdf",
      "Content-Disposition: attachment; filename=scan.pdf", "", "%PDF-1.4 scan", "--b--",
    ]
    return (
      ["MIME-Version: 1.0", "Content-Type: multipart/mixed; boundary=b"],
      body.joined(separator: "\r\n")
    )
  }

  private func order(_ text: String, fields: [String] = proof) throws {
    try desk.receive(from: Self.lea, to: desk.address(Self.lea), text, fields: fields)
    try desk.once()
  }

  @Test func `an empty mail with a file is told as such`() throws {
    let mail = Self.multipart("")
    try desk.receive(to: desk.address(), mail.body, fields: mail.fields)
    let told = try #require(try letters(to: Self.lea).last).plainText
    #expect(told.contains("scan.pdf (application/pdf, 13 bytes)"))
    #expect(told.contains("has no text"))
  }

  @Test func `a letter to the client, with nothing of the inside, and a copy`() throws {
    try order("to: client\r\n\r\nPlease send the delivery note.\r\n\r\n> secret opinion\r\n")
    let letter = try #require(try letters(to: DeskCase.client).last)
    #expect(letter.plainText.contains("Please send the delivery note."))
    #expect(!letter.plainText.contains("secret") && !letter.plainText.contains("to: client"))
    #expect(letter.subject?.contains("[DOS-1001-") == true)
    #expect(letter.plainText.contains("Lea"))
    let copy = try #require(try letters(to: Self.lea).last).plainText
    #expect(copy.contains("leaves to \(DeskCase.client)") && copy.contains("delivery note"))
  }

  @Test func `several may be written to, each a letter of their own`() throws {
    try order("To: client, law firm\r\nThe hearing is on Monday.")
    for email in [DeskCase.client, DeskCase.lawyer] {
      #expect(try letters(to: email).count == 1)
    }
  }

  @Test func `files go with it only when the line says so`() throws {
    for (line, count) in [("to: client", 0), ("to: client with files", 1)] {
      let mail = Self.multipart("\(line)\r\n\r\nSee the scan.")
      try order(mail.body, fields: Self.proof + mail.fields)
      let letter = try #require(try letters(to: DeskCase.client).last)
      #expect(letter.attachments.count == count, "\(line)")
    }
    #expect(try desk.texts("attachments", "visibility").sorted() == ["external", "internal"])
  }

  @Test(arguments: [
    "to: stranger@example.net", "to: bailiff", "to:", "to: client\r\n\r\n> only this",
  ])
  func `what cannot be written is refused, and said`(line: String) throws {
    try order("\(line)\r\n\r\n> quoted\r\n" + (line.hasSuffix("this") ? "" : "Hello."))
    #expect(try desk.letters().allSatisfy { $0.to == [Self.lea] })
    #expect(try #require(try letters(to: Self.lea).last).plainText.contains("Not done"))
  }

  @Test func `without proof a code is asked for, and then it leaves`() throws {
    try order("to: client\r\n\r\nHello Anke.", fields: [])
    #expect(try letters(to: DeskCase.client).isEmpty)
    let asked = try #require(try letters(to: Self.lea).last).plainText
    let code = try #require(
      asked.split(separator: "confirm ").last?.prefix { $0.isLetter || $0.isNumber }
    )
    try order("confirm \(code)", fields: [])
    #expect(try letters(to: DeskCase.client).last?.plainText.contains("Hello Anke.") == true)
  }

  @Test func `somebody from outside writes nothing in our name`() throws {
    try desk.receive(
      to: desk.address(Self.lea),
      "to: law_firm\r\n\r\nHello.",
      fields: [DeskCase.vouched(for: DeskCase.client)]
    )
    #expect(try letters(to: DeskCase.lawyer).isEmpty)
  }
}
