import Cases
import Foundation

/// The stages of legal proceedings.
struct LegalStageTable {
  let db: Connection

  func insert(_ stage: LegalStage, now: Date) throws -> Int {
    try db.execute(
      """
      INSERT INTO legalStage (caseFile, stage, onDay, deadline, court, courtReference, fees,
        currency, note, message, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      stage.caseNumber,
      stage.stage,
      stage.on.description,
      stage.deadline?.description ?? "",
      stage.court,
      stage.courtReference,
      stage.fees.minorUnits,
      stage.fees.currency,
      stage.note,
      stage.message,
      now
    )
    return db.lastInsertedID
  }

  /// The stages of a case in their order; what a later one leaves out is that of the one before.
  func stages(of number: Int) throws -> [LegalStage] {
    let rows = try db.rows(
      """
      SELECT id, stage, onDay, deadline, court, courtReference, fees, currency, note, message
      FROM legalStage WHERE caseFile = ? ORDER BY id
      """,
      number
    ) { row in
      LegalStage(
        id: row.int(0),
        caseNumber: number,
        stage: row.string(1),
        on: row.day(2),
        deadline: Day(row.string(3)),
        court: row.string(4),
        courtReference: row.string(5),
        fees: Money(minorUnits: row.int(6), currency: row.string(7)),
        note: row.string(8),
        message: row.optionalInt(9)
      )
    }
    return rows.reduce(into: [LegalStage]()) { stages, stage in
      var stage = stage
      if stage.court.isEmpty { stage.court = stages.last?.court ?? "" }
      if stage.courtReference.isEmpty {
        stage.courtReference = stages.last?.courtReference ?? ""
      }
      stages.append(stage)
    }
  }
}
