extension Schema {
  /// What finds clients and items by their words; apart from the index of mail, which stays quick.
  ///
  /// `AccountIndex` writes it: an index of FTS5 may not be written by triggers.
  static let accountSearch: Migration = """
    CREATE VIRTUAL TABLE clientIndex USING fts5(
      accountNumber, name, content = 'client', content_rowid = 'id',
      tokenize = "unicode61 remove_diacritics 2"
    );
    CREATE VIRTUAL TABLE itemIndex USING fts5(
      number, content = 'item', content_rowid = 'id', tokenize = "unicode61 remove_diacritics 2"
    );
    INSERT INTO clientIndex (clientIndex) VALUES ('rebuild');
    INSERT INTO itemIndex (itemIndex) VALUES ('rebuild');
    """
}
