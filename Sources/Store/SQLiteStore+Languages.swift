extension SQLiteStore {
  /// The languages that somebody of an address may write in: their own, their client's, and those of
  /// other people of their domain.
  public func languages(of email: String) throws -> [String] {
    try read { db in
      try db.rows(
        """
        SELECT language FROM participant WHERE email = ?1 AND language <> ''
        UNION ALL SELECT client.language FROM participant
          JOIN caseFile ON caseFile.number = participant.caseFile
          JOIN client ON client.id = caseFile.client
          WHERE email = ?1 AND client.language <> ''
        UNION ALL SELECT client.language FROM contact JOIN client ON client.id = contact.client
          WHERE email = ?1 AND client.language <> ''
        LIMIT 10
        """,
        email
      ) { $0.string(0) }
    }
  }
}
