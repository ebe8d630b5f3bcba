import Testing

@testable import CLI
@testable import Desk

@Suite struct ExportNameTests {
  @Test(arguments: [
    ("a.pdf", "a.pdf"), ("A.PDF", "A.PDF"), ("a.html", "a.html.txt"),
    ("a.pdf.HTM", "a.pdf.HTM.txt"),
    ("a.svg", "a.svg.txt"), ("part-2", "part-2.bin"), ("a.hta", "a.hta.bin"), ("html", "html.bin"),
    ("a.html\u{301}", "a.html\u{301}.bin"), ("a.html.pdf", "a.html.pdf"),
  ])
  func `a file that a browser would run does not keep its ending`(name: String, inert: String) {
    #expect(ExportName.inert(name) == inert)
  }
}
