extension Schema {
  /// How many entries of before are taken into the index of parts at once with the migration.
  private static let few = 2_000

  /// What finds parts of words, words of scripts without spaces, and other spellings.
  ///
  /// Of a large database what was there before is entered afterwards, the newest first, a few at a
  /// time: `searchBacklog` says below which entry that still has to be done.
  static let partSearch = Migration(
    """
    CREATE VIRTUAL TABLE searchPart USING fts5(
      parts, content = '', detail = 'none', columnsize = 0, tokenize = 'ascii'
    );
    CREATE TABLE searchBacklog (below INTEGER NOT NULL) STRICT;
    INSERT INTO searchBacklog SELECT coalesce(max(id), 0) + 1 FROM searchDoc;
    """
  ) { db in
    _ = try PartIndex(db: db).catchUp(limit: few)
  }
}
