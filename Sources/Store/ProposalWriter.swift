import Cases
import Foundation

/// Takes down what mail suggests, and what people decide about it.
struct ProposalWriter {
  let db: Connection
  let actor: Actor
  let now: Date

  /// Takes down suggestions; one that says what an open one says already is left out.
  func make(_ proposals: [Proposal]) throws {
    let table = ProposalTable(db: db)
    for proposal in proposals {
      let known = try table.proposals(of: proposal.caseNumber).first {
        $0.state == .open && $0.kind == proposal.kind && $0.details == proposal.details
      }
      if let known {
        // Deciding the one decides what the other says.
        if let message = proposal.message {
          try AttentionTable(db: db).insert(repeatOf: known.id, by: message)
        }
        continue
      }
      let id = try table.insert(proposal, now: now)
      var details = proposal.details
      details["proposal"] = String(id)
      details["kind"] = proposal.kind.rawValue
      try record(.proposalMade, proposal, details)
    }
  }

  /// The open suggestion of a key.
  func open(_ id: Int) throws -> Proposal {
    guard let proposal = try ProposalTable(db: db).proposal(id) else {
      throw StoreError.noProposal(id)
    }
    guard proposal.state == .open else {
      throw StoreError.proposalIs(id, state: proposal.state.rawValue)
    }
    return proposal
  }

  func decide(_ proposal: Proposal, as state: Proposal.State) throws {
    try ProposalTable(db: db).decide(proposal.id, as: state, by: actor.name, now: now)
    var details = proposal.details
    details["proposal"] = String(proposal.id)
    details["kind"] = proposal.kind.rawValue
    try record(state == .accepted ? .proposalAccepted : .proposalRejected, proposal, details)
    try AttentionWriter(db: db, now: now).take(.decided, on: proposal.caseNumber)
  }

  private func record(_ type: EventType, _ proposal: Proposal, _ details: [String: String]) throws {
    try db.history.record(
      type,
      on: proposal.caseNumber,
      by: actor,
      at: now,
      message: proposal.message,
      details: details
    )
  }
}
