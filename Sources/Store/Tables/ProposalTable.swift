import Cases
import Foundation

/// What mail suggests.
struct ProposalTable {
  let db: Connection

  private static let columns = "id, caseFile, message, kind, details, evidence, state"

  func insert(_ proposal: Proposal, now: Date) throws -> Int {
    try db.execute(
      """
      INSERT INTO proposal (caseFile, message, kind, details, evidence, state, at)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """,
      proposal.caseNumber,
      proposal.message,
      proposal.kind.rawValue,
      JSONText.encoded(proposal.details),
      proposal.evidence,
      proposal.state.rawValue,
      now
    )
    return db.lastInsertedID
  }

  func proposal(_ id: Int) throws -> Proposal? {
    try db.first(
      "SELECT \(ProposalTable.columns) FROM proposal WHERE id = ?",
      id,
      read: ProposalTable.proposal
    )
  }

  func proposals(of number: Int) throws -> [Proposal] {
    try db.rows(
      "SELECT \(ProposalTable.columns) FROM proposal WHERE caseFile = ? ORDER BY id",
      number,
      read: ProposalTable.proposal
    )
  }

  /// Those that nobody has decided, longest waiting first.
  func open(limit: Int) throws -> [Proposal] {
    try db.rows(
      "SELECT \(ProposalTable.columns) FROM proposal WHERE state = 'open' ORDER BY id LIMIT ?",
      limit,
      read: ProposalTable.proposal
    )
  }

  func decide(_ id: Int, as state: Proposal.State, by user: String, now: Date) throws {
    try db.execute(
      "UPDATE proposal SET state = ?, decidedBy = ?, decidedAt = ? WHERE id = ?",
      state.rawValue,
      user,
      now,
      id
    )
  }

  /// Nobody needs to decide any more what was suggested on a case.
  func voidOpen(of number: Int) throws {
    try db.execute(
      "UPDATE proposal SET state = 'void' WHERE caseFile = ? AND state = 'open'",
      number
    )
  }

  private static func proposal(_ row: Row) throws -> Proposal {
    Proposal(
      id: row.int(0),
      caseNumber: row.int(1),
      message: row.optionalInt(2),
      kind: try row.known(3, of: "proposal.kind"),
      details: JSONText.object(row.string(4)),
      evidence: row.string(5),
      state: try row.known(6, of: "proposal.state")
    )
  }
}
