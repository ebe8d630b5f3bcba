import Foundation
import Testing

@testable import Liquid

@Suite("the filter date")
struct DateFilterTests {
  @Test(arguments: [
    ("%Y-%m-%d", "2026-03-01"), ("%-d.%-m.%y", "1.3.26"), ("%e|%_m|%3d", " 1| 3|001"),
    ("%B %b %^b %h", "March Mar MAR Mar"), ("%A %a %^a %u %w", "Sunday Sun SUN 7 0"),
    ("%j %U %W %V %G", "060 09 08 09 2026"), ("%H:%M:%S.%L", "14:05:09.250"),
    ("%I %l %p %P %#p", "02  2 PM pm pm"), ("%k|%-H", "14|14"),
    ("%N %3N %6N", "250000000 250 250000"),
    ("%z %:z %::z", "+0000 +00:00 +00:00:00"), ("%Z", "UTC"), ("%s", "1772373909"),
    ("%F %T %R %D", "2026-03-01 14:05:09 14:05 03/01/26"), ("%c", "Sun Mar  1 14:05:09 2026"),
    ("%r %v", "02:05:09 PM  1-MAR-2026"), ("%C %y", "20 26"), ("%10Y|%-5d", "0000002026|1"),
    ("100%% %Q %", "100% %Q %"), ("%n%t", "\n\t"),
  ])
  func `directives, flags and widths are those of strftime`(format: String, text: String) {
    var parts = DateTimeParts(year: 2026, month: 3, day: 1)
    (parts.hour, parts.minute, parts.second, parts.nanosecond) = (14, 5, 9, 250_000_000)
    parts.zone = "UTC"
    #expect(Strftime(parts).formatted(format) == text)
  }

  @Test(arguments: [
    ("2026-11-23", "2026-11-23 00:00:00 +0000"),
    ("2026-11-23T10:15:30Z", "2026-11-23 10:15:30 +0000"),
    ("2026-11-23 10:15:30.5 +0200", "2026-11-23 10:15:30 +0200"),
    ("20261123T101530", "2026-11-23 10:15:30 +0000"),
    ("2026/11/23", "2026-11-23 00:00:00 +0000"),
    ("23.11.2026", "2026-11-23 00:00:00 +0000"),
    ("23-11-2026", "2026-11-23 00:00:00 +0000"),
    ("23-Nov-2026", "2026-11-23 00:00:00 +0000"),
    ("Nov 23, 2026", "2026-11-23 00:00:00 +0000"),
    ("November 23rd 2026 3pm", "2026-11-23 15:00:00 +0000"),
    ("23 November 2026 at 3:05 PM", "2026-11-23 15:05:00 +0000"),
    ("Mon, 23 Nov 2026 10:15:30 -0500", "2026-11-23 10:15:30 -0500"),
    ("Mon, 23 Nov 2026 10:15:30 EST", "2026-11-23 10:15:30 -0500"),
    ("Mon Nov 23 10:15:30 UTC 2026", "2026-11-23 10:15:30 +0000"),
    ("March 2026", "2026-03-01 00:00:00 +0000"),
    ("2026-03", "2026-03-01 00:00:00 +0000"),
    ("23 Nov", "2025-11-23 00:00:00 +0000"),
    ("10:30", "2025-06-15 10:30:00 +0000"),
    ("1763900000", "2025-11-23 12:13:20 +0000"),
    ("now", "2025-06-15 08:00:00 +0000"),
    ("Today", "2025-06-15 08:00:00 +0000"),
  ])
  func `dates are read as people and programs write them`(text: String, expected: String) throws {
    var options = RenderOptions()
    options.now = Date(timeIntervalSince1970: 1_749_974_400)
    let output = try rendered(
      "{{ d | date: '%Y-%m-%d %H:%M:%S %z' }}",
      ["d": .string(text)],
      options: options
    )
    #expect(output == expected)
  }

  @Test(arguments: [
    "", "soon", "31 February 2026", "2026-13-01", "25:00", "12/31/2026 noon", "-5", "1.2.3.4.5",
    String(repeating: "1 ", count: 100),
  ])
  func `what is no date is printed as it is`(text: String) throws {
    #expect(try rendered("{{ d | date: '%Y' }}", ["d": .string(text)]) == text)
  }

  @Test func `an instant is shown on the clock of the rendering's zone`() throws {
    var options = RenderOptions()
    options.timeZone = try #require(TimeZone(secondsFromGMT: 19_800))
    let data: [String: Value] = ["d": .date(Date(timeIntervalSince1970: 0)), "s": "1970-01-01"]
    #expect(
      try rendered("{{ d | date: '%F %R %z' }}", data, options: options) == "1970-01-01 05:30 +0530"
    )
    #expect(try rendered("{{ s | date: '%s' }}", data, options: options) == "-19800")
  }

  @Test func `every day of 800 years is the day after the one before`() {
    var last = DateTimeParts(
      seconds: DateTimeParts.days(year: 1600, month: 1, day: 1) * 86_400,
      offset: 0
    )
    for day in DateTimeParts.days(
      year: 1600,
      month: 1,
      day: 2
    )..<DateTimeParts.days(year: 2400, month: 1, day: 1) {
      let parts = DateTimeParts(seconds: day * 86_400, offset: 0)
      let isNext = parts.day == last.day + 1 || parts.day == 1
      guard isNext, parts.isValid, parts.seconds == day * 86_400,
        parts.weekday == (last.weekday + 1) % 7
      else {
        Issue.record("\(parts.text) follows \(last.text)")
        return
      }
      last = parts
    }
    #expect(last.text.hasPrefix("2399-12-31"))
  }

  @Test func `a far date neither traps nor hangs`() throws {
    let data: [String: Value] = ["d": .date(Date(timeIntervalSince1970: 1e300)), "i": .int(.min)]
    #expect(try !rendered("{{ d | date: '%F' }}{{ i | date: '%F %j %V' }}", data).isEmpty)
  }
}
