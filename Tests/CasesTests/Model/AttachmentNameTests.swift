import Cases
import Testing

@Suite("file names that senders wrote")
struct AttachmentNameTests {
  static let rows: [(hostile: String, safe: String)] = [
    ("invoice.pdf", "invoice.pdf"),
    ("Übersicht März.pdf", "Übersicht März.pdf"),
    ("../../etc/passwd", "passwd"),
    ("..\\..\\windows\\system.ini", "system.ini"),
    ("/etc/passwd", "passwd"),
    ("C:\\boot.ini", "boot.ini"),
    ("a/b\\c.txt", "c.txt"),
    ("../\u{301}../\u{301}passwd", "\u{301}passwd"),
    ("..\\\u{308}secret", "\u{308}secret"),
    ("folder/", "folder"),
    (".htaccess", "htaccess"),
    ("\u{200B}.htaccess", "htaccess"),
    (".\u{200D}.\u{FEFF}.htaccess", "htaccess"),
    ("\u{202E}fdp.exe", "fdp.exe"),
    ("invoice\u{202E}fdp.exe", "invoicefdp.exe"),
    ("\u{2066}a\u{2069}.txt", "a.txt"),
    ("a\u{0}b\r\nc\u{7F}.txt", "abc.txt"),
    ("line\u{2028}break\u{2029}.txt", "linebreak.txt"),
    ("...", "attachment"),
    (". . .", "attachment"),
    ("", "attachment"),
    ("\u{200B}", "attachment"),
    ("/", "attachment"),
    ("name...   ", "name"),
    ("  name.txt", "name.txt"),
    ("CON", "_CON"),
    ("con.txt", "_con.txt"),
    ("nul.tar.gz", "_nul.tar.gz"),
    ("con .txt", "_con .txt"),
    ("COM1.log", "_COM1.log"),
    ("lpt9", "_lpt9"),
    ("\u{200B}aux", "_aux"),
    ("console.txt", "console.txt"),
    ("com10.txt", "com10.txt"),
    ("what?*.txt", "what.txt"),
    ("a:b|c<d>e\"f.txt", "abcdef.txt"),
    ("\u{E000}private.txt", "private.txt"),
  ]

  @Test(arguments: rows)
  func `a hostile name becomes safe`(hostile: String, safe: String) {
    #expect(
      Array(AttachmentName.safe(hostile).unicodeScalars)
        == Array(safe.unicodeScalars)
    )
  }

  @Test(arguments: rows.map(\.hostile))
  func `a safe name stays as it is`(hostile: String) {
    let once = AttachmentName.safe(hostile)
    #expect(AttachmentName.safe(once) == once)
  }

  @Test(arguments: [
    String(repeating: "a", count: 300) + ".pdf",
    String(repeating: "é", count: 150) + ".pdf",
    String(repeating: "👩‍👩‍👧", count: 60) + ".pdf",
    "e" + String(repeating: "\u{301}", count: 300) + ".pdf",
    "." + String(repeating: "\u{301}", count: 300),
    "e" + String(repeating: "\u{301}", count: 300),
    String(repeating: "a", count: 300),
    String(repeating: "a", count: 179) + ". . .x" + String(repeating: "b", count: 90),
    "a." + String(repeating: "b", count: 300),
    "CON." + String(repeating: "b", count: 300),
    "/\u{301}x", "\\\u{301}x", ".\u{301}x", " \u{301}x", "a/\u{300}..\u{301}",
  ])
  func `any name fits, hides nothing and is no path`(hostile: String) throws {
    let name = AttachmentName.safe(hostile)
    let scalars = Array(name.unicodeScalars)
    #expect((1...AttachmentName.longest).contains(name.utf8.count))
    #expect(!name.utf8.contains(UInt8(ascii: "/")) && !name.utf8.contains(UInt8(ascii: "\\")))
    #expect(scalars.first != "." && scalars.last != "." && scalars.last != " ")
    #expect(AttachmentName.safe(name) == name)
  }

  @Test func `a long name keeps its extension`() {
    let name = AttachmentName.safe(String(repeating: "a", count: 300) + ".pdf")
    #expect(name.utf8.count == 180)
    #expect(name.hasSuffix("a.pdf"))
  }

  @Test func `a missing name is the fallback`() {
    #expect(AttachmentName.safe(nil) == "attachment")
    #expect(AttachmentName.safe(" .", fallback: "part-2") == "part-2")
  }
}
