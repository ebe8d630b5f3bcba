import Cases
import Foundation

/// What is due without anyone asking for it.
struct ScheduleTable {
  let db: Connection

  func due(_ job: ScheduleJob, after key: Int, _ context: DeskContext, limit: Int) throws -> [Int] {
    switch job {
    case .plan:
      let day = context.today.adding(days: context.rules.plans.remindBefore ?? 0)
      return try PlanTable(db: db).due(by: day, after: key, limit: limit)
    case .promise:
      // Each is told once, so that the same question finds the next ones.
      return key == 0
        ? try PlanTable(db: db).casesWithPromises(before: context.today, limit: limit) : []
    case .validation:
      let day = context.today.adding(days: context.rules.validations.remindBefore)
      return try ValidationTable(db: db).due(by: day, after: key, limit: limit)
    case .dispute:
      return try DisputeTable(db: db).silent(before: context.today, after: key, limit: limit)
    case .resume, .nextAction:
      let sql = job == .resume ? ScheduleTable.resuming : ScheduleTable.planned
      return try db.rows(sql, context.today.description, key, limit) { $0.int(0) }
    case .close:
      return try old(ScheduleTable.closing, days: context.rules.closingDays, key, context, limit)
    case .dormant:
      let days = context.rules.legal.dormantDays
      return try old(ScheduleTable.dormant, days: days, key, context, limit)
    }
  }

  private func old(_ sql: String, days: Int, _ key: Int, _ context: DeskContext, _ limit: Int)
    throws -> [Int]
  {
    let since = context.now.addingTimeInterval(-Double(days) * 86_400)
    return try db.rows(sql, since, key, limit) { $0.int(0) }
  }

  private static let resuming = """
    SELECT number FROM caseFile WHERE resumesOn <> '' AND resumesOn <= ? AND number > ?
      AND state = 'on_hold' ORDER BY number LIMIT ?
    """

  private static let planned = """
    SELECT caseFile FROM nextAction JOIN caseFile AS file ON file.number = caseFile
    WHERE nextAction.state = 'planned' AND dueOn <= ? AND caseFile > ?
      AND (file.state = 'waiting' OR template <> '' AND mode <> 'manual')
    ORDER BY caseFile LIMIT ?
    """

  private static let closing = """
    SELECT number FROM caseFile WHERE state = 'resolved' AND resolvedAt <= ? AND number > ?
    ORDER BY number LIMIT ?
    """

  private static let dormant = """
    SELECT number FROM caseFile WHERE type = 'litigation' AND dormantSince = ''
      AND state IN ('open', 'waiting', 'on_hold') AND changedAt < ? AND number > ?
    ORDER BY number LIMIT ?
    """
}
