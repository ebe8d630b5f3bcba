extension Schema {
  /// Whose status an item has, when several live cases are about it; and what makes it quick to find
  /// what mail is about.
  static let itemShares: Migration = """
    -- Whether the item got the status of the case. Before there was this column each case gave its
    -- own, the newest one the last.
    ALTER TABLE caseItem ADD COLUMN marks INTEGER NOT NULL DEFAULT 1;
    CREATE INDEX messageReference_message ON messageReference(message);
    CREATE INDEX contact_domain ON contact(substr(email, instr(email, '@') + 1));
    """
}
