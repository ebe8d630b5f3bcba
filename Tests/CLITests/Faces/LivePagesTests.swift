import Cases
import Foundation
import Testing

@testable import Desk
@testable import Web

/// What pages that are open are told.
@Suite("live pages")
struct LivePagesTests {
  private func stream(_ browser: ParityBrowser, _ path: String) throws -> EventStream? {
    guard case .stream(_, let stream) = try browser.reply(path) else { return nil }
    return stream
  }

  private func told(_ browser: ParityBrowser, _ streams: [EventStream], _ play: ParityPlay)
    -> [String]
  {
    browser.site.news(for: streams, play.environment)
      .sorted { $0.stream.id < $1.stream.id }
      .map { String(decoding: $0.bytes, as: UTF8.self) + ($0.isOver ? "over" : "") }
  }

  private func comment(_ number: Int, _ play: ParityPlay) throws {
    try play.environment.perform(
      AddComment("Secret words", to: number),
      as: Principal(play.user(.administrator), face: .page)
    )
  }

  @Test func `a page hears of its case only, and of no words`() throws {
    let play = try ParityPlay(.handler)
    let browser = try ParityBrowser(play)
    let own = try #require(try stream(browser, "/events?case=1001"))
    let other = try #require(try stream(browser, "/events?case=1002"))
    let list = try #require(try stream(browser, "/events"))
    try comment(1001, play)
    let told = told(browser, [own, other, list], play)
    #expect(told[0].contains("data: {}\n"))
    #expect(!told[1].contains("data: {}\n"))
    let reference = play.environment.references.reference(1001).text
    #expect(told[2].contains("{\"cases\":[\"\(reference)\"],\"news\":false}"))
    #expect(!told.joined().contains("Secret"))
  }

  @Test func `a user of own clients only hears nothing of what is another's`() throws {
    let play = try ParityPlay(as: ParityPlay.other)
    let browser = try ParityBrowser(play)
    #expect(try stream(browser, "/events?case=1001") == nil)
    #expect(try browser.get("/events?case=1001").status == 404)
    let list = try #require(try stream(browser, "/events?after=0"))
    try comment(1001, play)
    #expect(told(browser, [list], play) == [""])
    let page = try browser.get("/").body
    #expect(page.contains("data-after=\"0\""))
  }

  @Test func `a page whose session ended is told nothing more`() throws {
    let play = try ParityPlay(.handler)
    let browser = try ParityBrowser(play)
    let open = try #require(try stream(browser, "/events?case=1001"))
    try browser.post(.init("/logout"))
    try comment(1001, play)
    #expect(told(browser, [open], play) == ["over"])
  }

  @Test func `who else has the case open stands on its page`() throws {
    let play = try ParityPlay(.handler)
    let browser = try ParityBrowser(play)
    #expect(try !browser.get("/cases/1001").body.contains("Also looking"))
    let now = play.sandbox.context.now()
    browser.site.live.presence.note("tom", on: 1001, at: now)
    #expect(try browser.get("/cases/1001").body.contains("Also looking at this case: "))
    #expect(try !browser.get("/cases/1002").body.contains("Also looking"))
    let open = try #require(try stream(browser, "/events?case=1001"))
    let said = told(browser, [open], play)
    #expect(said[0].contains("event: others\ndata: Also looking at this case: "))
  }
}
