import Desk
import Foundation
import Testing

@testable import Web

/// Who looks at which case, and how many pages may listen.
@Suite struct LiveTests {
  private let now = Date(timeIntervalSince1970: 1_780_000_000)

  @Test func `others are those who were heard of in the last minutes, and not oneself`() {
    let presence = Presence()
    presence.note("lea", on: 1, at: now)
    presence.note("tom", on: 1, at: now.addingTimeInterval(100))
    presence.note("eva", on: 2, at: now)
    #expect(presence.others(than: "lea", on: 1, at: now.addingTimeInterval(100)) == ["tom"])
    #expect(presence.others(than: "eva", on: 1, at: now.addingTimeInterval(179)) == ["lea", "tom"])
    #expect(presence.others(than: "eva", on: 1, at: now.addingTimeInterval(181)) == ["tom"])
    #expect(presence.others(than: "eva", on: 2, at: now) == [])
    #expect(presence.others(than: "eva", on: 3, at: now) == [])
  }

  @Test func `a message is one line of data, whatever is in it`() {
    var news = StreamNews(stream(1))
    news.add("Lea\nevent: forged\r\ndata: x", event: "others", id: 7)
    #expect(
      String(decoding: news.bytes, as: UTF8.self)
        == "event: others\nid: 7\ndata: Lea event: forged data: x\n\n"
    )
  }

  private func stream(_ id: Int, of name: String = "lea") -> EventStream {
    var user = User()
    user.id = name
    return EventStream(id: id, user: user, secret: "", caseNumber: nil, after: 0)
  }

  private func opened(_ count: Int, _ limits: WebLimits) -> [Int32: Connection] {
    var connections: [Int32: Connection] = [:]
    for place in 0..<Int32(count) {
      let uploads = Uploads(folder: "/tmp") { _ in false }
      connections[-1 - place] = Connection(-1 - place, at: 0, limits: limits, uploads: uploads)
    }
    return connections
  }

  private func listening(_ connections: [Int32: Connection]) -> Set<Int> {
    Set(connections.values.compactMap(\.stream?.id))
  }

  @Test func `who opens one page too many lets their oldest go, and nobody else's`() {
    var limits = WebLimits()
    limits.streamsOfUser = 2
    var connections = opened(4, limits)
    var streams = OpenStreams(limits)
    for (place, user) in ["tom", "lea", "lea", "lea"].enumerated() {
      let stream = stream(place + 1, of: user)
      streams.begin(stream, with: [], on: Int32(-1 - place), of: &connections, at: 0)
    }
    #expect(listening(connections) == [1, 3, 4])
    #expect(OpenStreams.others(connections) == 1)
  }

  @Test func `beyond all that may listen a page is told so, and is an ordinary answer`() {
    var limits = WebLimits()
    limits.streams = 2
    var connections = opened(3, limits)
    var streams = OpenStreams(limits)
    for (place, user) in ["tom", "lea", "eva"].enumerated() {
      let stream = stream(place + 1, of: user)
      streams.begin(stream, with: [], on: Int32(-1 - place), of: &connections, at: 0)
    }
    #expect(listening(connections) == [1, 2])
    #expect(streams.toLook(connections, at: 5)?.count == 2)
    #expect(streams.toLook(connections, at: 7) == nil, "one look at a time")
  }

  @Test func `a page that reads nothing is let go`() {
    var limits = WebLimits()
    limits.streamBytes = 100
    var connections = opened(1, limits)
    connections[-1]?.begin(stream(1), with: Array("head".utf8), at: 0)
    var news = StreamNews(stream(1))
    news.add(String(repeating: "x", count: 200))
    connections[-1]?.tell(news, at: 0)
    #expect(connections[-1]?.events == 0)
    var second = opened(1, limits)
    second[-1]?.begin(stream(1), with: Array("head".utf8), at: 0)
    second[-1]?.comment(at: 30)
    #expect(second[-1]?.events == 0)
  }

  @Test func `news of another page on the same line are not told`() {
    var connections = opened(1, WebLimits())
    connections[-1]?.begin(stream(2), with: [], at: 0)
    var news = StreamNews(stream(1))
    news.add("of another")
    connections[-1]?.tell(news, at: 0)
    #expect(connections[-1]?.stream?.id == 2)
    #expect(connections[-1].map { $0.events & 4 } == 0)
  }
}
