import Testing

@testable import HTTP

@Suite struct FormTests {
  @Test func aFormIsReadAndWritten() throws {
    let form = try FormFields(coded: Array("a=1&b=x%20y+z&a=2&c&=d&&e=%C3%A4".utf8)[...])
    #expect(form.all("a") == ["1", "2"])
    #expect(form["b"] == "x y z")
    #expect(form["c"] == "")
    #expect(form["e"] == "ä")
    #expect(try FormFields(coded: Array(form.coded.utf8)[...]) == form)
  }

  @Test(arguments: ["a=%", "a=%f", "a=%00", "a=%ff", "%zz=a"])
  func whatIsNoFormIsRefused(text: String) {
    #expect(throws: RequestRefusal.malformed(.form)) {
      try FormFields(coded: Array(text.utf8)[...])
    }
  }

  @Test func aFormOfTooManyFieldsIsRefused() {
    let text = String(repeating: "a=b&", count: FormFields.limit + 1)
    #expect(throws: RequestRefusal.malformed(.form)) {
      try FormFields(coded: Array(text.utf8)[...])
    }
  }

  private static func form(_ body: String, boundary: String = "x") throws -> MultipartForm {
    try MultipartForm(
      contentType: "multipart/form-data; boundary=\(boundary)",
      body: Array(body.utf8)
    )
  }

  @Test func filesKeepTheirBytes() throws {
    let body =
      "--x\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\nZeile 1\r\nä\r\n"
      + "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"Beleg ä.pdf\"\r\n"
      + "Content-Type: application/pdf\r\nContent-Transfer-Encoding: base64\r\n\r\n%PDF\r\n--y\r\n\r\n"
      + "--x\r\nContent-Disposition: form-data; name=\"none\"; filename=\"\"\r\n"
      + "Content-Type: application/octet-stream\r\n\r\n\r\n--x--\r\n"
    let form = try Self.form(body)
    #expect(form.fields["text"] == "Zeile 1\r\nä")
    #expect(form.files.map(\.name) == ["Beleg ä.pdf"])
    let file = try #require(form.files.first)
    #expect(file.field == "file")
    #expect(file.mediaType == "application/pdf")
    #expect(Array(body.utf8)[file.range].elementsEqual("%PDF\r\n--y\r\n".utf8))
  }

  @Test func anAttachedMailIsAFileLikeAnyOther() throws {
    let body =
      "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.eml\"\r\n"
      + "Content-Type: message/rfc822\r\n\r\nSubject: a\r\n\r\nb\r\n--x--\r\n"
    let file = try #require(try Self.form(body).files.first)
    #expect(Array(body.utf8)[file.range].elementsEqual("Subject: a\r\n\r\nb".utf8))
  }

  @Test(arguments: [
    "", "no form", "--x\r\n\r\ntext\r\n--x--\r\n",
    "--x\r\nContent-Disposition: attachment; name=\"a\"\r\n\r\nb\r\n--x--\r\n",
    "--x\r\nContent-Disposition: form-data\r\n\r\nb\r\n--x--\r\n",
    "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n\u{0}\r\n--x--\r\n",
  ])
  func whatIsNoFormWithFilesIsRefused(body: String) {
    #expect(throws: RequestRefusal.malformed(.form)) { try Self.form(body) }
  }
}
