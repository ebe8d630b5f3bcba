import Cases
import Foundation
import Testing

@Suite("how many letters may leave, and when")
struct SendingTests {
  let start = Date(timeIntervalSince1970: 1_800_000_000)

  func quota(_ pace: SendingPace, _ now: Date) -> Int {
    var pace = pace
    return pace.quota(at: now)
  }

  func earliest(_ pace: SendingPace, _ addresses: [String], _ now: Date) -> Date? {
    var pace = pace
    return pace.earliest(to: addresses, at: now)
  }

  @Test func `a minute takes so many messages`() {
    var pace = SendingPace(perMinute: 2)
    #expect(quota(pace, start) == 2)
    pace.note(to: ["a@x.org"], at: start)
    pace.note(to: ["a@x.org"], at: start + 30)
    #expect(quota(pace, start + 59) == 0)
    #expect(quota(pace, start + 60) == 1)
    #expect(quota(pace, start + 90) == 2)
  }

  @Test func `a domain takes so many recipients, whatever the others take`() {
    var pace = SendingPace(perDomainPerMinute: 3)
    pace.note(to: ["a@x.org", "b@X.ORG"], at: start)
    pace.note(to: ["c@x.org"], at: start + 20)
    #expect(earliest(pace, ["d@y.org"], start + 21) == nil)
    #expect(earliest(pace, ["d@x.org"], start + 21) == start + 60)
    #expect(earliest(pace, ["d@x.org", "e@x.org", "f@x.org"], start + 21) == start + 80)
    #expect(earliest(pace, ["d@x.org"], start + 60) == nil)
    // More than a minute ever takes: alone, when nothing else has left.
    let many = (0..<9).map { "p\($0)@x.org" }
    #expect(earliest(pace, many, start + 21) == start + 80)
    #expect(earliest(pace, many, start + 80) == nil)
  }

  @Test(arguments: [
    ("2026-11-27T07:29:00Z", false), ("2026-11-27T07:30:00Z", true),
    ("2026-11-27T16:59:59Z", true), ("2026-11-27T17:00:00Z", false),
    ("2026-11-28T12:00:00Z", false), ("2026-11-30T12:00:00Z", true),
  ])
  func `a window has days and times in its own zone`(moment: String, isInside: Bool) throws {
    let zone = try #require(TimeZone(identifier: "Europe/Berlin"))
    let window = SendWindow(weekdays: [1, 2, 3, 4, 5], from: 510, to: 1080, timeZone: zone)
    #expect(window.contains(try Date(moment, strategy: .iso8601)) == isInside)
  }

  @Test func `a server that cannot be reached is left alone, longer each time`() {
    var breaker = CircuitBreaker(firstPause: 60, longestPause: 150)
    var pauses: [Bool] = []
    for seconds in [0.0, 0, 0, 60, 180] { pauses.append(breaker.failed(at: start + seconds)) }
    #expect(pauses == [false, false, true, true, true])
    #expect(breaker.opensAgainAt == start + 330)
    #expect(breaker.quota(at: start + 329) == 0)
    // One tries for all.
    #expect(breaker.quota(at: start + 330) == 1)
    breaker.succeeded()
    #expect(breaker.quota(at: start + 181) == .max)
  }
}
