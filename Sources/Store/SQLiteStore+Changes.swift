extension SQLiteStore {
  /// Numbers that are others when something of the areas has changed since; nil for a user of own clients only,
  /// since what is theirs changes with more than that.
  public func changes(of areas: [ChangeArea]) throws -> [Int]? {
    guard !isFiltered else { return nil }
    return try read { db in try areas.map(ChangeTable(db: db).number) }
  }
}
