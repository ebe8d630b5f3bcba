extension Schema {
  /// Files that came by themselves, into the watched folder or by mail of a bank.
  ///
  /// `isMoved` says whether a file of the folder is where its state wants it: one that is not was cut off.
  static let droppedFiles: Migration = """
    CREATE TABLE droppedFile (
      id INTEGER PRIMARY KEY, name TEXT NOT NULL, sha256 TEXT NOT NULL,
      message INTEGER REFERENCES message(id),
      state TEXT NOT NULL CHECK (state IN ('waiting', 'taken', 'held', 'refused', 'ignored')),
      isOpen INTEGER NOT NULL, isMoved INTEGER NOT NULL, report TEXT NOT NULL, at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX droppedFile_open ON droppedFile(id) WHERE isOpen = 1;
    CREATE INDEX droppedFile_waiting ON droppedFile(id) WHERE state = 'waiting';
    CREATE INDEX droppedFile_unmoved ON droppedFile(name) WHERE isMoved = 0;
    CREATE INDEX droppedFile_message ON droppedFile(message) WHERE message IS NOT NULL;
    """
}
