import Foundation
import Testing

@testable import Cases

@Suite struct WorkCalendarTests {
  private func day(_ text: String) throws -> Day { try #require(Day(text)) }

  @Test(arguments: [
    "2026-02-28", "2024-02-29", "1999-12-31", "0102-03-01", "9999-12-31", "2000-02-29",
  ]) func `a day is what it was read from`(text: String) throws {
    #expect(try day(text).description == text)
  }

  @Test(arguments: ["2026-02-30", "2026-13-01", "26-01-01", "2026-1-1", "2026-02-29", ""])
  func `a day that does not exist is none`(text: String) {
    #expect(Day(text) == nil)
  }

  @Test func `days are those of Foundation's calendar over two centuries`() throws {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    for number in stride(from: -20_000, to: 60_000, by: 37) {
      let day = Day(number: number)
      let parts = calendar.dateComponents(
        [.year, .month, .day, .weekday],
        from: Date(timeIntervalSince1970: Double(number) * 86_400)
      )
      #expect(day.parts == (parts.year ?? 0, parts.month ?? 0, parts.day ?? 0))
      #expect(day.weekday % 7 + 1 == parts.weekday)
      #expect(Day(day.parts.year, day.parts.month, day.parts.day) == day)
    }
  }

  @Test func `the 31st comes back after a short month`() throws {
    let first = try day("2026-01-31")
    let days = InstallmentPlan.days(from: first, .monthly, count: 4).map(\.description)
    #expect(days == ["2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30"])
  }

  @Test func `a moment falls on the day of its zone`() throws {
    let zone = try #require(TimeZone(identifier: "Europe/Berlin"))
    let moment = try Date("2026-03-28T23:30:00Z", strategy: .iso8601)
    #expect(Day(moment, in: zone).description == "2026-03-29")
    #expect(
      try day("2026-03-30").start(in: zone) == Date("2026-03-29T22:00:00Z", strategy: .iso8601)
    )
    #expect(
      try day("2026-03-29").start(in: zone) == Date("2026-03-28T23:00:00Z", strategy: .iso8601)
    )
  }

  @Test(arguments: [
    (2000, "2000-04-23"), (2024, "2024-03-31"), (2026, "2026-04-05"), (2038, "2038-04-25"),
  ]) func `Easter`(year: Int, expected: String) {
    #expect(Holiday.easter(year).description == expected)
  }

  @Test func `holidays of each form`() throws {
    let cases = [
      ("12-25", "2026-12-25", "2026-12-24"), ("2026-05-29", "2026-05-29", "2027-05-29"),
      ("easter+1", "2026-04-06", "2026-04-05"), ("easter-2", "2026-04-03", "2026-04-04"),
      ("1 monday 05", "2026-05-04", "2026-05-11"), ("-1 monday 05", "2026-05-25", "2026-05-18"),
    ]
    for (text, yes, no) in cases {
      let holiday = try #require(Holiday(text), "\(text)")
      #expect(try holiday.isOn(day(yes)) && !holiday.isOn(day(no)), "\(text)")
    }
    for text in ["13-01", "easter+x", "0 monday 05", "1 someday 05", "1 monday 13", ""] {
      #expect(Holiday(text) == nil, "\(text)")
    }
  }

  @Test func `weekends and holidays move a day on`() throws {
    let calendar = WorkCalendar(
      holidays: ["DE": [.yearly(month: 12, day: 25), .yearly(month: 12, day: 26)]]
    )
    // Friday the 25th, Saturday, Sunday.
    #expect(try calendar.workday(onOrAfter: day("2026-12-25"), in: "DE") == day("2026-12-28"))
    #expect(try calendar.workday(onOrAfter: day("2026-12-25"), in: "FR") == day("2026-12-25"))
    #expect(try calendar.adding(workdays: 5, to: day("2026-12-23"), in: "DE") == day("2026-12-31"))
  }
}
