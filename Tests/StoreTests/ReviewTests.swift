import Cases
import Foundation
import Testing

@testable import Store

@Suite("reviews")
struct ReviewTests {
  let workspace: Workspace
  var store: SQLiteStore { workspace.store }
  var anna: Actor { workspace.anna }
  var now: Date { workspace.now }

  init() throws { workspace = try Workspace() }

  /// The key of the review of a message that waits.
  func held(_ text: String = "Hello") throws -> Int {
    try workspace.arrive(Workspace.mail(from: Workspace.stranger, text: text))
    try workspace.process([Array(text.utf8)])
    return try #require(try store.reviews(includingDecided: false, limit: 9).last?.message.id)
  }

  func isDecided(_ id: Int, as state: String, inbox: InboundEmail.State) throws {
    #expect(try store.review(id).state == state)
    #expect(try store.reviews(includingDecided: false, limit: 9).isEmpty)
    #expect(try store.inbox(inbox, limit: 9).count == 1)
  }

  @Test func `a held message is filed by a person, with comment, files and history`() throws {
    let (number, id) = (try workspace.openCase(), try held("The hearing is in May."))
    try store.fileReview(id, on: number, by: anna, now: now)
    let view = try store.caseView(number)
    #expect(try workspace.comments(number) == ["The hearing is in May."])
    #expect(view.comments.first?.author == Workspace.stranger)
    #expect(view.attachments.count == 1)
    #expect(view.events.last?.type == .messageLinked)
    #expect(view.events.last?.actor == anna)
    try isDecided(id, as: "filed", inbox: .filed)
  }

  @Test func `a held message opens a case of its own`() throws {
    let id = try held()
    let number = try store.openCase(
      forReview: id,
      SQLiteStore.Opening(type: .dispute, title: "New"),
      by: anna,
      now: now
    )
    #expect(try store.caseView(number).comments.count == 1)
    #expect(try workspace.events(number) == [.caseOpened, .messageLinked])
    try isDecided(id, as: "opened", inbox: .filed)
  }

  @Test func `a held message is put aside and kept`() throws {
    let id = try held()
    try store.ignoreReview(id, by: anna, now: now)
    #expect(try store.review(id).message.fromEmail == Workspace.stranger)
    try isDecided(id, as: "ignored", inbox: .ignored)
  }

  @Test func `a review is decided once`() throws {
    let (number, id) = (try workspace.openCase(), try held())
    try store.ignoreReview(id, by: anna, now: now)
    #expect(throws: StoreError.noReview(id)) {
      try store.fileReview(id, on: number, by: anna, now: now)
    }
    #expect(throws: StoreError.noReview(id)) { try store.ignoreReview(id, by: anna, now: now) }
    #expect(throws: StoreError.noReview(id)) {
      try store.openCase(
        forReview: id,
        SQLiteStore.Opening(type: .other, title: "x"),
        by: anna,
        now: now
      )
    }
    #expect(try store.cases(CaseFilter()).map(\.number) == [number])
    #expect(try store.caseView(number).comments.isEmpty)
  }

  @Test func `a review that is filed on no case goes on waiting`() throws {
    let id = try held()
    #expect(throws: StoreError.noCase(7)) { try store.fileReview(id, on: 7, by: anna, now: now) }
    #expect(try store.review(id).state == "open")
  }

  @Test func `a review is filed where the case was merged into`() throws {
    let (old, new, id) = (try workspace.openCase(), try workspace.openCase(), try held())
    try store.merge(old, into: new, by: anna, now: now)
    try store.fileReview(id, on: old, by: anna, now: now)
    #expect(try store.caseView(new).comments.count == 1)
    #expect(try store.caseView(old).comments.isEmpty)
  }

  @Test func `a message is linked to one more case, each once`() throws {
    let (one, two) = (try workspace.openCase(), try workspace.openCase())
    let id = try held()
    try store.fileReview(id, on: one, by: anna, now: now)
    let message = try store.review(id).message.id
    for _ in 1...2 { try store.link(message: message, to: two, by: anna, now: now) }
    #expect(try store.message(message).cases == [one, two])
    #expect(try store.caseView(two).comments.count == 1)
    #expect(try store.caseView(two).attachments.count == 1)
    #expect(throws: StoreError.noMessage(99)) {
      try store.link(message: 99, to: one, by: anna, now: now)
    }
    #expect(throws: StoreError.noCase(7)) {
      try store.link(message: message, to: 7, by: anna, now: now)
    }
  }

  @Test func `a message is linked where the case was merged into`() throws {
    let (old, new, id) = (try workspace.openCase(), try workspace.openCase(), try held())
    try store.merge(old, into: new, by: anna, now: now)
    try store.link(message: store.review(id).message.id, to: old, by: anna, now: now)
    #expect(try store.caseView(new).comments.count == 1)
  }

  @Test func `an answer to a message that a person filed follows it`() throws {
    let number = try workspace.openCase()
    try workspace.arrive(Workspace.mail(from: Workspace.stranger, id: "a@example.net"))
    try workspace.process()
    try store.fileReview(1, on: number, by: anna, now: now)
    try workspace.arrive(
      Workspace.mail(from: Workspace.stranger, fields: ["References: <a@example.net>"])
    )
    #expect(try workspace.process().map(\.state) == [.filed])
  }
}
