import Cases

/// What the payer of an item was told: the reference to give, and what may be taken off in time.
extension Schema {
  /// A discount is in hundredths of a percent or in minor units, and has its last day.
  ///
  /// A payment keeps what its payer took off. References are found without zeros before them.
  static let itemTerms: Migration = """
    ALTER TABLE item ADD COLUMN paymentReference TEXT NOT NULL DEFAULT '';
    ALTER TABLE item ADD COLUMN discountPoints INTEGER;
    ALTER TABLE item ADD COLUMN discountUnits INTEGER;
    ALTER TABLE item ADD COLUMN discountUntil TEXT;
    CREATE INDEX item_paymentReference ON item(\(ItemTable.compactReference))
      WHERE paymentReference <> '' AND outstanding <> 0;
    ALTER TABLE payment ADD COLUMN discount INTEGER NOT NULL DEFAULT 0;
    """
}

extension ItemTable {
  /// The reference of an item in the form in which texts are searched for it; an index is made of it, so that
  /// another expression needs another index.
  static let compactReference = "ltrim(lower(paymentReference), '0')"

  /// The columns of the terms, in their order.
  static let termColumns = "paymentReference, discountPoints, discountUnits, discountUntil"

  /// The values of the terms of an item, in the order of their columns.
  static func terms(of item: Item) -> [(any SQLBindable)?] {
    var points: Int?
    var units: Int?
    switch item.discount?.size {
    case .basisPoints(let size): points = size
    case .units(let size): units = size
    case nil: break
    }
    return [
      item.paymentReference?.text ?? "", points, units, item.discount?.lastDay.description,
    ]
  }

  /// Reads the terms of an item from four columns, the first of them at a place.
  static func readTerms(_ row: Row, at place: Int) -> (PaymentReference?, CashDiscount?) {
    let reference = PaymentReference(stored: row.string(place))
    guard let day = row.optionalString(place + 3).flatMap({ Day($0) }) else {
      return (reference, nil)
    }
    let size =
      row.optionalInt(place + 1).map(CashDiscount.Size.basisPoints)
      ?? row.optionalInt(place + 2).map(CashDiscount.Size.units)
    let discount = size.map { CashDiscount($0, until: day) }
    return (reference, discount.flatMap { $0.isNone ? nil : $0 })
  }
}
