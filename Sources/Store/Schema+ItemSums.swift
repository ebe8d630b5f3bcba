extension Schema {
  /// The open items with all that lists of them are narrowed by, so that their sums read no item.
  static let itemSums: Migration = """
    CREATE INDEX item_sum ON item(currency, dueDate, outstanding, client, status, category)
      WHERE outstanding <> 0;
    """
}
