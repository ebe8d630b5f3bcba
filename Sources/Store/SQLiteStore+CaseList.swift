public import Cases

extension SQLiteStore {
  /// The cases that a filter lets through.
  public func cases(_ filter: CaseFilter) throws -> [CaseFile] {
    try read { try CaseFileTable(db: $0).list(filter) }
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
