import Cases
import Foundation
import Testing

@testable import Store

@Suite("merging cases")
struct MergeTests {
  let workspace: Workspace
  let old: Int
  let new: Int
  var store: SQLiteStore { workspace.store }
  var anna: Actor { workspace.anna }
  var now: Date { workspace.now }

  init() throws {
    workspace = try Workspace()
    old = try workspace.openCase("old")
    new = try workspace.openCase("new", people: ["client@example.org"])
  }

  func merge() throws { try store.merge(old, into: new, by: anna, now: now) }

  @Test func `messages, comments, files, people and items move`() throws {
    try workspace.arrive(Workspace.mail(to: workspace.address(old), text: "by mail"))
    try workspace.process([Array("pdf".utf8)])
    try store.addComment("by hand", visibility: .internal, to: old, by: anna, now: now)
    _ = try store.addAttachment(
      workspace.content(Array("note".utf8)),
      named: "note.txt",
      mediaType: "text/plain",
      visibility: .internal,
      to: old,
      by: anna,
      now: now
    )
    _ = try store.setClient("C-1", name: "Müller", language: "de")
    let amount = Money(minorUnits: 100, currency: "EUR")
    try store.setItem(
      Item(id: 0, number: "INV-1", type: .invoice, amount: amount, outstanding: amount),
      account: "C-1",
      on: Day(now, in: .gmt)
    )
    try store.addItem("INV-1", account: "C-1", to: old, by: anna, now: now)
    try merge()
    let view = try store.caseView(new)
    #expect(try workspace.comments(new) == ["by mail", "by hand"])
    #expect(view.comments.map(\.visibility) == [.external, .internal])
    #expect(view.messages.map(\.cases) == [[new]])
    #expect(Set(view.attachments.map(\.file.fileName)) == ["file.pdf", "note.txt"])
    #expect(view.items.map(\.number) == ["INV-1"])
    #expect(Set(view.participants.map(\.email)) == ["client@example.org", Workspace.firm])
    #expect(view.events.last?.details == ["from": "\(old)"])
    let left = try store.caseView(old)
    #expect(left.comments.isEmpty && left.messages.isEmpty && left.items.isEmpty)
    #expect(left.file.state == .merged && left.file.mergedInto == new)
    #expect(left.events.first?.type == .caseOpened && left.events.last?.type == .caseMerged)
  }

  @Test func `what asked for attention goes on asking for it`() throws {
    try workspace.arrive(Workspace.mail(to: workspace.address(old)))
    try workspace.process()
    try merge()
    #expect(try store.caseFile(new).needsAttention)
    #expect(try !store.caseFile(old).needsAttention)
  }

  @Test func `a message of both cases has one comment afterwards`() throws {
    try store.addParticipant(
      Participant(email: Workspace.firm, role: .lawFirm),
      to: new,
      by: anna,
      now: now
    )
    try workspace.arrive(
      Workspace.mail(to: "\(workspace.address(old)), \(workspace.address(new))")
    )
    try workspace.process()
    try merge()
    let view = try store.caseView(new)
    #expect(view.comments.count == 1)
    #expect(view.messages.map(\.cases) == [[new]])
  }

  @Test func `tokens, answers and tags of the old case lead to the new one`() throws {
    try workspace.arrive(Workspace.mail(to: workspace.address(old), id: "a@example.org"))
    try workspace.process()
    try merge()
    let tag = workspace.references.reference(old).tag
    for mail in [
      Workspace.mail(to: workspace.address(old), text: "token"),
      Workspace.mail(from: Workspace.stranger, fields: ["In-Reply-To: <a@example.org>"]),
      Workspace.mail(subject: tag, text: "tag"),
    ] { try workspace.arrive(mail) }
    #expect(try workspace.process().map(\.state) == [.filed, .filed, .filed])
    #expect(try store.caseView(new).comments.count == 4)
    #expect(try store.caseView(old).comments.isEmpty)
  }

  @Test func `merges are followed from case to case`() throws {
    let third = try workspace.openCase("third", people: [])
    try merge()
    try store.merge(new, into: third, by: anna, now: now)
    try workspace.arrive(Workspace.mail(to: workspace.address(old)))
    try workspace.process()
    #expect(try store.caseView(third).comments.count == 1)
  }

  @Test func `what became of a letter of the old case is told on the new one`() throws {
    _ = try store.queue([workspace.letter(old)], by: anna, now: now)
    let message = try #require(try store.claimOutbox(limit: 1, now: now).first)
    try merge()
    try store.commit(
      DeliveryVerdict(
        recipients: [Workspace.firm: .failed(nil, "refused")],
        nextAttempt: nil
      ),
      of: message,
      now: now
    )
    #expect(try store.caseFile(new).needsAttention)
    #expect(try workspace.events(new).contains(.messageFailed))
    #expect(try store.outbox(in: [.failed], limit: 1).first?.caseNumber == new)
  }

