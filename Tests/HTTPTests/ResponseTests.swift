import Testing

@testable import HTTP

@Suite struct ResponseTests {
  @Test func aHeadIsWritten() throws {
    var response = Response(.seeOther)
    response.set("Location", "/cases")
    response.set("location", "/")
    response.add(SetCookie(name: "__Host-s", value: "abc", isSecure: true, maxAge: 60))
    let head = String(decoding: try response.head(at: 784_111_777, length: 0), as: UTF8.self)
    #expect(
      head
        == "HTTP/1.1 303 See Other\r\nDate: Sun, 06 Nov 1994 08:49:37 GMT\r\nlocation: /\r\n"
        + "Set-Cookie: __Host-s=abc; Path=/; HttpOnly; SameSite=Lax; Secure; Max-Age=60\r\n"
        + "Content-Length: 0\r\nConnection: close\r\n\r\n"
    )
  }

  @Test(arguments: ["/a\r\nX: y", "/a\nb", "/a\u{0}", "/a\tb", "/a\u{7F}"])
  func noValueEndsItsLine(value: String) {
    var response = Response(.seeOther)
    response.set("Location", value)
    #expect(throws: UnwritableField(name: "Location")) { try response.head(at: 0, length: 0) }
  }

  @Test(arguments: ["a;b", "a b", "a\r\nb", "a\"b", "ä"])
  func noCookieHoldsMoreThanItsValue(value: String) {
    #expect(SetCookie(name: "s", value: value, isSecure: false).text == nil)
  }

  @Test(arguments: [
    (0, "Thu, 01 Jan 1970 00:00:00 GMT"), (951_782_400, "Tue, 29 Feb 2000 00:00:00 GMT"),
    (1_798_761_599, "Thu, 31 Dec 2026 23:59:59 GMT"), (-1, "Wed, 31 Dec 1969 23:59:59 GMT"),
    (4_107_542_400, "Mon, 01 Mar 2100 00:00:00 GMT"),
  ])
  func daysAreWrittenAsFieldsWriteThem(seconds: Int, text: String) {
    #expect(HTTPDate.text(seconds) == text)
  }

  @Test(arguments: [
    ("a.pdf", #"attachment; filename="a.pdf"; filename*=UTF-8''a.pdf"#),
    (
      "Mahnung \"Müller\".pdf",
      #"attachment; filename="Mahnung _M_ller_.pdf"; filename*=UTF-8''Mahnung%20%22M%C3%BCller%22.pdf"#
    ),
    (
      "../../etc/passwd\r\nX: y",
      #"attachment; filename="....etcpasswdX: y"; filename*=UTF-8''....etcpasswdX%3A%20y"#
    ),
    ("fdp\u{202E}exe.", #"attachment; filename="fdpexe."; filename*=UTF-8''fdpexe."#),
  ])
  func aFileIsHandedOverUnderAHarmlessName(name: String, value: String) {
    #expect(ContentDisposition.text(name) == value)
  }

  @Test func whatTheBrowserHasIsNotSentAgain() throws {
    var reader = RequestReader()
    let bytes = Array("GET / HTTP/1.1\r\nHost: a\r\nIf-None-Match: \"0\", W/\"5f3a\"\r\n\r\n".utf8)
    guard case .head(let head) = try reader.take(bytes[...]).first else {
      return #expect(Bool(false))
    }
    #expect(head.has(EntityTag("5f3a")))
    #expect(!head.has(EntityTag("5f3b")))
  }
}
