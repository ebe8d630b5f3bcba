package import Cases
import Store

/// A case as a row of a list.
package struct CaseSummary: Sendable {
  package let file: CaseFile
  package let reference: String
  /// The name of its client.
  package let clientName: String?
}

/// Filters of a list of cases that were kept under a name.
package struct KeptList: Sendable {
  package let name: String
  /// The filters as `NAME=VALUE`.
  package let filters: [String]
  /// The id of the user who kept them.
  package let madeBy: String
}

extension Environment {
  /// The cases that a filter lets through.
  package func cases(_ filter: CaseFilter) throws -> [CaseSummary] {
    try summaries(of: store.cases(filter))
  }

  /// One case as a row; throws `StoreError.noCase`.
  package func caseSummary(_ number: Int) throws -> CaseSummary {
    try summaries(of: [store.caseFile(number)])[0]
  }

  /// Cases as rows.
  func summaries(of files: [CaseFile]) throws -> [CaseSummary] {
    var names: [Int: String] = [:]
    for id in Set(files.compactMap(\.clientID)) { names[id] = try store.client(id)?.name }
    return files.map { file in
      CaseSummary(
        file: file,
        reference: references.reference(file.number).text,
        clientName: file.clientID.flatMap { names[$0] }
      )
    }
  }

  /// The lists that were kept.
  package func keptLists() throws -> [KeptList] {
    try store.savedViews().map { KeptList(name: $0.name, filters: $0.words, madeBy: $0.madeBy) }
  }

  /// The filters of a list that was kept; throws `DeskError.unknown`.
  package func keptFilters(_ name: String) throws -> [String] {
    let lists = try keptLists()
    guard let list = lists.first(where: { $0.name == name }) else {
      throw DeskError.unknown(.list, name, known: lists.map(\.name))
    }
    return list.filters
  }
}
