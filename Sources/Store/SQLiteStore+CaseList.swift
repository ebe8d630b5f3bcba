public import Cases

extension SQLiteStore {
  /// The cases that a filter lets through.
  public func cases(_ filter: CaseFilter) throws -> [CaseFile] {
    try read { try CaseFileTable(db: $0).list(filter) }
  }

  /// The cases that a filter lets through, with client and what is open, and the sums of them all.
  public func caseList(_ filter: CaseFilter) throws -> CaseListing {
    try read { db in
      let table = CaseAmountTable(db: db)
      let rows = try CaseFileTable(db: db).rows(filter)
      let amounts = try table.amounts(of: rows.map(\.file.number))
      return CaseListing(
        rows: rows.map {
          CaseListing.Row(file: $0.file, client: $0.client, open: amounts[$0.file.number] ?? [])
        },
        total: try table.total(of: filter)
      )
    }
  }

  /// What is open of cases, by their numbers.
  public func openAmounts(of numbers: [Int]) throws -> [Int: [Money]] {
    try read { try CaseAmountTable(db: $0).amounts(of: numbers) }
  }

  // MARK: Saved views

  /// Keeps the words of a list under a name; `nil` forgets them.
  public func saveView(_ name: String, words: [String]?, by user: String) throws {
    try write { db in
      if let words {
        try SavedViewTable(db: db).set(name, words: words, by: user)
      } else {
        try SavedViewTable(db: db).remove(name)
      }
    }
  }

  /// The lists that were kept, by name.
  public func savedViews() throws -> [(name: String, words: [String], madeBy: String)] {
    try read { try SavedViewTable(db: $0).all() }
  }
}
