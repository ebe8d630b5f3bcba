import Cases
import Store

/// Keeps the filters of a list under a name, or forgets them.
package struct KeepList: Act {
  package let name: String
  /// Which list they are of: `case`, `client` or `item`.
  package let list: String
  /// The filters as `NAME=VALUE`; nil forgets the list.
  package let filters: [String]?

  package init(_ name: String, of list: String = KeptList.cases, filters: [String]?) {
    self.name = name
    self.list = list
    self.filters = filters
  }

  package func find(at desk: ActingDesk) {}

  package func perform(at desk: ActingDesk) throws {
    try desk.store.saveView(
      name,
      words: filters.map { KeptList.words($0, of: list) },
      by: desk.actor.name
    )
  }
}
