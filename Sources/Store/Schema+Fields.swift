extension Schema {
  /// The values of the fields that a workspace gives clients, items and cases.
  static let customFields: Migration = """
    CREATE TABLE clientField (
      client INTEGER NOT NULL REFERENCES client(id), name TEXT NOT NULL, value TEXT NOT NULL,
      PRIMARY KEY (client, name)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX clientField_value ON clientField(name, value, client);
    CREATE TABLE itemField (
      item INTEGER NOT NULL REFERENCES item(id), name TEXT NOT NULL, value TEXT NOT NULL,
      PRIMARY KEY (item, name)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX itemField_value ON itemField(name, value, item);
    CREATE TABLE caseField (
      caseFile INTEGER NOT NULL REFERENCES caseFile(number), name TEXT NOT NULL, value TEXT NOT NULL,
      PRIMARY KEY (caseFile, name)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX caseField_value ON caseField(name, value, caseFile);
    """
}
