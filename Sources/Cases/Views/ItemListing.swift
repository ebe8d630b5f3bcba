/// Which items a list shows.
public struct ItemFilter: Sendable {
  /// The account number of the client; all when nil.
  public var client: String?
  /// Only those that are overdue for at least so many days.
  public var overdueDays: Int?
  /// Only those that no live case is about.
  public var isWithoutCase = false
  /// Only those that are contested.
  public var isContested = false
  /// The status; all when nil.
  public var status: String?
  /// Only those due before a day.
  public var dueBefore: Day?
  /// Only those due after a day.
  public var dueAfter: Day?
  /// Also those of which nothing is open.
  public var includesPaid = false
  /// The values that fields of the item or of its client have to have.
  public var fields: [FieldMatch] = []
  /// At most so many.
  public var limit = 100

  /// All open items, due longest first.
  public init() {}
}

/// A list of items.
public struct ItemListing: Sendable {
  /// One item of the list.
  public struct Row: Sendable {
    /// The item.
    public var item: Item
    /// The account number and the name of its client.
    public var client: (account: String, name: String)
    /// The newest live case that is about it.
    public var caseNumber: Int?

    /// Joins the parts.
    public init(item: Item, client: (account: String, name: String), caseNumber: Int?) {
      self.item = item
      self.client = client
      self.caseNumber = caseNumber
    }
  }

  /// The items, no more than were asked for.
  public var rows: [Row]
  /// All that the filter lets through, also what is not shown.
  public var total: MoneyTotal

  /// Joins the parts.
  public init(rows: [Row], total: MoneyTotal) {
    self.rows = rows
    self.total = total
  }
}
