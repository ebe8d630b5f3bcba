import Testing

@testable import ReplyText

@Suite("LineReader")
struct LineReaderTests {
  private func depths(_ text: String) -> [Int] {
    LineReader.lines(of: text).map(\.depth)
  }

  @Test(arguments: [
    ("a", [0]), ("> a\r\n>> b\n> > c\n d", [1, 2, 2, 0]), ("", [0]), (" > a", [1]), ("JD> a", [1]),
    ("a > b", [0]), (">", [1]),
  ])
  func `quote marks give the depth`(text: String, expected: [Int]) {
    #expect(depths(text) == expected)
  }

  @Test func `the end of an address is no quote mark`() {
    #expect(depths("On 3.2.2020 Jo <jo@example.com\n>:\n> a") == [0, 0, 1])
  }

  @Test func `the rest of a line that wrapping cut off belongs to the quote`() {
    let long = "> " + String(repeating: "words ", count: 12)
    #expect(depths("\(long)\nrest of it\n> more") == [1, 1, 1])
    #expect(depths("> short\nan answer\n> more") == [1, 0, 1])
    #expect(depths("\(long).\n\nan answer\n> more") == [1, 0, 0, 1])
  }

  @Test func `below many lines the rest is one line, and nothing is lost`() {
    let text = String(repeating: "a\n", count: 200_000) + "> b\nend"
    let lines = LineReader.lines(of: text)
    #expect(lines.count < 60_000)
    #expect(lines.map(\.raw).joined(separator: "\n") == text)
    #expect(ReplyExtractor().extract(text: text, html: nil).reply == text)
  }

  @Test func `an attribution behind the reply begins a line of its own`() {
    let lines = LineReader.lines(of: "Thanks--- On Mon, Feb 3, 2020, jo@example.com wrote:")
    #expect(lines.map(\.raw) == ["Thanks", "On Mon, Feb 3, 2020, jo@example.com wrote:"])
    #expect(depths("Only On the Road was what he wrote:") == [0])
  }
}
