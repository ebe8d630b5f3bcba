/// What finds the items that the text of a payment names.
extension Schema {
  /// Items that are open by the letters and digits of their numbers, and money of a client by its amount.
  static let placing: Migration = """
    CREATE INDEX item_compactNumber ON item(\(ItemTable.compactNumber(of: "number"))) WHERE outstanding <> 0;
    CREATE INDEX payment_clientAmount ON payment(client, amount) WHERE client IS NOT NULL;
    """
}

extension ItemTable {
  /// The number of an item in a column without what people and banks put between its letters and digits; an
  /// index is made of it, so that another expression needs another index.
  static func compactNumber(of column: String) -> String {
    ["-", "/", ".", " ", "_", ",", ":", "#", "+", "(", ")", "&", "*"].reduce("lower(\(column))") {
      "replace(\($0),'\($1)','')"
    }
  }
}
