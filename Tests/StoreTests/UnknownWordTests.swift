import Cases
import Foundation
import Testing

@testable import Store

@Suite("words that stand for nothing")
struct UnknownWordTests {
  let workspace: Workspace
  var store: SQLiteStore { workspace.store }

  init() throws { workspace = try Workspace() }

  /// Every column that is read as an enumeration, and something that reads it.
  static let readers: [(column: String, read: @Sendable (SQLiteStore) throws -> Void)] = [
    ("arrival.action", { try acknowledgements($0) }),
    ("attachment.visibility", { _ = try $0.attachment(1) }),
    ("caseFile.state", { _ = try $0.caseFile(1001) }),
    ("comment.visibility", { _ = try $0.caseView(1001) }),
    ("comment.visibility", { try visibility($0) }),
    ("deskSession.way", { _ = try $0.sessions() }),
    ("event.actorKind", { _ = try $0.events(of: 1001, after: 0) }),
    ("event.type", { _ = try $0.events(of: 1001, after: 0) }),
    ("inboundEmail.state", { _ = try $0.inbound(1) }),
    ("item.type", { _ = try $0.items(of: 1001) }),
    ("message.trust", { _ = try $0.decidedEmail(ofMessage: 1) }),
    ("message.trust", { _ = try $0.message(1) }),
    ("nextAction.kind", { _ = try $0.nextAction(of: 1001) }),
    ("nextAction.mode", { _ = try $0.nextAction(of: 1001) }),
    ("notice.kind", { _ = try $0.pendingNotices(limit: 9) }),
    ("notice.note", { _ = try $0.pendingNotices(limit: 9) }),
    ("outbox.state", { _ = try $0.outgoing(1) }),
    ("participant.role", { _ = try $0.participants(of: 1001) }),
    ("participant.source", { _ = try $0.participants(of: 1001) }),
    ("payment.source", { _ = try $0.payment(1) }),
    ("plan.frequency", { _ = try $0.plan(1) }),
    ("plan.state", { _ = try $0.plan(1) }),
    ("proposal.kind", { _ = try $0.proposal(1) }),
    ("proposal.state", { _ = try $0.proposal(1) }),
    ("toldInstallment.state", { try told($0) }),
    ("validation.mode", { _ = try $0.validation(1) }),
    ("validation.onExpiry", { _ = try $0.validation(1) }),
    ("validation.state", { _ = try $0.validation(1) }),
    ("validationStep.state", { _ = try $0.validation(1) }),
  ]

  private static func acknowledgements(_ store: SQLiteStore) throws {
    _ = try store.read {
      let now = Date(timeIntervalSince1970: 9)
      return try ArrivalTable(db: $0)
        .due(mailbox: "office", uidValidity: 7, after: 0, now: now, limit: 9)
    }
  }

  private static func visibility(_ store: SQLiteStore) throws {
    _ = try store.read { try CommentTable(db: $0).visibility(ofMessage: 1) }
  }

  private static func told(_ store: SQLiteStore) throws {
    _ = try store.read { try PlanTable(db: $0).told(1) }
  }

  /// Writes what only another program writes.
  private func write(_ value: String, to column: String) throws {
    let parts = column.split(separator: ".")
    try store.write { db in
      try DayOfWork.letAnythingIn(db)
      try db.execute("UPDATE \(parts[0]) SET \(parts[1]) = \(value)")
    }
  }

  @Test(arguments: readers.indices)
  func `are an error that names column and word`(place: Int) throws {
    let (column, read) = Self.readers[place]
    try store.write { try DayOfWork.write(to: $0) }
    try read(store)
    let isNumber = column == "message.trust"
    try write(isNumber ? "77" : "'paused_once'", to: column)
    let error = try #require(throws: SchemaError.self) { try read(store) }
    #expect(error.description.hasPrefix("\(column) is '\(isNumber ? "77" : "paused_once")'"))
    #expect(error.description.contains("update Dossier, or restore"))
    #expect((error as any Error) as? any RetryableError == nil)
  }

  @Test func `hold back the mail of their own case only`() throws {
    let (first, second) = (try workspace.openCase(), try workspace.openCase())
    for number in [first, second] {
      try workspace.arrive(Workspace.mail(to: workspace.address(number), text: "On \(number)."))
    }
    try store.write { db in
      try DayOfWork.letAnythingIn(db)
      try db.execute("UPDATE caseFile SET state = 'paused_once' WHERE number = ?", first)
    }
    #expect(try workspace.process().map(\.state) == [.pending, .filed])
    #expect(try workspace.process().map(\.state) == [.pending])
    let last = try workspace.process()
    #expect(last.map(\.state) == [.quarantined])
    #expect(last.first?.summary.contains("caseFile.state is 'paused_once'") == true)
    #expect(try workspace.comments(second) == ["On \(second)."])
  }
}
