/// A list of cases with their money.
public struct CaseListing: Sendable {
  /// One case of the list.
  public struct Row: Sendable {
    /// The case.
    public var file: CaseFile
    /// The name of its client.
    public var client: String?
    /// What is open of its items, as far as it is about them, for each currency.
    public var open: [Money]

    /// Joins the parts.
    public init(file: CaseFile, client: String?, open: [Money]) {
      self.file = file
      self.client = client
      self.open = open
    }
  }

  /// The cases, no more than were asked for.
  public var rows: [Row]
  /// All that the filter lets through, also what is not shown.
  public var total: MoneyTotal

  /// Joins the parts.
  public init(rows: [Row], total: MoneyTotal) {
    self.rows = rows
    self.total = total
  }
}
