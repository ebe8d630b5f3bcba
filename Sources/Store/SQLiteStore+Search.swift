public import Cases
public import Foundation

extension SQLiteStore {
  /// Looks for something, newest first.
  public func search(_ query: SearchQuery, limit: Int, timeZone: TimeZone) throws -> [SearchHit] {
    try read { try SearchTable(db: $0).hits(query, limit: limit, timeZone: timeZone) }
  }
}
