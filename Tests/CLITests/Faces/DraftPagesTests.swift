import Cases
import Foundation
import Testing

@testable import Desk
@testable import Web

/// What is begun on a page and kept.
@Suite("drafts on pages")
struct DraftPagesTests {
  private let play: ParityPlay
  private let browser: ParityBrowser

  init() throws {
    play = try ParityPlay(.handler)
    browser = try ParityBrowser(play)
  }

  private static let keep = ParityBrowser.Sending("/cases/1001/drafts/comment text=Half~a~thought")

  private func count() throws -> Int { try play.environment.drafts(of: play.user).count }

  @Test func `a draft is in its form, on the page of the case and on the agenda of its author`()
    throws
  {
    let head = try play.environment.historyHead().hash
    let kept = try browser.post(Self.keep)
    #expect(kept.status == 303)
    #expect(kept.location?.hasSuffix("/comment") == true)
    for path in ["/cases/1001", "/cases/1001/comment"] {
      #expect(try browser.get(path).body.contains("Half a thought</textarea>"), "\(path)")
    }
    #expect(try browser.get("/").body.contains("Drafts of yours"))
    #expect(try play.environment.historyHead().hash == head, "a draft is no event")
  }

  @Test func `nobody else sees it`() throws {
    try browser.post(Self.keep)
    for role in [UserRole.administrator, .reader] {
      let other = try ParityBrowser(play, as: role)
      #expect(try !other.get("/cases/1001").body.contains("Half a thought"))
      #expect(try !other.get("/").body.contains("Drafts of yours"))
    }
    #expect(try ParityBrowser(play, as: .reader).post(Self.keep).status == 403)
    #expect(try ParityBrowser(ParityPlay(as: ParityPlay.other)).post(Self.keep).status == 404)
  }

  @Test func `it is gone when it is sent, and stays when that is refused`() throws {
    try browser.post(Self.keep)
    let id = try #require(try play.environment.drafts(of: play.user).first?.draft.id)
    let stale = try play.version(1001)
    try play.environment.perform(
      SetResolver(1001, to: "tom"),
      as: Principal(play.user(.administrator), face: .page)
    )
    let hand = ParityBrowser.Sending("/cases/1001/resolver resolver=tom draft=\(id)")
    #expect(try browser.post(hand, seen: stale).status == 409)
    #expect(try browser.post(.init("/cases/1001/comment text= draft=\(id)")).status == 422)
    #expect(try count() == 1)
    let send = ParityBrowser.Sending("/cases/1001/comment text=Half~a~thought draft=\(id)")
    #expect(try browser.post(send).status == 303)
    #expect(try count() == 0)
  }

  @Test func `it is gone when it is thrown away, or emptied`() throws {
    try browser.post(Self.keep)
    var id = try #require(try play.environment.drafts(of: play.user).first?.draft.id)
    let other = try ParityBrowser(play, as: .administrator)
    try other.post(.init("/cases/1001/drafts/comment/away draft=\(id)"))
    #expect(try count() == 1, "another's is not theirs to throw away")
    try browser.post(.init("/cases/1001/drafts/comment/away draft=\(id)"))
    #expect(try count() == 0)
    try browser.post(Self.keep)
    id = try #require(try play.environment.drafts(of: play.user).first?.draft.id)
    try browser.post(.init("/cases/1001/drafts/comment text= draft=\(id)"))
    #expect(try count() == 0)
  }

  @Test func `the script is told its key, and keeps it in its place`() throws {
    let first = try browser.post(.init("/cases/1001/drafts/letter by=script text=One"))
    let key = first.body.split(separator: "\n").first ?? ""
    #expect(first.status == 200)
    #expect(first.body.contains("Draft, kept on"))
    let again = try browser.post(.init("/cases/1001/drafts/letter by=script text=Two draft=\(key)"))
    #expect(again.body.split(separator: "\n").first == key)
    #expect(try browser.get("/cases/1001/letter").body.contains("Two</textarea>"))
    #expect(try count() == 1)
  }

  @Test func `only forms that are written in keep drafts`() throws {
    #expect(try browser.post(.init("/cases/1001/drafts/merge case=1002")).status == 400)
    #expect(try browser.post(.init("/cases/1001/drafts/nothing text=x")).status == 400)
  }
}
