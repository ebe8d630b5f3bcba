import Cases
import Testing

@testable import Store

/// What holds after each step.
extension DeskModel {
  func items() throws -> [Item] { try [store.item("F-\(count)", account: "C-\(count)")] }

  func standing() throws -> PlanStanding {
    try #require(try store.plans(of: number, today: day).first)
  }

  func reminders() throws -> [String] {
    try store.read { db in
      try db.rows("SELECT dedupeKey FROM letterRequest WHERE caseFile = ? ORDER BY id", number) {
        $0.string(0)
      }
    }
  }

  func check(_ before: [String]) throws {
    let standing = try standing()
    let counted = try store.payments(of: number).filter(\.counts)
      .reduce(0) { $0 + $1.amount.minorUnits }
    #expect(standing.plan.total == total)
    #expect(standing.paid + standing.surplus == counted, "each cent that came is somewhere")
    #expect(standing.paid + standing.outstanding == total, "and each that is missing")
    let isOver = standing.plan.state == .completed
    #expect(!isOver || standing.isComplete)
    let now = try reminders()
    #expect(Set(now).count == now.count)
    for key in now.dropFirst(before.count) {
      let place = Int(key.split(separator: ":")[2]) ?? 0
      #expect(!standing.lines[place - 1].isSettled, "nobody who has paid is reminded: \(key)")
    }
    try checkDecisions()
    try checkItems()
    try checkMoney()
    try checkParts()
    try checkClaim()
  }

  func checkDecisions() throws {
    guard let validation else { return }
    let steps = try store.validation(validation).steps
    let decided = try store.caseView(number).events.filter {
      [.validationApproved, .validationRefused].contains($0.type)
    }.compactMap { $0.details["step"] }
    #expect(Set(decided).count == decided.count, "no step is decided twice")
    #expect(decided.count == steps.count { !$0.decidedBy.isEmpty })
  }

  func checkItems() throws {
    let isDisputed = try dispute.map { try store.caseFile($0).state.isLive } ?? false
    let isPlanned = try store.caseFile(number).state.isLive
    let category = try items()[0].category
    if isDisputed {
      #expect(category == "dispute")
    } else {
      #expect(category != "dispute")
      if !isPlanned { #expect(category != "promise_to_pay") }
    }
  }

  func accept() throws {
    let found = try store.proposals(of: number).first { $0.state == .open && $0.kind == .close }
    guard let found else { return }
    try allowing {
      _ = try store.accept(proposal: found.id, changing: ["outcome": "done"], by: actor, context)
    }
    try allowing { try store.reject(proposal: found.id, by: actor, now: context.now) }
  }
}
