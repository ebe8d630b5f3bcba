import Desk
import Testing

@testable import CLI

@Suite struct SafeTextTests {
  @Test(arguments: [
    ("plain", "plain"),
    ("\u{1B}]0;title\u{07}", "\\u{1b}]0;title\\u{7}"),
    ("a\u{9B}31m", "a\\u{9b}31m"),
    ("invoice\u{202E}fdp.exe", "invoice\\u{202e}fdp.exe"),
    ("a\u{2066}b\u{2069}", "a\\u{2066}b\\u{2069}"),
    ("a\u{200B}b\u{FEFF}", "a\\u{200b}b\\u{feff}"),
    ("two\r\nlines\nand\ta\u{2028}tab", "two lines and a tab"),
    ("\u{7F}\0", "\\u{7f}\\u{0}"),
    ("e\u{301} 👩‍👧 🇱🇺", "e\u{301} 👩‍👧 🇱🇺"),
    ("\u{1B}\u{301}", "\\u{1b}\u{301}"),
    ("a\u{E0041}", "a\\u{e0041}"),
  ])
  func `one line shows what would control the terminal`(text: String, expected: String) {
    #expect(SafeText.line(text) == expected)
  }

  @Test func `a block keeps its lines and tabs and nothing else`() {
    #expect(SafeText.block("a\tb\r\nc\u{1B}[1m\rd") == "a\tb\nc\\u{1b}[1m\nd")
  }

  @Test func `without UTF-8 everything is ASCII`() {
    #expect(SafeText.line("Grüße €", ascii: true) == "Gr\\u{fc}\\u{df}e \\u{20ac}")
  }

  @Test(arguments: [
    ("abc", 3), ("e\u{301}", 1), ("漢字", 4), ("👩‍👧", 2), ("❤\u{FE0F}", 2), ("", 0),
    ("\u{301}", 0),
  ])
  func `width counts cells, not scalars`(text: String, width: Int) {
    #expect(DisplayWidth.width(of: text) == width)
  }

  @Test(arguments: [
    ("short", 5, "short"), ("longer text", 6, "longe…"), ("漢字漢字", 4, "漢…"),
    ("e\u{301}e\u{301}e\u{301}", 2, "e\u{301}…"),
  ])
  func `a long text ends in an ellipsis inside its limit`(
    text: String,
    limit: Int,
    expected: String
  ) {
    let cut = DisplayWidth.truncated(text, to: limit, ellipsis: "…")
    #expect(cut == expected)
    #expect(DisplayWidth.width(of: cut) <= limit)
  }
}
