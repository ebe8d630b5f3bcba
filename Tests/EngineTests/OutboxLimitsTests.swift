import Cases
import Foundation
import Mail
import Store
import Testing

@testable import Engine

@Suite("sending within limits")
struct OutboxLimitsTests {
  let office: Office
  let number: Int
  var submission: RecordingSubmission { office.submission }

  init() throws {
    office = try Office()
    number = try office.openCase()
  }

  func waiting() throws -> [OutboxView] { try office.store.outbox(in: [.queued], limit: 99) }

  @Test func `what the minute does not take waits without an attempt`() throws {
    try office.queue(number, "a", "b", "c")
    let runner = office.outbox(pace: SendingPace(perMinute: 2))
    #expect(try runner.round() == 2)
    #expect(try runner.round() == 0)
    #expect(try waiting().map(\.attempts) == [0])
    office.now += 60
    #expect(try runner.round() == 1)
    #expect(submission.delivered == ["a", "b", "c"])
  }

  @Test func `a domain that has had enough holds back no other`() throws {
    try office.queue(number, "a", "b")
    try office.queue(number, "c", to: ["x@other.example.net"])
    let runner = office.outbox(pace: SendingPace(perDomainPerMinute: 1))
    #expect(try runner.round() == 2)
    #expect(submission.delivered == ["a", "c"])
    let left = try #require(waiting().first)
    #expect(left.attempts == 0)
    #expect(left.nextAttempt == office.now + 60)
    office.now += 60
    #expect(try runner.round() == 1)
  }

  @Test func `nothing leaves outside of the window, nor is it tried`() throws {
    try office.queue(number, "a")
    // 1 800 000 000 is a Friday, 08:00 UTC.
    let window = SendWindow(weekdays: [5], from: 540, to: 600, timeZone: .gmt)
    let runner = office.outbox(window: window)
    #expect(try runner.round() == 0)
    #expect(try waiting().map(\.attempts) == [0])
    office.now += 3600
    #expect(try runner.round() == 1)
  }

  @Test func `a server that cannot be reached costs the other letters no attempt`() throws {
    try office.queue(number, "a", "b", "c", "d", "e")
    submission.script = [.unreachable, .unreachable, .unreachable]
    let runner = office.outbox()
    #expect(try runner.round() == 3)
    #expect(office.trace.all.contains("log sending-paused"))
    #expect(try waiting().map(\.attempts).sorted() == [0, 0, 1, 1, 1])
    office.now += 59
    #expect(try runner.round() == 0)
    office.now += 1
    submission.script = [.unreachable]
    // One tries for all, in vain.
    #expect(try runner.round() == 1)
    office.now += 3600
    #expect(try runner.round() == 5)
    #expect(Set(submission.delivered) == ["a", "b", "c", "d", "e"])
  }

  @Test func `with VERP each recipient gets a letter of their own`() throws {
    let people = ["a@x.org", "b@x.org", "c@x.org"]
    try office.queue(number, "a", to: people)
    submission.script = [.accepts, .refuses(450), .accepts]
    var seen: [Envelope] = []
    submission.willSend = { seen.append($0) }
    let runner = office.outbox(reversePath: { _, recipient in "bounce-\(recipient)" })
    #expect(try runner.round() == 1)
    #expect(seen.map(\.recipients) == [["a@x.org"], ["c@x.org"]])
    #expect(seen.map(\.from) == ["bounce-a@x.org", "bounce-c@x.org"])
    // The one who was refused for now is tried again, alone.
    #expect(try waiting().first?.message.recipients.map(\.state) == ["sent", "queued", "sent"])
    office.now += 60
    #expect(try runner.round() == 1)
    #expect(seen.last?.recipients == ["b@x.org"])
    #expect(try office.letters([.sent]) == ["a"])
  }

  @Test func `with VERP a server that is away is tried once for all recipients`() throws {
    try office.queue(number, "a", to: ["a@x.org", "b@x.org", "c@x.org"])
    submission.script = [.accepts, .unreachable, .accepts, .accepts]
    let runner = office.outbox(reversePath: { _, recipient in recipient })
    #expect(try runner.round() == 1)
    #expect(submission.script.count == 2)
    #expect(try waiting().first?.message.recipients.map(\.state) == ["sent", "queued", "queued"])
    office.now += 3600
    #expect(try runner.round() == 1)
    #expect(try office.letters([.sent]) == ["a"])
  }

  @Test func `a crash between two recipients sends to the second only`() throws {
    try office.queue(number, "a", to: ["a@x.org", "b@x.org"])
    let store = FragileStore(
      office.store,
      .diesAfter,
      at: 0,
      of: "commit verdict",
      office.trace
    )
    let path: (OutboxMessage, String) -> String = { _, recipient in recipient }
    _ = try? office.outbox(store, reversePath: path).round()
    let runner = office.outbox(reversePath: path)
    try runner.recover()
    #expect(try runner.round() == 1)
    #expect(submission.delivered.count == 2)
    #expect(try office.letters([.sent]) == ["a"])
  }

