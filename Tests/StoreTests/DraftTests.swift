import Cases
import Foundation
import Testing

@testable import Store

/// What people began to write.
@Suite struct DraftTests {
  let workspace: Workspace
  let number: Int

  init() throws {
    workspace = try Workspace()
    number = try workspace.openCase("one")
  }

  private func draft(_ text: String, of user: String = "anna", id: Int = 0) -> KeptDraft {
    KeptDraft(
      id: id,
      of: user,
      on: number,
      form: "letter",
      fields: [.init("to", "a@client.example.net"), .init("to", "all"), .init("text", text)],
      at: workspace.now
    )
  }

  @Test func `a draft is found as it was kept, by its author only`() throws {
    let id = try workspace.store.keep(draft("Zahlen Sie \"bald\",\nbitte"))
    let found = try workspace.store.drafts(of: "anna", on: number)
    #expect(found == [draft("Zahlen Sie \"bald\",\nbitte", id: id)])
    #expect(try workspace.store.drafts(of: "tom", on: number) == [])
    #expect(try workspace.store.drafts(of: "tom").isEmpty)
  }

  @Test func `keeping it again takes its place, and another's key takes nothing`() throws {
    let id = try workspace.store.keep(draft("first"))
    #expect(try workspace.store.keep(draft("second", id: id)) == id)
    #expect(try workspace.store.drafts(of: "anna").map(\.draft.fields.last?.value) == ["second"])
    let other = try workspace.store.keep(draft("of tom", of: "tom", id: id))
    #expect(other != id)
    #expect(try workspace.store.removeDraft(id, of: "tom") == false)
    #expect(try workspace.store.drafts(of: "anna").map(\.draft.fields.last?.value) == ["second"])
    #expect(try workspace.store.removeDraft(id, of: "anna"))
    #expect(try workspace.store.drafts(of: "anna").isEmpty)
  }

  @Test func `it is no event, and a case that there is not has none`() throws {
    let before = try workspace.store.historyHead().events
    _ = try workspace.store.keep(draft("x"))
    #expect(try workspace.store.historyHead().events == before)
    var foreign = draft("x")
    foreign.caseNumber = 999
    #expect(throws: StoreError.noCase(999)) { try workspace.store.keep(foreign) }
  }

  @Test func `what is too long, or one too many, is refused`() throws {
    #expect(throws: DraftError.self) {
      try workspace.store.keep(draft(String(repeating: "x", count: KeptDraft.mostBytes)))
    }
    for place in 0..<KeptDraft.most { _ = try workspace.store.keep(draft("\(place)")) }
    #expect(throws: DraftError.tooMany) { try workspace.store.keep(draft("one more")) }
    let id = try #require(try workspace.store.drafts(of: "anna").first?.draft.id)
    #expect(try workspace.store.keep(draft("changed", id: id)) == id)
    _ = try workspace.store.keep(draft("of tom", of: "tom"))
  }

  @Test func `a merge takes drafts along, and two of one form both stay`() throws {
    let other = try workspace.openCase("two")
    _ = try workspace.store.keep(draft("of the old case"))
    var second = draft("of the new case")
    second.caseNumber = other
    _ = try workspace.store.keep(second)
    try workspace.store.merge(number, into: other, by: workspace.anna, now: workspace.now)
    let texts = try workspace.store.drafts(of: "anna", on: other).map(\.fields.last?.value)
    #expect(Set(texts) == ["of the old case", "of the new case"])
  }

  @Test func `erasing a person erases the drafts that name them`() throws {
    _ = try workspace.store.keep(draft("to them"))
    var other = draft("to nobody")
    other.fields = [.init("text", "to nobody")]
    _ = try workspace.store.keep(other)
    _ = try workspace.store.erase(
      person: "A@client.example.net",
      by: workspace.anna,
      now: workspace.now
    )
    #expect(
      try workspace.store.drafts(of: "anna").map(\.draft.fields.last?.value) == ["to nobody"]
    )
  }
}
