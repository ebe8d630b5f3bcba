/// The tables of bank statements.
extension Schema {
  /// Files of banks that were taken over, and which entry became which payment.
  static let statements: Migration = """
    CREATE TABLE statementFile (
      id INTEGER PRIMARY KEY, name TEXT NOT NULL, sha256 TEXT NOT NULL, at INTEGER NOT NULL
    ) STRICT;
    -- The key is that of the bank's entry; the payment is what it brought or took back.
    CREATE TABLE statementEntry (
      key TEXT PRIMARY KEY, file INTEGER NOT NULL REFERENCES statementFile(id),
      line INTEGER NOT NULL, account TEXT NOT NULL, payerAccount TEXT NOT NULL,
      endToEnd TEXT NOT NULL, isTakenBack INTEGER NOT NULL,
      payment INTEGER NOT NULL REFERENCES payment(id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX statementEntry_payment ON statementEntry(payment);
    CREATE INDEX statementEntry_endToEnd ON statementEntry(endToEnd) WHERE endToEnd <> '';
    CREATE INDEX statementEntry_payer ON statementEntry(payerAccount) WHERE payerAccount <> '';
    """
}
