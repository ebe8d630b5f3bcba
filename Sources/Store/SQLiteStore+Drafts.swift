public import Cases

/// What people began to write on cases: no part of them, and no event.
extension SQLiteStore {
  /// The drafts of a user on a case, the newest first.
  public func drafts(of user: String, on number: Int) throws -> [KeptDraft] {
    try read { try DraftTable(db: $0).drafts(of: user, on: number) }
  }

  /// All drafts of a user with the titles of their cases, the newest first.
  public func drafts(of user: String) throws -> [(draft: KeptDraft, title: String)] {
    try read { try DraftTable(db: $0).drafts(of: user) }
  }

  /// Keeps a draft, in the place of the one of its key if that is the user's; its key.
  ///
  /// Throws `StoreError.noCase` and `DraftError`.
  public func keep(_ draft: KeptDraft) throws -> Int {
    try draft.requireFit()
    return try write { db in
      _ = try CaseFileTable(db: db).required(draft.caseNumber)
      return try DraftTable(db: db).keep(draft)
    }
  }

  /// Removes a draft of a user; whether there was one.
  @discardableResult
  public func removeDraft(_ id: Int, of user: String) throws -> Bool {
    try write { try DraftTable(db: $0).remove(id, of: user) }
  }
}
