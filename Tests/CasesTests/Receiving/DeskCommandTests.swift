import Testing

@testable import Cases

@Suite("commands by reply")
struct DeskCommandTests {
  private func read(_ text: String) -> DeskCommand.Reading {
    DeskCommand.read(text, today: Day("2026-09-28") ?? Day(number: 0), country: "DE")
  }

  @Test func `each command is read`() throws {
    let day = try #require(Day("2026-10-05"))
    let cases: [(String, DeskCommand)] = [
      ("accept 7", .accept(7, changing: [:])), ("Accept #7.", .accept(7, changing: [:])),
      (
        "change 7 day=2026-10-07 amount=5.00",
        .accept(7, changing: ["day": "2026-10-07", "amount": "5.00"])
      ),
      ("reject 7", .reject(7)), ("next 5 Oct", .next(day)), ("next 2026-10-05", .next(day)),
      ("next 05.10.2026", .next(day)), ("assign lea", .assign("lea")),
      ("status Price dispute", .status("Price dispute")),
      ("close settled", .resolve(outcome: "settled")), ("confirm abcd", .confirm(code: "abcd")),
    ]
    for (text, command) in cases { #expect(read(text).commands == [command], "\(text)") }
  }

  @Test func `several lines are several commands, up to the first that is none`() {
    let reading = read("accept 7\nreject 8\n\nThank you.\nreject 9")
    #expect(reading.commands == [.accept(7, changing: [:]), .reject(8)])
    #expect(reading.problems.isEmpty)
  }

  @Test(arguments: [
    "Next week I call them about the invoice.", "Close to nothing was paid so far, sadly.",
    "Accept that they will not pay this year.", "Thank you.", "", "I accept 7",
  ]) func `a sentence is a comment`(text: String) {
    #expect(read(text) == DeskCommand.Reading())
  }

  @Test(arguments: ["next wek", "accept", "accept seven", "reject", "assign", "next 5/10 or 6/10"])
  func `a mistake is told`(text: String) {
    #expect(read(text).commands.isEmpty)
    #expect(read(text).problems.count == 1 || text.split(separator: " ").count > 4)
  }
}
