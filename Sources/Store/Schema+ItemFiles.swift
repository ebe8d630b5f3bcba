extension Schema {
  /// Which file of the accounts said last what is known of an item, and on which line.
  static let itemFiles: Migration = """
    ALTER TABLE item ADD COLUMN file INTEGER REFERENCES accountImport(id);
    ALTER TABLE item ADD COLUMN line INTEGER;
    """
}
