/// What is open of cases, with sums of it that are kept, and what makes lists of money quick.
extension Schema {
  /// The amounts of cases (`caseAmount`), and their sums (`caseTotal`, `dueTotal`).
  ///
  /// Amounts follow from items, cases and what is next; sums follow from amounts. Only triggers write any of the three.
  static let portfolio = Migration(
    """
    -- A row of '' for each case, and one for each currency of its items; `dueOn` and `who` are the day
    -- and the user of what is next on a live case.
    CREATE TABLE caseAmount (
      caseFile INTEGER NOT NULL, currency TEXT NOT NULL, open INTEGER NOT NULL,
      type TEXT NOT NULL, state TEXT NOT NULL, status TEXT NOT NULL, resolver TEXT NOT NULL,
      dueOn TEXT NOT NULL, who TEXT NOT NULL, PRIMARY KEY (caseFile, currency)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE caseTotal (
      state TEXT NOT NULL, type TEXT NOT NULL, status TEXT NOT NULL, resolver TEXT NOT NULL,
      currency TEXT NOT NULL, cases INTEGER NOT NULL, open INTEGER NOT NULL,
      PRIMARY KEY (state, type, status, resolver, currency)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE dueTotal (
      dueOn TEXT NOT NULL, who TEXT NOT NULL, currency TEXT NOT NULL, cases INTEGER NOT NULL,
      open INTEGER NOT NULL, PRIMARY KEY (dueOn, who, currency)
    ) STRICT, WITHOUT ROWID;
    INSERT INTO caseAmount \(CaseAmounts(lessUnbooked: false).rows(ofCases: "1"));
    INSERT INTO caseTotal \(CaseAmounts.totals);
    INSERT INTO dueTotal \(CaseAmounts.dueTotals);
    \(CaseAmounts(lessUnbooked: false).triggers)
    CREATE INDEX caseFile_live ON caseFile(number) WHERE state IN ('open', 'waiting', 'on_hold');
    CREATE INDEX item_open ON item(client, currency, dueDate, outstanding) WHERE outstanding <> 0;
    CREATE INDEX item_due ON item(dueDate, number) WHERE outstanding <> 0;
    CREATE INDEX item_contested ON item(client)
      WHERE category = 'dispute' AND outstanding <> 0;
    CREATE INDEX promise_told ON promise(toldState, dueOn);
    """
  )
}

/// How the amounts of cases, and the sums of them, follow from the other tables.
struct CaseAmounts {
  /// Those of the newest schema.
  static let now = CaseAmounts(lessUnbooked: true)

  /// Whether payments that the accounts do not show yet are taken off (`Schema.unbooked`).
  let lessUnbooked: Bool

  /// What a case is about of an item, as `Item.part` has it.
  static let part = """
    iif(caseItem.amount IS NOT NULL AND abs(caseItem.amount) < abs(outstanding)
      AND (caseItem.amount < 0) = (outstanding < 0), caseItem.amount, outstanding)
    """

  /// The rows of `caseAmount` of the cases that a condition on `caseFile` lets through.
  func rows(ofCases condition: String) -> String {
    let unbooked = """
       - coalesce((SELECT units FROM unbooked WHERE unbooked.caseFile = caseFile.number
          AND unbooked.currency = item.currency), 0)
      """
    let paid = lessUnbooked ? unbooked : ""
    let facts = """
      caseFile.type, caseFile.state, caseFile.status, coalesce(caseFile.resolver, ''),
        iif(\(CaseAmounts.isPlanned), nextAction.dueOn, ''),
        iif(\(CaseAmounts.isPlanned), coalesce(nullif(nextAction.assigned, ''), caseFile.resolver, ''), '')
      """
    let next = "LEFT JOIN nextAction ON nextAction.caseFile = caseFile.number"
    return """
      SELECT caseFile.number, '', 0, \(facts) FROM caseFile \(next) WHERE \(condition)
      UNION ALL
      SELECT caseFile.number, item.currency,
        sum(min(max(\(CaseAmounts.part), -\(CaseAmounts.most)), \(CaseAmounts.most)))\(paid), \(facts)
        FROM caseFile
        CROSS JOIN caseItem ON caseItem.caseFile = caseFile.number AND removedAt IS NULL
        CROSS JOIN item ON item.id = caseItem.item \(next) WHERE \(condition)
        GROUP BY caseFile.number, item.currency
      """
  }

  /// No amount counts for more, in minor units: a mistyped one shall not take the sums beyond counting,
  /// for then nothing could be written.
  private static let most = "1000000000000000"

  private static let isPlanned = """
    nextAction.state = 'planned' AND caseFile.state IN ('open', 'waiting', 'on_hold')
    """

  /// The rows of `caseTotal`.
  static let totals = """
    SELECT state, type, status, resolver, currency, count(*), sum(open) FROM caseAmount
    GROUP BY 1, 2, 3, 4, 5
    """

