import Cases
import Foundation
import Testing

@testable import Store

@Suite("several things in one transaction")
struct TransactionTests {
  let workspace: Workspace
  let number: Int
  var store: SQLiteStore { workspace.store }
  var anna: Actor { workspace.anna }
  var now: Date { workspace.now }

  init() throws {
    workspace = try Workspace()
    number = try workspace.openCase()
  }

  private func rename(_ title: String) throws {
    try store.rename(number, to: title, by: anna, now: now)
  }

  private func comment(_ number: Int) throws {
    try store.addComment("note", visibility: .internal, to: number, by: anna, now: now)
  }

  @Test func `what is done together is there, and is read before the end`() throws {
    let title = try store.transaction {
      try rename("New")
      try comment(number)
      return try store.caseFile(number).title
    }
    #expect(title == "New")
    #expect(try workspace.comments(number) == ["note"])
    #expect(try workspace.reopened().caseFile(number).title == "New")
  }

  @Test func `what fails last leaves nothing, and no event`() throws {
    let before = try workspace.events(number)
    #expect(throws: StoreError.noCase(999)) {
      try store.transaction {
        try rename("New")
        try comment(999)
      }
    }
    #expect(try store.caseFile(number).title == "Müller")
    #expect(try workspace.events(number) == before)
    // The next one is a transaction again.
    try rename("Newer")
    #expect(try workspace.reopened().caseFile(number).title == "Newer")
  }

  @Test func `a failure that is caught undoes only what failed`() throws {
    try store.transaction {
      try rename("New")
      #expect(throws: CancellationError.self) {
        try store.transaction {
          try comment(number)
          throw CancellationError()
        }
      }
      try rename("Newer")
    }
    #expect(try store.caseFile(number).title == "Newer")
    #expect(try workspace.comments(number) == [])
    #expect(try workspace.events(number).suffix(2) == [.caseRenamed, .caseRenamed])
  }

  @Test func `the version of a case grows with its events, and with no others`() throws {
    let other = try workspace.openCase("Other")
    let version = try store.version(of: number)
    try comment(other)
    #expect(try store.version(of: number) == version)
    #expect(try store.caseView(number).version == version)
    try rename("New")
    #expect(try store.version(of: number) > version)
    #expect(try store.caseView(number).version == store.version(of: number))
    #expect(try store.version(of: 999) == 0)
  }
}
