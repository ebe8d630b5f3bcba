import Cases
import Foundation
import Testing

@testable import Store

/// Everything in the schema that refers to a case, against what a merge takes along.
@Suite("what a merge takes along")
struct MergeListTests {
  /// What goes on referring to the old case, and why.
  static let exceptions = [
    "caseAmount.caseFile": "triggers make it anew of what it follows from",
    "caseFile.mergedInto": "merges are followed from case to case",
    "event.caseFile": "the history is never changed",
    "participant.caseFile": "their tokens prove the old case; they are known on both",
    "unbooked.caseFile": "it is reckoned anew of the payments",
    "unbookedStale.caseFile": "what is noted there is reckoned before the merge is committed",
  ]

  /// The states in which rows wait for something, and words of columns that take no other.
  private static let words = [
    "letterRequest.state": "pending", "notice.state": "pending", "answer.state": "pending",
    "nextAction.state": "planned", "nextAction.mode": "manual", "reviewItem.state": "open",
    "outbox.state": "sent", "outbox.copy": "done", "plan.state": "cancelled",
    "promise.toldState": "kept", "proposal.state": "rejected", "validation.state": "cancelled",
    "validation.onExpiry": "remind", "dispute.priority": "normal",
    "payment.source": "manual", "payment.receivedOn": "2026-08-03",
  ]

  let workspace: Workspace
  let old: Int
  let new: Int
  let third: Int

  init() throws {
    workspace = try Workspace()
    old = try workspace.openCase("old")
    new = try workspace.openCase("new")
    third = try workspace.openCase("third")
  }

  private struct Column {
    let table: String
    let name: String
    let type: String
    let isKey: Bool
    let refersToCase: Bool

    var path: String { "\(table).\(name)" }
  }

  /// The columns of all tables; one refers to a case by a foreign key, or by its name.
  private func columns() throws -> [Column] {
    try workspace.store.read { db in
      try db.rows(
        """
        SELECT t.name, c.name, c.type, c.pk, c.name = 'caseFile' OR EXISTS (
          SELECT 1 FROM pragma_foreign_key_list(t.name) AS f
          WHERE f."table" = 'caseFile' AND f."from" = c.name)
        FROM pragma_table_list AS t JOIN pragma_table_info(t.name) AS c
        WHERE t.schema = 'main' AND t.type = 'table' ORDER BY t.name, c.cid
        """
      ) {
        Column(
          table: $0.string(0),
          name: $0.string(1),
          type: $0.string(2),
          isKey: $0.int(3) == 1,
          refersToCase: $0.bool(4)
        )
      }
    }
  }

  @Test func `every reference to a case has its step, or its reason to stay`() throws {
    let found = Set(try columns().filter(\.refersToCase).map(\.path))
    #expect(found.count > 20)
    let listed = Set(MergeTable.steps.map(\.reference))
    #expect(found.subtracting(listed).subtracting(Self.exceptions.keys) == [])
    #expect(listed.union(Self.exceptions.keys).subtracting(found) == [])
  }

  /// Puts the same row on both cases, wherever no constraint forbids it.
  private func fill(_ reference: Column, _ columns: [Column], _ db: Connection) throws {
    let columns = columns.filter {
      $0.table == reference.table && !($0.name == "id" && $0.isKey)
    }
    for number in [old, new] {
      let values = columns.map { column -> String in
        if column.name == reference.name { return "\(number)" }
        if column.refersToCase { return "\(third)" }
        if let word = Self.words[column.path] { return "'\(word)'" }
        if column.name == "visibility" { return "'internal'" }
        return column.type == "INTEGER" ? "1" : "'x'"
      }
      let names = columns.map(\.name).joined(separator: ", ")
      let list = values.joined(separator: ", ")
      try db.execute("INSERT OR IGNORE INTO \(reference.table) (\(names)) VALUES (\(list))")
    }
  }

  @Test func `whatever both cases have, the merge is done, and nothing is left behind`() throws {
    let columns = try columns()
    let moved = columns.filter { $0.refersToCase && Self.exceptions[$0.path] == nil }
    // The rows stand for themselves: their messages, plans and validations are not there.
    try workspace.store.read { try $0.execute("PRAGMA foreign_keys = OFF") }
    try workspace.store.write { db in for column in moved { try fill(column, columns, db) } }
    try workspace.store.merge(old, into: new, by: workspace.anna, now: workspace.now)
    for column in moved {
      let count = { (number: Int) in
        try workspace.count(
          "SELECT count(*) FROM \(column.table) WHERE \(column.name) = \(number)"
        )
      }
      // The new case had a next action of its own, and what is found of the old case is its title.
      let left = ["nextAction.caseFile", "searchDoc.caseFile"].contains(column.path) ? 1 : 0
      #expect(try count(old) == left, "\(column.path) of the old case")
      #expect(try count(new) > 0, "\(column.path) of the new case")
    }
    #expect(try workspace.count("SELECT count(*) FROM caseLink WHERE caseFile = other") == 0)
    #expect(
      try workspace.count("SELECT count(*) FROM nextAction WHERE state = 'planned'") == 1
    )
  }
}
