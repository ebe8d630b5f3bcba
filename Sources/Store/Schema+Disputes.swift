extension Schema {
  /// What is known of disputes: reason, root cause, priority, day, department.
  static let disputes: Migration = """
    CREATE TABLE dispute (
      caseFile INTEGER PRIMARY KEY REFERENCES caseFile(number), reason TEXT NOT NULL,
      rootCause TEXT NOT NULL,
      priority TEXT NOT NULL CHECK (priority IN ('low', 'normal', 'high', 'urgent')),
      dueOn TEXT NOT NULL, department TEXT NOT NULL, escalatedOn TEXT NOT NULL
    ) STRICT;
    CREATE INDEX dispute_reason ON dispute(reason);
    CREATE INDEX dispute_department ON dispute(department);
    CREATE INDEX dispute_due ON dispute(dueOn)
      WHERE dueOn <> '' AND department <> '' AND escalatedOn = '';
    """
}
