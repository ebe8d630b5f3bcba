import Cases
import Foundation
import Mail
import Store
import Testing

@testable import Engine

@Suite("sending what is queued")
struct OutboxRunnerTests {
  let office: Office
  let number: Int
  var submission: RecordingSubmission { office.submission }

  init() throws {
    office = try Office()
    number = try office.openCase()
  }

  @Test func `a letter is marked before its final dot and settled after it`() throws {
    try office.queue(number, "a")
    let other = try SQLiteStoreReader(office)
    var seen: [OutboxMessage.State] = []
    submission.willSend = { _ in
      #expect(throws: Never.self) { seen = try other.outbox() }
    }
    let store = FragileStore(office.store, .refusesOnce, at: .max, office.trace)
    #expect(try office.outbox(store).round() == 1)
    #expect(
      office.trace.all == [
        "claim outbox", "content", "submit", "committing", "final dot", "commit verdict",
        "log message-sent", "synchronize", "claim outbox",
      ]
    )
    #expect(submission.delivered == ["a"])
    #expect(try office.letters([.sent]) == ["a"])
    #expect(seen == [.committing])
    #expect(submission.closings == 1)
    #expect(try office.outbox().round() == 0)
  }

  @Test(arguments: [
    (20, ["claim outbox", "claim outbox", "synchronize"]),
    (25, ["claim outbox", "claim outbox", "synchronize", "claim outbox"]),
  ])
  func `what was stored waits for the disk together with what is taken up next`(
    count: Int,
    waits: [String]
  ) throws {
    for letter in 0..<count { try office.queue(number, "letter \(letter)") }
    let store = FragileStore(office.store, .refusesOnce, at: .max, office.trace)
    #expect(try office.outbox(store).round() == count)
    #expect(office.trace.all.filter { waits.contains($0) } == waits)
  }

  @Test func `a letter whose mark fails is not sent, and goes out later`() throws {
    try office.queue(number, "a", "b")
    let store = FragileStore(office.store, .refusesOnce, at: 0, of: "committing", office.trace)
    #expect(throws: FragileStore.Refused.self) { try office.outbox(store).round() }
    #expect(submission.delivered.isEmpty)
    #expect(try office.letters([.queued]) == ["a", "b"])
    #expect(try office.outbox().round() == 2)
    #expect(submission.delivered == ["a", "b"])
  }

  @Test func `a failure before the final dot is tried again after a growing delay`() throws {
    try office.queue(number, "a")
    submission.script = [.fails, .refuses(450)]
    #expect(try office.outbox().round() == 1)
    #expect(try office.outbox().round() == 0)
    office.now += 60
    #expect(try office.outbox().round() == 1)
    office.now += 119
    #expect(try office.outbox().round() == 0)
    office.now += 1
    #expect(try office.outbox().round() == 1)
    #expect(submission.delivered == ["a"])
    #expect(try office.letters([.sent]) == ["a"])
  }

  @Test func `a failure holds back no other letter`() throws {
    try office.queue(number, "a", "b", "c")
    submission.script = [.fails, .refuses(550), .accepts]
    #expect(try office.outbox().round() == 3)
    #expect(try office.letters([.queued]) == ["a"])
    #expect(try office.letters([.failed]) == ["b"])
    #expect(try office.letters([.sent]) == ["c"])
    #expect(try office.store.caseView(number).events.map(\.type).contains(.messageFailed))
  }

  @Test func `a loss after the final dot is unknown, said, and never sent again`() throws {
    try office.queue(number, "a")
    submission.script = [.loses]
    #expect(try office.outbox().round() == 1)
    #expect(try office.letters([.unknown]) == ["a"])
    #expect(office.trace.all.contains("log outcome-unknown"))
    office.now += 1e6
    try office.outbox().recover()
    #expect(try office.outbox().round() == 0)
    #expect(submission.delivered == ["a"])
  }

  @Test func `a letter whose bytes are gone holds back no other`() throws {
    let large = String(repeating: "large ", count: 500)
    try office.queue(number, large, "b")
    try FileManager.default.removeItem(atPath: "\(office.path)/blobs")
    #expect(try office.outbox().round() == 2)
    #expect(submission.delivered == ["b"])
    #expect(try office.letters([.queued]) == [large])
  }

  @Test func `what a crash left behind is sorted out first`() throws {
    try office.queue(number, "a", "b")
    let claimed = try office.store.claimOutbox(limit: 9, now: office.now)
    try office.store.markCommitting(claimed[0].id)
    try office.outbox().recover()
    #expect(office.trace.all == ["log outcome-unknown"])
    #expect(try office.outbox().round() == 1)
    #expect(submission.delivered == ["b"])
    #expect(try office.letters([.unknown]) == ["a"])
  }

  @Test func `a request to stop puts back what was taken up`() throws {
    try office.queue(number, "a", "b", "c")
    #expect(try office.outbox().round(stop: Countdown(2)) == 1)
    #expect(submission.delivered == ["a"])
    #expect(try office.letters([.queued]) == ["b", "c"])
    #expect(try office.store.outbox(in: [.queued], limit: 9).map(\.attempts) == [0, 0])
    #expect(submission.closings == 1)
  }

  @Test func `what is no failure of the way out ends the round, and loses nothing`() throws {
    try office.queue(number, "a", "b")
    submission.script = [.accepts, .breaks]
    #expect(throws: RecordingSubmission.Broken.self) { try office.outbox().round() }
    #expect(try office.letters([.queued]) == ["b"])
    #expect(try office.outbox().round() == 1)
    #expect(submission.delivered == ["a", "b"])
  }
}