  /// The rows of `dueTotal`.
  static let dueTotals = """
    SELECT dueOn, who, currency, count(*), sum(open) FROM caseAmount WHERE dueOn <> ''
    GROUP BY 1, 2, 3
    """

  // MARK: Triggers

  /// All that keep the amounts and their sums.
  var triggers: String {
    let sums = [
      CaseAmounts.sums("caseAmount_in", "AFTER INSERT", "NEW", by: "+"),
      CaseAmounts.sums("caseAmount_out", "AFTER DELETE", "OLD", by: "-"),
    ]
    return (refreshing.map(\.sql) + sums).joined(separator: "\n")
  }

  /// Those that keep the amounts, by their names.
  var refreshing: [(name: String, sql: String)] {
    let caseFacts = "type, state, status, resolver"
    let nextFacts = "caseFile, dueOn, assigned, state"
    let itemFacts = "caseFile, item, amount, removedAt"
    let holders = "SELECT caseFile FROM caseItem WHERE item = NEW.id AND removedAt IS NULL"
    let paid =
      lessUnbooked
      ? [
        trigger("unbooked_in", "AFTER INSERT ON unbooked", refresh("= NEW.caseFile")),
        trigger("unbooked_out", "AFTER DELETE ON unbooked", refresh("= OLD.caseFile")),
      ] : []
    return paid + [
      trigger("caseFile_opened", "AFTER INSERT ON caseFile", refresh("= NEW.number")),
      trigger("caseFile_changed", changed("caseFile", caseFacts), refresh("= NEW.number")),
      trigger("nextAction_planned", "AFTER INSERT ON nextAction", refresh("= NEW.caseFile")),
      trigger(
        "nextAction_changed",
        changed("nextAction", nextFacts),
        refresh("IN (OLD.caseFile, NEW.caseFile)")
      ),
      trigger("nextAction_gone", "AFTER DELETE ON nextAction", refresh("= OLD.caseFile")),
      trigger("caseItem_added", "AFTER INSERT ON caseItem", refresh("= NEW.caseFile")),
      trigger(
        "caseItem_changed",
        changed("caseItem", itemFacts),
        refresh("IN (OLD.caseFile, NEW.caseFile)")
      ),
      trigger("caseItem_gone", "AFTER DELETE ON caseItem", refresh("= OLD.caseFile")),
      trigger("item_changed", changed("item", "outstanding, currency"), refresh("IN (\(holders))")),
    ]
  }

  private func trigger(_ name: String, _ event: String, _ body: String)
    -> (name: String, sql: String)
  {
    (name, "CREATE TRIGGER \(name) \(event) BEGIN \(body) END;")
  }

  /// The event that one of these columns really changed.
  private func changed(_ table: String, _ columns: String) -> String {
    let names = columns.split(separator: ", ")
    let (old, new) = (names.map { "OLD.\($0)" }, names.map { "NEW.\($0)" })
    return """
      AFTER UPDATE OF \(columns) ON \(table)
      WHEN (\(old.joined(separator: ", "))) IS NOT (\(new.joined(separator: ", ")))
      """
  }

  private func refresh(_ cases: String) -> String {
    """
    DELETE FROM caseAmount WHERE caseFile \(cases);
    INSERT INTO caseAmount \(rows(ofCases: "caseFile.number \(cases)"));
    """
  }

  /// Adds a row of `caseAmount` to its sums, or takes it out.
  ///
  /// A trigger gets the conflict clause of
  /// the statement that fired it, so nothing here may conflict.
  private static func sums(
    _ name: String,
    _ event: String,
    _ row: String,
    by sign: String
  ) -> String {
    let total = ["state", "type", "status", "resolver", "currency"]
    let due = ["dueOn", "who", "currency"]
    return """
      CREATE TRIGGER \(name) \(event) ON caseAmount
        BEGIN \(sum("caseTotal", total, row, sign)) END;
      CREATE TRIGGER \(name)_due \(event) ON caseAmount WHEN \(row).dueOn <> ''
        BEGIN \(sum("dueTotal", due, row, sign)) END;
      """
  }

  private static func sum(
    _ table: String,
    _ key: [String],
    _ row: String,
    _ sign: String
  ) -> String {
    let isKey = key.map { "\($0) = \(row).\($0)" }.joined(separator: " AND ")
    let values = key.map { "\(row).\($0)" }.joined(separator: ", ")
    let begin = """
      INSERT INTO \(table) SELECT \(values), 0, 0
        WHERE NOT EXISTS (SELECT 1 FROM \(table) WHERE \(isKey));
      """
    let change = """
      UPDATE \(table) SET cases = cases \(sign) 1, open = open \(sign) \(row).open WHERE \(isKey);
      """
    let end = "DELETE FROM \(table) WHERE \(isKey) AND cases = 0;"
    return sign == "+" ? begin + change : change + end
  }
}
