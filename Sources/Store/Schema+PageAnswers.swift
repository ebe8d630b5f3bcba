extension Schema {
  /// What people entered on their answer pages, beside the message that it became.
  ///
  /// `key` is that of the form, so that it is sent once; `link` is a digest of the link that it came by.
  static let pageAnswers: Migration = """
    CREATE TABLE pageAnswer (
      inboundEmail INTEGER PRIMARY KEY REFERENCES inboundEmail(id), key TEXT NOT NULL UNIQUE,
      link TEXT NOT NULL, entries TEXT NOT NULL, size INTEGER NOT NULL, at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX pageAnswer_link ON pageAnswer(link, at);
    """
}
