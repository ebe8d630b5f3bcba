import Cases
import Testing

@testable import Store

@Suite("the words of states")
struct StateWordTests {
  let workspace: Workspace
  var store: SQLiteStore { workspace.store }

  init() throws {
    workspace = try Workspace()
    try workspace.store.write { try DayOfWork.write(to: $0) }
  }

  private static func words<Word: RawRepresentable & CaseIterable>(_: Word.Type) -> [String]
  where Word.RawValue == String { Word.allCases.map(\.rawValue) }

  /// The columns that SQLite itself keeps to their words, with all of these.
  static let columns: [(name: String, words: [String])] = [
    ("answer.state", ["pending", "queued", "failed"]),
    ("caseFile.state", words(CaseState.self)),
    ("letterRequest.state", ["pending", "queued", "failed", "skipped", "cancelled", "used"]),
    ("nextAction.mode", words(CaseStatus.Mode.self)),
    ("nextAction.state", ["planned", "done", "cancelled"]),
    ("notice.state", ["pending", "queued", "failed"]),
    ("outbox.copy", ["", "due", "begun", "done", "refused"]),
    ("outbox.state", words(OutboxMessage.State.self)),
    ("plan.state", words(InstallmentPlan.State.self)),
    ("promise.toldState", words(Promise.State.self)),
    ("proposal.state", words(Proposal.State.self)),
    ("reviewItem.state", ["open", "opened", "filed", "ignored"]),
    ("validation.onExpiry", words(ValidationPolicy.Expiry.self)),
    ("validation.state", words(Validation.State.self)),
    ("validationStep.state", words(ValidationStep.State.self)),
  ]

  @Test(arguments: columns.indices)
  func `every word is taken and no other`(place: Int) throws {
    let (name, words) = Self.columns[place]
    let parts = name.split(separator: ".")
    let (table, column) = (parts[0], parts[1])
    try store.write { db in
      for word in words { try db.execute("UPDATE \(table) SET \(column) = ?", word) }
      for word in ["paused_once", (words.first ?? "") + " ", "OPEN"] {
        let change = #expect(throws: DatabaseError.self) {
          try db.execute("UPDATE \(table) SET \(column) = ?", word)
        }
        #expect(change?.isConstraint == true)
        #expect(change?.message.contains(name) == true)
      }
    }
  }

  /// A row that is written anew meets the same words.
  @Test(arguments: columns.indices)
  func `a new row is held to them as well`(place: Int) throws {
    let name = Self.columns[place].name
    let parts = name.split(separator: ".")
    let (table, column) = (String(parts[0]), String(parts[1]))
    try store.write { db in
      let others = try db.rows("SELECT name FROM pragma_table_info(?)", table) { $0.string(0) }
      let values = others.map { $0 == column ? "'paused_once'" : $0 }.joined(separator: ", ")
      let insertion = #expect(throws: DatabaseError.self) {
        try db.execute("INSERT OR IGNORE INTO \(table) SELECT \(values) FROM \(table) LIMIT 1")
      }
      #expect(insertion?.message.contains(name) == true)
    }
  }

  @Test func `are the same after every refusal, and what was written stands`() throws {
    _ = try? store.write { try $0.execute("UPDATE caseFile SET title = 'x', state = 'y'") }
    let file = try store.caseFile(1001)
    #expect(file.state == .open && file.title == "Müller")
  }
}
