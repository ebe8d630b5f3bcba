extension Schema {
  /// The live cases in the order of what is to be done on them, so that a list need not sort them all.
  static let caseOrder: Migration = """
    CREATE INDEX caseAmount_next ON caseAmount(dueOn = '', dueOn, caseFile)
      WHERE currency = '' AND state IN ('open', 'waiting', 'on_hold');
    """
}