  @Test func `a case is not merged into itself, into a merged one, or twice`() throws {
    let third = try workspace.openCase("third")
    #expect(throws: StoreError.cannotMerge(old, into: old)) {
      try store.merge(old, into: old, by: anna, now: now)
    }
    try merge()
    #expect(throws: StoreError.cannotMerge(old, into: third)) {
      try store.merge(old, into: third, by: anna, now: now)
    }
    #expect(throws: StoreError.cannotMerge(third, into: old)) {
      try store.merge(third, into: old, by: anna, now: now)
    }
    #expect(throws: StoreError.noCase(7)) { try store.merge(third, into: 7, by: anna, now: now) }
    #expect(throws: StoreError.noCase(7)) { try store.merge(7, into: third, by: anna, now: now) }
  }

  @Test func `someone who was taken off either case stays off`() throws {
    _ = try store.removeParticipant(Workspace.firm, from: old, by: anna, now: now)
    try merge()
    #expect(try store.caseView(new).participants.map(\.email) == ["client@example.org"])
  }

  @Test func `nothing more is put on a merged case`() throws {
    try merge()
    let works: [() throws -> Void] = [
      { try store.rename(old, to: "x", by: anna, now: now) },
      {
        try store.setStatus(CaseStatus(name: "x", category: .onGoing), of: old, by: anna, now: now)
      },
      { try store.addComment("x", visibility: .internal, to: old, by: anna, now: now) },
      {
        try store.addParticipant(
          Participant(email: "x@example.org", role: .client),
          to: old,
          by: anna,
          now: now
        )
      },
      {
        _ = try store.addAttachment(
          workspace.content([1]),
          named: "x",
          mediaType: "a/b",
          visibility: .internal,
          to: old,
          by: anna,
          now: now
        )
      },
    ]
    for work in works {
      #expect(throws: StoreError.caseNotLive(old, state: "merged")) { try work() }
    }
    #expect(try store.caseView(old).comments.isEmpty)
    #expect(try workspace.events(old).last == .caseMerged)
  }

  @Test func `a letter is not queued on a merged case`() throws {
    try merge()
    #expect(throws: StoreError.caseNotLive(old, state: "merged")) {
      try store.queue([workspace.letter(old)], by: anna, now: now)
    }
  }

  @Test func `links of the old case become links of the new one, and none to itself`() throws {
    let third = try workspace.openCase("third")
    for other in [new, third] {
      try store.link(old, to: other, kind: "follows", by: anna, now: now)
    }
    try merge()
    #expect(try store.links(of: new).map(\.number) == [third])
    #expect(try store.links(of: third).map(\.number) == [new])
    #expect(try store.links(of: old).isEmpty)
  }

  @Test func `a rule for a sender, a muted address and a waiting answer move along`() throws {
    try workspace.arrive(Workspace.mail(to: workspace.address(old)))
    try workspace.process()
    try store.write { db in
      try SenderRuleTable(db: db).set(Workspace.stranger, to: old, by: "anna", now: now)
      for number in [old, new] {
        let later = number == old ? 3600.0 : 0
        let time = now.addingTimeInterval(later)
        try AnswerTable(db: db).mute(Workspace.firm, on: number, now: time)
      }
      try AnswerTable(db: db).insert(message: 1, on: old, recipient: Workspace.firm, now: now)
    }
    try merge()
    let rule = try store.read { try SenderRuleTable(db: $0).rule(of: Workspace.stranger) }
    #expect(rule == new)
    let answers = try store.read { try AnswerTable(db: $0).pending(limit: 9) }
    #expect(answers.map(\.caseNumber) == [new])
    let longest = Int(now.timeIntervalSince1970 + 86_400 + 3600) * 1000
    #expect(try workspace.count("SELECT until FROM muted WHERE caseFile = \(new)") == longest)
  }

  @Test func `what is next moves along when the new case has nothing planned any more`() throws {
    let action = NextAction(caseNumber: old, title: "call", dueOn: "2027-01-20")
    try store.write { db in
      let table = NextActionTable(db: db)
      try table.set(action)
      try table.set(NextAction(caseNumber: new, title: "write", dueOn: "2027-01-18"))
      try table.end(new, as: "done")
    }
    try merge()
    #expect(try store.caseView(new).nextAction?.title == "call")
    #expect(try store.caseView(old).nextAction == nil)
  }

  @Test func `an item that the new case had before is on it again`() throws {
    _ = try store.setClient("C-1", name: "Müller", language: "de")
    let amount = Money(minorUnits: 100, currency: "EUR")
    try store.setItem(
      Item(id: 0, number: "INV-1", type: .invoice, amount: amount, outstanding: amount),
      account: "C-1",
      on: Day(now, in: .gmt)
    )
    try store.addItem("INV-1", account: "C-1", to: new, by: anna, now: now)
    try store.write { try $0.execute("UPDATE caseItem SET removedAt = 1") }
    try store.addItem("INV-1", account: "C-1", to: old, by: anna, now: now)
    try merge()
    #expect(try store.caseView(new).items.map(\.number) == ["INV-1"])
  }
}
