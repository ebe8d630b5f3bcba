import Cases
import Foundation
import Testing

@testable import Store

@Suite("arrivals")
struct IntakeCommitTests {
  let workspace: Workspace
  var store: SQLiteStore { workspace.store }
  var now: Date { workspace.now }

  init() throws { workspace = try Workspace() }

  func unknown(_ keys: [String], epoch: UInt32 = 1, mailbox: String = "inbox") throws -> [String] {
    try store.unknown(
      keys.map { RemoteMessage(key: RemoteKey($0)) },
      mailbox: mailbox,
      uidValidity: epoch
    ).map(\.key.value)
  }

  func due(after seconds: TimeInterval = 0, epoch: UInt32 = 1) throws -> [DueAcknowledgement] {
    try store.dueAcknowledgements(
      mailbox: "inbox",
      uidValidity: epoch,
      after: 0,
      now: now + seconds,
      limit: 100
    )
  }

  @Test func `equal bytes are one message with several arrivals`() throws {
    let ids = try store.commit(
      [
        workspace.arrival("same", "1"), workspace.arrival("same", "2"),
        workspace.arrival("other", "3"),
      ],
      cursor: nil,
      now: now
    )
    #expect(ids[0] == ids[1] && ids[0] != ids[2])
    let later = try store.commit(
      [workspace.arrival("same", "9", epoch: 2, mailbox: "archive")],
      cursor: nil,
      now: now
    )
    #expect(later == [ids[0]])
    #expect(try workspace.count("SELECT count(*) FROM inboundEmail") == 2)
    #expect(try workspace.count("SELECT count(*) FROM arrival") == 4)
    #expect(try workspace.count("SELECT count(*) FROM blob") == 2)
  }

  @Test func `a key is known in its mailbox and epoch only`() throws {
    try store.commit([workspace.arrival("a", "1")], cursor: nil, now: now)
    #expect(try unknown(["1", "2"]) == ["2"])
    #expect(try unknown(["1"], epoch: 2) == ["1"])
    #expect(try unknown(["1"], mailbox: "archive") == ["1"])
  }

  @Test func `a key that is committed twice stays one arrival`() throws {
    for _ in 1...2 { try store.commit([workspace.arrival("a", "1")], cursor: nil, now: now) }
    #expect(try workspace.count("SELECT count(*) FROM arrival") == 1)
  }

  @Test func `a message that vanished has an arrival and no content`() throws {
    #expect(try store.commit([workspace.arrival(nil, "1")], cursor: nil, now: now) == [nil])
    #expect(try workspace.count("SELECT count(*) FROM inboundEmail") == 0)
    #expect(try due(after: 1e9).isEmpty)
  }

  @Test func `a message that seemed to vanish and is listed again is fetched after all`() throws {
    let seen = Acknowledgement(.seen)
    try store.commit([workspace.arrival(nil, "1", seen)], cursor: nil, now: now)
    #expect(try unknown(["1"]) == ["1"])
    let ids = try store.commit([workspace.arrival("back", "1", seen)], cursor: nil, now: now)
    #expect(ids.compactMap { $0 }.count == 1)
    #expect(try unknown(["1"]).isEmpty)
    #expect(try due().map(\.key.value) == ["1"])
    #expect(try workspace.count("SELECT count(*) FROM arrival WHERE inboundEmail > 0") == 1)
  }

  @Test func `the cursor is stored with the arrivals, and alone`() throws {
    #expect(try store.cursor(of: "inbox") == nil)
    let first = MailboxCursor(uidValidity: 4_000_000_000, lastUID: 7, reconciledAt: nil)
    try store.commit([workspace.arrival("a", "7", epoch: 4_000_000_000)], cursor: first, now: now)
    #expect(try store.cursor(of: "inbox") == first)
    let second = MailboxCursor(uidValidity: 2, lastUID: .max, reconciledAt: now)
    try store.commit(second, of: "inbox", now: now)
    #expect(try store.cursor(of: "inbox") == second)
    #expect(try store.cursor(of: "archive") == nil)
  }

  @Test func `nothing of a batch that fails is stored, the cursor included`() throws {
    let cursor = MailboxCursor(uidValidity: 1, lastUID: 2, reconciledAt: nil)
    let big = try workspace.arrival(String(repeating: "x", count: 5000), "2")
    for name in try workspace.temporaryFiles() {
      try FileManager.default.removeItem(atPath: "\(workspace.path)/tmp/\(name)")
    }
    #expect(throws: FileError.self) {
      try store.commit([workspace.arrival("a", "1"), big], cursor: cursor, now: now)
    }
    #expect(try store.cursor(of: "inbox") == nil)
    #expect(try unknown(["1", "2"]) == ["1", "2"])
    #expect(try workspace.count("SELECT count(*) FROM inboundEmail") == 0)
  }

  @Test func `an acknowledgement is due after its delay, until it is carried out`() throws {
    let month = Acknowledgement(.delete, delay: 2_592_000)
    try store.commit(
      [
        workspace.arrival("a", "1", Acknowledgement(.seen)), workspace.arrival("b", "2", month),
        workspace.arrival("c", "3", Acknowledgement(.move(folder: "Done"))),
        workspace.arrival("d", "4", Acknowledgement(.keep)),
      ],
      cursor: nil,
      now: now
    )
    #expect(try due().map(\.action) == [.seen, .move(folder: "Done")])
    #expect(try due(after: 2_591_999).count == 2)
    #expect(try due(after: 2_592_000).map(\.action) == [.seen, .delete, .move(folder: "Done")])
    #expect(try due(after: -1).isEmpty)
    try store.markAcknowledged(due().map(\.id), as: .seen, now: now)
    #expect(try due(after: 2_592_000).map(\.key.value) == ["2"])
    #expect(try due(after: 2_592_000, epoch: 2).isEmpty)
  }
}
