import Mail
import Testing

@Suite("Bodies")
struct BodyTests {
  private func text(_ header: String, _ body: [UInt8]) -> String {
    MessageParser().parse(Array((header + "\n\n").utf8) + body).plainText
  }

  @Test(arguments: [
    ("a=3Db", "a=b"), ("a=3db", "a=b"), ("a=\nb", "ab"), ("a= \t\nb", "ab"), ("a=\r\nb", "ab"),
    ("a=XYb", "a=XYb"), ("a=", "a"), ("a=4", "a=4"), ("=C3=BC", "ü"), ("a b\n", "a b\n"),
  ])
  func `quoted-printable is decoded as far as it goes`(encoded: String, decoded: String) {
    let header =
      "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: Quoted-Printable"
    #expect(text(header, Array(encoded.utf8)) == decoded)
  }

  @Test(arguments: [
    ("aGVsbG8=", "hello"), ("aGVs\nbG8=\n", "hello"), ("aGVs bG8", "hello"),
    ("aGVsbG8=aGVsbG8=", "hellohello"),
    ("aGVs*bG8=", "hello"), ("aGVsbG8==", "hello"), ("a", ""), ("", ""), ("aGVsbA", "hell"),
  ])
  func `base64 is decoded as far as it goes`(encoded: String, decoded: String) {
    #expect(text("Content-Transfer-Encoding: base64", Array(encoded.utf8)) == decoded)
  }

  @Test(
    arguments: [
      ("utf-8", [0xC3, 0xBC], "ü"), ("\"UTF8\"", [0xC3, 0xBC], "ü"), ("iso-8859-1", [0xFC], "ü"),
      ("ISO_8859-1", [0x93, 0x94], "“”"), ("windows-1252", [0x80], "€"),
      ("windows-1251", [0xCF], "П"),
      ("koi8-r", [0xF0], "П"), ("iso-8859-15", [0xA4], "€"), ("cp850", [0x81], "ü"),
      ("gb2312", [0xC4, 0xE3], "你"), ("big5", [0xA7, 0x41], "你"), ("euc-kr", [0xB0, 0xA1], "가"),
      ("shift_jis", [0x82, 0xA0], "あ"), ("euc-jp", [0xA4, 0xA2], "あ"),
      ("iso-2022-jp", [0x1B, 0x24, 0x42, 0x24, 0x22, 0x1B, 0x28, 0x42], "あ"),
      ("iso-2022-jp", [0x1B, 0x24, 0x42, 0x2D, 0x21, 0x1B, 0x28, 0x42], "①"),
      ("iso-2022-jp", [0x1B, 0x28, 0x49, 0x31, 0x1B, 0x28, 0x42], "ｱ"),
      ("iso-2022-jp", [0x82, 0xA0], "あ"),
      ("hz-gb-2312", Array("a~~~{Dc:C~}b~{Dc\n:C".utf8), "a~你好b你\n:C"),
      ("x-utf-8", [0xC3, 0xBC], "ü"), ("cp-1251", [0xCF], "П"),
      ("win-1250", [0xB9], "ą"), ("iso-8859-8-i", [0xF9], "ש"), ("tis-620", [0xA1], "ก"),
      ("x-mac-roman", [0x9F], "ü"), ("ks_c_5601-1987", [0xB0, 0xA1], "가"),
      ("cp949", [0x81, 0x41], "갂"), ("gb18030", [0x81, 0x30, 0x84, 0x36], "¥"),
      ("x-sjis", [0x87, 0x40], "①"), ("big5-hkscs", [0xA7, 0x41], "你"), ("koi8-u", [0xA4], "є"),
      ("windows-1256", [0xD4], "ش"), ("cp437", [0x81], "ü"), ("cp852", [0xA5], "ą"),
      ("unicode-1-1-utf-7", [0x2B, 0x41, 0x50, 0x77, 0x2D], "ü"),
      ("utf-7", [0x2B, 0x41, 0x50, 0x77, 0x2D], "ü"), ("us-ascii", [0xC3, 0xBC], "ü"),
      ("us-ascii", [0xFC], "\u{FFFD}"), ("no-such", [0xC3, 0xBC], "ü"),
      ("utf-8", [0x61, 0xFC, 0x62], "a\u{FFFD}b"),
    ] as [(String, [UInt8], String)]
  )
  func `text is read in its charset`(label: String, bytes: [UInt8], decoded: String) {
    #expect(text("Content-Type: text/plain; charset=\(label)", bytes) == decoded)
  }

  @Test func `an unknown charset is a defect`() {
    let message = MessageText.parsed("Content-Type: text/plain; charset=no-such\n\nx")
    #expect(message.defects.map(\.kind) == ["unknown-charset"])
  }

  @Test(arguments: [
    ("a \nb\n", "a b\n", "no"), ("a \nb\n", "ab\n", "yes"), ("> a \n> b\n", "> a b\n", "no"),
    ("> a \nb\n", "> a \nb\n", "no"), (" stuffed\n", "stuffed\n", "no"),
    ("-- \na\n", "-- \na\n", "no"),
    ("a\n\nb\n", "a\n\nb\n", "no"), (">> a\n> b\n", ">> a\n> b\n", "no"),
  ])
  func `flowed text is joined`(flowed: String, joined: String, deletesSpace: String) {
    let header = "Content-Type: text/plain; format=flowed; delsp=\(deletesSpace)"
    #expect(text(header, Array(flowed.utf8)) == joined)
    #expect(text(header, Array(MessageText.withCRLF(flowed).utf8)) == joined)
  }

  @Test(arguments: [
    ("filename=a.pdf", "a.pdf"), ("filename=\"a b.pdf\"", "a b.pdf"),
    ("filename=a b.pdf", "a b.pdf"),
    ("filename*=utf-8''%C3%BC.pdf", "ü.pdf"), ("filename*=iso-8859-1'de'%FC.pdf", "ü.pdf"),
    ("filename*0=a; filename*1=b.pdf", "ab.pdf"), ("filename*1=b.pdf; filename*0=a", "ab.pdf"),
    ("filename*0*=utf-8''%C3; filename*1*=%BC.pdf", "ü.pdf"),
    ("filename*0*=utf-8''%C3%BC; filename*1=.pdf", "ü.pdf"),
    ("filename=plain.pdf; filename*=utf-8''%C3%BC.pdf", "ü.pdf"),
    ("filename=\"=?utf-8?q?=C3=BC?=.pdf\"", "ü.pdf"), ("filename=\"a\\\"b.pdf\"", "a\"b.pdf"),
    ("filename=\"C:\\TEMP\\a.pdf\"", "C:TEMPa.pdf"), ("FILENAME=a.pdf;", "a.pdf"),
    ("filename=\"\"", nil),
  ])
  func `file names are decoded`(parameters: String, name: String?) {
    let part = "--b\nContent-Disposition: attachment; \(parameters)\n\nx\n--b--\n"
    let message = MessageText.parsed("Content-Type: multipart/mixed; boundary=b\n\n" + part)
    #expect(message.files.map(\.name) == [name])
  }

  @Test func `uuencoded bodies are decoded`() throws {
    let text =
      "Content-Transfer-Encoding: x-uuencode\nContent-Type: image/png\n\nbegin 644 a\n%:&5L;&\\\n`\nend\n"
    let message = MessageText.parsed(text)
    #expect(try message.content(of: message.body) == Array("hello".utf8))
  }
}
