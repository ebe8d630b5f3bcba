import Foundation
import Testing

@testable import CLI

/// Meetings in mail can be read and searched, and decide nothing (`reports` 6).
@Suite("meetings in mail")
struct MeetingMailTests {
  private let desk: DeskCase

  init() throws {
    desk = try DeskCase()
    try desk.open("dispute")
  }

  private func calendar(_ method: String, _ lines: String...) -> String {
    let start = ["BEGIN:VCALENDAR", "VERSION:2.0", "METHOD:\(method)", "BEGIN:VEVENT", "UID:u1"]
    return (start + lines + ["END:VEVENT", "END:VCALENDAR"]).joined(separator: "\r\n")
  }

  /// A message whose text is `text`, with a calendar beside it.
  private func receive(_ calendar: String, text: String = "", subject: String) throws {
    try desk.receive(
      to: desk.address(),
      subject: subject,
      "--b\r\nContent-Type: text/plain\r\n\r\n\(text)\r\n--b\r\n"
        + "Content-Type: text/calendar; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n"
        + Data(calendar.utf8).base64EncodedString(options: .lineLength76Characters)
        + "\r\n--b--",
      fields: ["MIME-Version: 1.0", "Content-Type: multipart/alternative; boundary=b"]
    )
  }

  private func comment() throws -> String {
    try #require(try desk.texts("comments", "text").last)
  }

  private func found(_ words: String) throws -> Int { try desk.rows("search", words).count }

  @Test func `a request without a text says what, when, where and who`() throws {
    try receive(
      calendar(
        "REQUEST",
        "SUMMARY:Call about FAC-2 and the bro",
        " ken pallets",
        "DTSTART;TZID=\"W. Europe Standard Time\":20261203T140000",
        "DTEND;TZID=\"W. Europe Standard Time\":20261203T143000",
        "RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=TH;COUNT=5",
        "LOCATION:Lager Nord\\, Tor 3",
        "ORGANIZER;CN=Anke Brandt:mailto:anke@client.example.net"
      ),
      subject: "Call"
    )
    #expect(
      try comment() == """
        Meeting request: Call about FAC-2 and the broken pallets
        When: Thursday 2026-12-03, 14:00 to 14:30 (W. Europe Standard Time)
        Repeats: every 2 weeks on Thursday, 5 times
        Where: Lager Nord, Tor 3
        Organiser: Anke Brandt <anke@client.example.net>
        """
    )
    #expect(try found("pallets") == 1 && found("Lager") == 1)
    #expect(try desk.openProposals().isEmpty)
  }

  @Test(arguments: [
    ("REPLY", "declined, by Anke <anke@client.example.net>"),
    ("CANCEL", "Meeting cancelled: We dispute 950.00 EUR of FAC-2"),
  ])
  func `an answer and a cancellation propose nothing`(method: String, said: String) throws {
    try receive(
      calendar(
        method,
        "SUMMARY:We dispute 950.00 EUR of FAC-2",
        "DTSTART:20261203T130000Z",
        "ATTENDEE;PARTSTAT=DECLINED;CN=Anke:mailto:anke@client.example.net"
      ),
      text: "We dispute 950.00 EUR of FAC-2.",
      subject: "Declined: We dispute 950.00 EUR of FAC-2"
    )
    #expect(try comment().contains(said))
    #expect(try comment().contains("When: Thursday 2026-12-03, 13:00 (UTC)"))
    #expect(try desk.openProposals().isEmpty)
  }

  @Test(arguments: ["text/calendar; method=REPLY", "application/ics; name=\"reply.ics\""])
  func `an answer without any other part is read as one`(type: String) throws {
    try desk.receive(
      to: desk.address(),
      subject: "Accepted: Call",
      calendar(
        "REPLY",
        "SUMMARY:Call",
        "DTSTART;VALUE=DATE:20261203",
        "DTEND;VALUE=DATE:20261205",
        "ATTENDEE;PARTSTAT=TENTATIVE:mailto:anke@client.example.net",
        "COMMENT:We dispute 950.00 EUR of FAC-2."
      ),
      fields: ["MIME-Version: 1.0", "Content-Type: \(type)"]
    )
    #expect(
      try comment() == """
        Answer to a meeting request: Call
        Answer: tentative, by anke@client.example.net
        When: Thursday 2026-12-03 to Friday 2026-12-04, all day
        We dispute 950.00 EUR of FAC-2.
        """
    )
    #expect(try desk.openProposals().isEmpty)
  }
}
