import Foundation
import Mail
import Testing

@Suite("Dates")
struct DateTests {
  @Test(arguments: [
    ("Mon, 23 Nov 2026 10:00:00 +0100", 1_795_424_400, 3600),
    ("23 Nov 2026 09:00 GMT", 1_795_424_400, 0),
    ("Mon, 23 Nov 26 04:00:00 EST", 1_795_424_400, -18000),
    ("Mon, 23 Nov 2026 10:00:00 +0100 (CET)", 1_795_424_400, 3600),
    ("Mon Nov 23 09:00:00 2026", 1_795_424_400, 0),
    ("2026-11-23T09:00:00Z", 1_795_424_400, 0),
    ("2026-11-23T10:00:00+01:00", 1_795_424_400, 3600),
    ("Mon,23 Nov 2026 10:00:00+0100", 1_795_424_400, 3600),
    ("Mo, 23 Nov 2026 10:00:00 +0100", 1_795_424_400, 3600),
    ("23-Nov-2026 09:00:00", 1_795_424_400, 0),
    ("Mon, 23 Nov 2026 09:00:00 AM +0000", 1_795_424_400, 0),
    ("Mon, 23 Nov 2026 09:00:00 +9999", 1_795_424_400, 0),
    ("Thu, 01 Jan 1970 00:00:00 -0000", 0, 0),
    ("29 Feb 2024 00:00:00 +0000", 1_709_164_800, 0),
  ])
  func `a date is read to its instant`(written: String, seconds: Double, offset: Int) throws {
    let date = try #require(MessageText.parsed(field: "Date: \(written)").sentAt)
    #expect(date.instant.timeIntervalSince1970 == seconds)
    #expect(date.secondsFromUTC == offset)
  }

  @Test(arguments: [
    "", "yesterday", "99 Nov 2026", "23 Nov", "23 Nov 2026 99:00:00", "(23 Nov 2026)",
    "99999999999999999999 Nov 2026", "23 Nov 99999999999999999999",
  ])
  func `what is no date is none`(written: String) {
    #expect(MessageText.parsed(field: "Date: \(written)").sentAt == nil)
  }
}
