import Cases
import Store

/// Something that happened on a case that there is for who is told of it.
package struct CaseNews: Sendable {
  /// The key of the event.
  package let event: Int
  package let caseNumber: Int
  /// Whether somebody should look at it: it came in, or a case was opened.
  package let isNews: Bool
}

extension Environment {
  /// How many events back it is looked at most: what is older is on every page that is opened now.
  private static let mostEvents = 10_000

  /// The key of the newest event of the whole workspace, which no page shows.
  package func newestEvent() throws -> Int { try whole.store.newestEvent() }

  /// The key of the newest event of a case; throws `StoreError.noCase` for one that there is not for them.
  package func newestEvent(of number: Int) throws -> Int { try store.newestEvent(of: number) }

  /// What happened after an event on the cases that there are, the newest first.
  package func news(after id: Int, limit: Int) throws -> [CaseNews] {
    let first = max(id, try newestEvent() - Self.mostEvents)
    return try store.news(after: first, limit: limit).map {
      CaseNews(
        event: $0.event,
        caseNumber: $0.caseNumber,
        isNews: $0.type.isNews || $0.type == .caseOpened
      )
    }
  }
}
