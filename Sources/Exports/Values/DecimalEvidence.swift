/// Which mark stands before the fraction.
enum DecimalMark: Sendable, Equatable {
  case point
  case comma

  var byte: UInt8 { self == .point ? 0x2E : 0x2C }
  var other: UInt8 { self == .point ? 0x2C : 0x2E }
}

/// What the amounts of a column show of how they are written.
struct DecimalEvidence: Sendable, Equatable {
  /// Amounts that can only be read with this mark.
  var point = 0
  var comma = 0
  /// Amounts of which nothing shows whether they have thousands or thousandths.
  var open = 0
  /// Amounts with marks that fit neither.
  var unfit = 0

  /// Looks at an amount in a currency with so many digits.
  mutating func look(at text: AmountText, digits: Int) {
    guard let first = text.digits.first(where: { $0 == 0x2E || $0 == 0x2C }) else { return }
    let asPoint = text.number(.point) != nil
    let asComma = text.number(.comma) != nil
    switch (asPoint, asComma) {
    case (true, false): point += 1
    case (false, true): comma += 1
    case (false, false): unfit += 1
    case (true, true):
      // One mark before three digits: thousands in a currency that has no thousandths.
      guard digits != 3 else { return open += 1 }
      open += 1
      if first == 0x2E { openPoint += 1 } else { openComma += 1 }
    }
  }

  /// Of those that nothing shows, those with a point and those with a comma.
  var openPoint = 0
  var openComma = 0

  static func + (left: Self, right: Self) -> Self {
    Self(
      point: left.point + right.point,
      comma: left.comma + right.comma,
      open: left.open + right.open,
      unfit: left.unfit + right.unfit,
      openPoint: left.openPoint + right.openPoint,
      openComma: left.openComma + right.openComma
    )
  }

  /// The mark; nil when amounts contradict each other.
  ///
  /// Where nothing decides, three digits behind a mark are thousands: no currency of two digits has
  /// thousandths.
  var mark: DecimalMark? {
    if point > 0, comma > 0 { return nil }
    if point > 0 { return .point }
    if comma > 0 { return .comma }
    if openPoint > 0, openComma > 0 { return nil }
    return openPoint > 0 ? .comma : .point
  }

  /// Whether something decides.
  var isDecided: Bool { point + comma > 0 }
}
