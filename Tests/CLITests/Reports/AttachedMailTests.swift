import Foundation
import Testing

@testable import CLI

/// Mail that is attached to other mail can be read, searched and saved (`reports` 9).
@Suite("attached mail")
struct AttachedMailTests {
  private let desk: DeskCase

  init() throws {
    desk = try DeskCase()
    try desk.open("dispute")
  }

  private static let inner = """
    From: Lager <lager@other.example.org>
    To: Anke <anke@client.example.net>
    Subject: =?utf-8?Q?Sch=C3=A4den?= an Lieferung 7
    MIME-Version: 1.0
    Content-Type: multipart/mixed; boundary=i

    --i
    Content-Type: text/plain; charset=utf-8

    Two pallets were broken. We will pay 6000.00 EUR on 15 December 2026.
    --i
    Content-Type: application/pdf; name=Protokoll.pdf
    Content-Transfer-Encoding: base64

    JVBERi0xLjQK
    --i--

    """

  private func receive(_ part: String, _ inner: String = inner) throws {
    try desk.receive(
      to: desk.address(),
      subject: "Complaint",
      "--o\r\nContent-Type: text/plain\r\n\r\nSee below.\r\n--o\r\nContent-Type: message/rfc822"
        + "\(part)\r\n\r\n\(inner)\r\n--o--",
      fields: ["MIME-Version: 1.0", "Content-Type: multipart/mixed; boundary=o"]
    )
  }

  @Test(arguments: ["", "; name=ForwardedMessage.eml", "\r\nContent-Transfer-Encoding: base64"])
  func `it is named by its subject, and read with its files`(part: String) throws {
    let encoded = Data(Self.inner.utf8).base64EncodedString(options: .lineLength76Characters)
    try receive(part, part.hasSuffix("base64") ? encoded : Self.inner)
    #expect(
      try desk.texts("attachments", "fileName") == ["Schäden an Lieferung 7.eml", "Protokoll.pdf"]
    )
    #expect(
      try desk.texts("comments", "text").last == """
        See below.

        Attached mail: Schäden an Lieferung 7, from Lager <lager@other.example.org>
        its files: Protokoll.pdf
        """
    )
    for word in ["pallets", "Schäden", "Protokoll"] {
      #expect(try desk.rows("search", word).count == 1, "\(word)")
    }
    #expect(try desk.run("attachment", "save", "2", "--to", "-") == "%PDF-1.4\n")
    #expect(try desk.openProposals().isEmpty, "others promise nothing for the author")
    #expect(try !desk.texts("participants", "email").contains("lager@other.example.org"))
  }

  @Test func `a name that its sender gave stays`() throws {
    try receive("; name=\"Proof 1.eml\"")
    #expect(try desk.texts("attachments", "fileName").first == "Proof 1.eml")
  }

  @Test func `a mail in a mail in a mail is found, and its files with it`() throws {
    let outer = """
      From: Chef <chef@other.example.org>
      Subject: Weiter
      MIME-Version: 1.0
      Content-Type: message/rfc822

      \(Self.inner)
      """
    try receive("", outer)
    let names = try desk.texts("attachments", "fileName")
    #expect(names == ["Weiter.eml", "Schäden an Lieferung 7.eml", "Protokoll.pdf"])
    #expect(try desk.rows("search", "pallets").count == 1)
  }
}
