package import Cases
import Store

/// A case as a row of a list.
package struct CaseSummary: Sendable {
  package let file: CaseFile
  package let reference: String
  /// The name of its client.
  package let clientName: String?
  /// What is open of its items, as far as it is about them, for each currency.
  package let open: [Money]
  /// The fields of the workspace with what the case has in them.
  package let fields: [CustomFieldValue]
}

/// Cases as a list, with what all that its filter lets through adds up to.
package struct CaseListPage: Sendable {
  package let cases: [CaseSummary]
  /// Also of what is not shown.
  package let total: MoneyTotal
}

/// Filters of a list that were kept under a name.
package struct KeptList: Sendable {
  /// The list that filters are of when nothing else is said.
  package static let cases = "case"
  private static let mark = "list="

  package let name: String
  /// Which list they are of: `case`, `client` or `item`.
  package let list: String
  /// The filters as `NAME=VALUE`.
  package let filters: [String]
  /// The id of the user who kept them.
  package let madeBy: String

  init(_ name: String, words: [String], madeBy: String) {
    self.name = name
    list =
      words.first { $0.hasPrefix(KeptList.mark) }
      .map { String($0.dropFirst(KeptList.mark.count)) } ?? KeptList.cases
    filters = words.filter { !$0.hasPrefix(KeptList.mark) }
    self.madeBy = madeBy
  }

  /// The filters of a list as they are stored.
  static func words(_ filters: [String], of list: String) -> [String] {
    list == cases ? filters : filters + [mark + list]
  }
}

extension Environment {
  /// The cases that a filter lets through.
  package func cases(_ filter: CaseFilter) throws -> CaseListPage {
    let list = try store.caseList(filter)
    let fields = try fields(of: .case, each: list.rows.map(\.file.number))
    return CaseListPage(
      cases: list.rows.map {
        summary(of: $0.file, client: $0.client, open: $0.open, fields[$0.file.number])
      },
      total: list.total
    )
  }

  /// One case as a row; throws `StoreError.noCase`.
  package func caseSummary(_ number: Int) throws -> CaseSummary {
    try summaries(of: [store.caseFile(number)])[0]
  }

  /// Cases as rows.
  func summaries(of files: [CaseFile]) throws -> [CaseSummary] {
    var names: [Int: String] = [:]
    for id in Set(files.compactMap(\.clientID)) { names[id] = try store.client(id)?.name }
    let amounts = try store.openAmounts(of: files.map(\.number))
    let fields = try fields(of: .case, each: files.map(\.number))
    return files.map { file in
      summary(
        of: file,
        client: file.clientID.flatMap { names[$0] },
        open: amounts[file.number] ?? [],
        fields[file.number]
      )
    }
  }

  private func summary(
    of file: CaseFile,
    client: String?,
    open: [Money],
    _ fields: [CustomFieldValue]?
  ) -> CaseSummary {
    CaseSummary(
      file: file,
      reference: references.reference(file.number).text,
      clientName: client,
      open: open,
      fields: fields ?? []
    )
  }

  /// The lists that were kept.
  package func keptLists() throws -> [KeptList] {
    try store.savedViews().map { KeptList($0.name, words: $0.words, madeBy: $0.madeBy) }
  }

  /// The filters that were kept of a list (`case`, `client` or `item`); throws `DeskError.unknown`.
  package func keptFilters(_ name: String, of list: String = KeptList.cases) throws -> [String] {
    let lists = try keptLists().filter { $0.list == list }
    guard let list = lists.first(where: { $0.name == name }) else {
      throw DeskError.unknown(.list, name, known: lists.map(\.name))
    }
    return list.filters
  }
}
