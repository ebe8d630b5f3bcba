package import Cases

/// Filters of lists as words by their names, as they are typed, kept, and written in addresses.
extension Environment {
  /// How the filters of fields begin: each is a filter of its own.
  package static let fieldFilter = "field."

  /// The filters that were kept of a list under a name; throws `DeskError.unknown`.
  package func keptWords(_ name: String, of list: String = KeptList.cases) throws
    -> [String: String]
  {
    var words: [String: String] = [:]
    for filter in try keptFilters(name, of: list) {
      let pieces = filter.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        .map(String.init)
      if pieces.count == 2 { words[pieces[0]] = pieces[1] }
    }
    return words
  }

  /// The fields among the words, of the first holder that has one of the name; throws as `matches` does.
  package func fieldMatches(_ words: [String: String], of holders: [CustomField.Holder]) throws
    -> [FieldMatch]
  {
    let texts = words.filter { $0.key.hasPrefix(Environment.fieldFilter) }
      .sorted { $0.key < $1.key }
      .map { FieldText(String($0.key.dropFirst(Environment.fieldFilter.count)), $0.value) }
    return try matches(texts, of: holders)
  }

  /// The filter of cases that words say; without a state it lets live ones through.
  package func caseFilter(_ words: [String: String]) throws -> CaseFilter {
    var filter = CaseFilter()
    filter.states =
      switch words["state"] {
      case nil, "live": CaseState.allCases.filter(\.isLive)
      case "all": []
      case let name?: CaseState(rawValue: name).map { [$0] } ?? []
      }
    filter.type = words["type"]
    filter.status = words["status"]
    filter.resolver = words["resolver"].map { $0 == "nobody" ? "" : $0 }
    filter.client = words["client"]
    filter.reason = words["reason"]
    filter.priority = words["priority"]
    filter.department = words["department"]
    filter.onlyUnread = words["unread"] != nil
    filter.dueBy = words["due-by"].flatMap { Day($0) }
    filter.sort = words["sort"].flatMap(CaseFilter.Sort.init) ?? .newest
    filter.fields = try fieldMatches(words, of: [.case, .client])
    filter.limit = words["limit"].flatMap(Int.init) ?? 100
    return filter
  }
}
