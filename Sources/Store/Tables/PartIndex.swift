/// The index of parts of words (`Cases/Rules/WordParts.swift`), beside the index of words.
///
/// It holds no texts: what is taken out of it is reckoned again from what it was made of.
struct PartIndex {
  let db: Connection

  private static let source = """
    word_parts(title || ' ' || body || ' ' || people || ' ' || files) FROM searchContent
    """

  /// Takes entries in, which it does not have.
  func add(_ entries: ClosedRange<Int>) throws {
    try db.execute(
      """
      INSERT INTO searchPart (rowid, parts) SELECT id, \(Self.source) WHERE id BETWEEN ? AND ?
      """,
      entries.lowerBound,
      entries.upperBound
    )
  }

  /// Takes an entry out while its texts are what they were.
  func remove(_ id: Int) throws {
    guard id >= (try below) else { return }
    try db.execute(
      """
      INSERT INTO searchPart (searchPart, rowid, parts) SELECT 'delete', id, \(Self.source)
      WHERE id = ?
      """,
      id
    )
  }

  /// Below which entry all have still to be taken in.
  var below: Int {
    get throws { try db.first("SELECT below FROM searchBacklog") { $0.int(0) } ?? 1 }
  }

  /// Empties it: everything is to be taken in again.
  func restart() throws {
    try db.execute("INSERT INTO searchPart (searchPart) VALUES ('delete-all')")
    try db.execute(
      "UPDATE searchBacklog SET below = (SELECT coalesce(max(id), 0) + 1 FROM searchDoc)"
    )
  }

  /// Takes in the newest of what is missing; whether that was all.
  func catchUp(limit: Int) throws -> Bool {
    let below = try below
    guard below > 1 else { return true }
    let first = max(1, below - limit)
    try add(first...(below - 1))
    try db.execute("UPDATE searchBacklog SET below = ?", first)
    return first == 1
  }
}
