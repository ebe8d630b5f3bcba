public import Cases
public import Foundation

extension SQLiteStore {
  /// Looks for clients and items, newest first; those with fields of mail and cases are none.
  public func searchAccounts(_ query: SearchQuery) throws -> (
    clients: [ClientHit], items: [ItemListing.Row]
  ) {
    try read { db in
      let table = SearchTable(db: db)
      return (try table.clients(query), try table.items(query))
    }
  }

  /// Looks for something: first where its words stand, then where parts of words are like them; each
  /// newest first.
  public func search(_ query: SearchQuery, limit: Int, timeZone: TimeZone) throws -> [SearchHit] {
    try read { try SearchTable(db: $0).allHits(query, limit: limit, timeZone: timeZone) }
  }

  /// Whether older entries are not yet found by parts of words.
  public var isPartSearchBehind: Bool {
    get throws { try read { try PartIndex(db: $0).below > 1 } }
  }

  /// How many entries are taken into the index of parts at once, so that nobody waits for the lock.
  private static let entriesAtOnce = 100

  /// Goes on taking what was there before into the index of parts, a while at most; whether that was all.
  @discardableResult
  public func indexParts(rounds: Int, isStopped: () -> Bool = { false }) throws -> Bool {
    guard try isPartSearchBehind else { return true }
    for _ in 0..<rounds where !isStopped() {
      let isAll = try write(waitsForDisk: false) {
        try PartIndex(db: $0).catchUp(limit: Self.entriesAtOnce)
      }
      if isAll { return true }
    }
    return false
  }
}
