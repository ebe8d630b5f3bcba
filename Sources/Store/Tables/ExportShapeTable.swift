import Cases
import Foundation

/// How files that other programs export are read, by their shapes.
struct ExportShapeTable {
  let db: Connection

  /// The mapping that was confirmed for a shape; nil when none was.
  func mapping(of shape: String) throws -> String? {
    try db.first("SELECT mapping FROM exportShape WHERE shape = ?", shape) { $0.string(0) }
  }

  /// What is another whenever something was confirmed.
  func mark() throws -> String {
    try db.first("SELECT count(*) || ':' || coalesce(max(confirmedAt), 0) FROM exportShape") {
      $0.string(0)
    } ?? ""
  }

  /// Keeps how a shape is read, in place of what was kept before.
  func keep(_ kept: KeptShape, now: Date) throws {
    try db.execute(
      """
      INSERT INTO exportShape (shape, kind, mapping, confirmedBy, confirmedAt) VALUES (?, ?, ?, ?, ?)
      ON CONFLICT (shape) DO UPDATE SET mapping = excluded.mapping,
        confirmedBy = excluded.confirmedBy, confirmedAt = excluded.confirmedAt
      """,
      kept.shape,
      kept.kind,
      kept.mapping,
      kept.confirmedBy,
      now
    )
  }
}
