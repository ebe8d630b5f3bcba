import Cases
import Store

/// Keeps the filters of a list of cases under a name, or forgets them.
package struct KeepList: Act {
  package let name: String
  /// The filters as `NAME=VALUE`; nil forgets the list.
  package let filters: [String]?

  package init(_ name: String, filters: [String]?) {
    self.name = name
    self.filters = filters
  }

  package func perform(at desk: ActingDesk) throws {
    try desk.store.saveView(name, words: filters, by: desk.actor.name)
  }
}
