import Testing

@testable import CLI

/// Letters that the program cannot write: the history says why, in words.
@Suite struct UnwrittenLetterTests {
  @Test func `an outcome for a user without an address`() throws {
    let sample = try SampleCase()
    let step = ["--step", "Sales:lea@example.com:Lea"]
    try sample.run(["validation", "request", "1001", "A discount", "50.00"] + step)
    try sample.run("validation", "decide", "1", "1", "approve")
    try sample.run("run", "--once")
    let page = try sample.run("case", "show", "1001")
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(page.contains("(alice, who asked, has no address)"))
    #expect(!page.contains("CommandError") && !page.contains("DeskError"))
  }
}