  @Test func `a letter that is held does not leave until it is released`() throws {
    try office.queue(number, "a")
    let id = try #require(waiting().first).id
    try office.store.holdOutbox(id, by: office.anna, now: office.now)
    #expect(try office.outbox().round() == 0)
    #expect(throws: StoreError.self) {
      try office.store.holdOutbox(id, by: office.anna, now: office.now)
    }
    try office.store.releaseOutbox(id, by: office.anna, now: office.now)
    #expect(try office.outbox().round() == 1)
    let types = try office.store.caseView(number).events.map(\.type)
    #expect(types.suffix(3) == [.messageHeld, .messageReleased, .messageSent])
  }

  @Test func `a copy goes into the folder once, whatever dies in between`() throws {
    try office.queue(number, "a", "b")
    _ = try office.outbox(keepsCopies: true).round()
    let archive = RecordingArchive()
    archive.breaksAfter = 1
    let copier = office.copier(archive)
    #expect(throws: TransportError.self) { try copier.round() }
    #expect(archive.kept == ["a", "b"])
    #expect(try copier.round() == 1)
    #expect(try copier.round() == 0)
    #expect(archive.kept == ["a", "b"])
  }

  @Test func `copies that are refused for good hold back no other, and are set aside`() throws {
    let names = ["a", "b", "c", "d", "e"]
    for name in names { try office.queue(number, name) }
    _ = try office.outbox(keepsCopies: true).round()
    let archive = RecordingArchive()
    archive.refuses = ["a", "b", "c"]
    let copier = office.copier(archive)
    for _ in 0..<5 { _ = try? copier.round() }
    #expect(archive.kept == ["d", "e"])
    // Whether it is the messages, or the folder since then, only time tells.
    #expect(try office.store.health(now: office.now).refusedCopies == 0)
    let later = office.copier(archive, after: 90_000)
    for _ in 0..<3 { _ = try? later.round() }
    #expect(try later.round() == 0)
    let refused = try office.store.outbox(in: [.sent], limit: 9).filter { $0.copy == "refused" }
    #expect(refused.count == 3)
    #expect(refused.first?.copyError == "NO [TOOBIG] too large")
    archive.refuses = []
    try office.store.retryCopy(of: refused[0].id)
    #expect(try later.round() == 1)
    #expect(throws: StoreError.self) { try office.store.retryCopy(of: refused[0].id) }
  }

  @Test func `a message that is refused while others are taken is set aside at once`() throws {
    let archive = RecordingArchive()
    archive.refuses = ["a"]
    try office.queue(number, "a")
    for name in ["b", "c", "d"] {
      try office.queue(number, name)
      _ = try office.outbox(keepsCopies: true).round()
      #expect(throws: TransportError.self) { try office.copier(archive).round() }
    }
    #expect(try office.store.health(now: office.now).refusedCopies == 1)
    #expect(archive.kept == ["b", "c", "d"])
  }

  @Test(arguments: ["[TRYCREATE] no such folder", "[OVERQUOTA] full", "[NOPERM] no"])
  func `a folder that is missing, full or closed sets no copy aside`(_ words: String) throws {
    try office.queue(number, "a")
    _ = try office.outbox(keepsCopies: true).round()
    let archive = RecordingArchive()
    archive.trouble = words
    let copier = office.copier(archive, after: 90_000)
    for _ in 0..<5 { #expect(throws: TransportError.self) { try copier.round() } }
    archive.trouble = nil
    #expect(try copier.round() == 1)
  }
}

/// A folder that loses the connection after it has taken a message.
private final class RecordingArchive: MailArchive {
  var kept: [String] = []
  /// The number of messages that it takes without trouble.
  var breaksAfter = Int.max
  /// The messages that it refuses for good.
  var refuses: Set<String> = []
  /// What it says to every message; nil for nothing.
  var trouble: String?

  func contains(_ messageID: String) -> Bool { kept.contains { "\($0)@example.com" == messageID } }

  func append(_ content: any ByteSource, at date: Date) throws {
    let text = String(decoding: try content.read(0..<content.count), as: UTF8.self)
    guard !refuses.contains(text), trouble == nil else {
      let line = "NO \(trouble ?? "[TOOBIG] too large")"
      throw TransportError(
        stage: .append,
        message: "refused",
        isTransient: false,
        serverLines: [line]
      )
    }
    kept.append(text)
    guard kept.count > breaksAfter else { return }
    breaksAfter = .max
    throw TransportError(stage: .append, message: "lost", isTransient: true)
  }

  func close() {}
}
