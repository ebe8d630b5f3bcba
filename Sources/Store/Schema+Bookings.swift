extension Schema {
  /// What the accounts were given: one row for each time that something had changed, and each line as it was
  /// from then on; an empty one is a line that was not there any more.
  static let bookings: Migration = """
    CREATE TABLE bookingList (
      mark INTEGER PRIMARY KEY, at INTEGER NOT NULL, madeBy TEXT NOT NULL
    ) STRICT;
    CREATE TABLE bookingLine (
      id TEXT NOT NULL, mark INTEGER NOT NULL REFERENCES bookingList(mark), cells TEXT NOT NULL,
      PRIMARY KEY (id, mark)
    ) STRICT, WITHOUT ROWID;
    """
}
