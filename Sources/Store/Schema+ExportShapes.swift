extension Schema {
  /// How the workspace reads the shapes of files that other programs export.
  static let exportShapes: Migration = """
    CREATE TABLE exportShape (
      shape TEXT PRIMARY KEY, kind TEXT NOT NULL, mapping TEXT NOT NULL,
      confirmedBy TEXT NOT NULL, confirmedAt INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    """
}
