import Cases

/// What the first values of a column look like.
struct ColumnSample: Sendable {
  private var filled = 0
  private var money = 0
  private var marked = 0
  private var days = 0
  private var plainDays = 0
  private var numbers = 0
  private var types = 0
  private var currencies = 0
  private var addresses = 0
  private var short = 0
  private var percents = 0
  private var codes = 0
  private var references = (right: 0, clear: 0)

  /// Looks at a value.
  mutating func look(at cell: String) {
    guard !AmountText.isNothing(cell) else { return }
    filled += 1
    let isNumber = cell.utf8.allSatisfy { (0x30...0x39).contains($0) }
    if let text = AmountText(cell) {
      money += 1
      marked += text.digits.contains(0x2E) || text.digits.contains(0x2C) || text.isGrouped ? 1 : 0
    } else if AmountText.isSpoilt(cell) {
      money += 1
    }
    if DayText(cell) != .none {
      days += 1
      plainDays += isNumber ? 0 : 1
    }
    numbers += isNumber ? 1 : 0
    types += !isNumber && TypeWords.isExact(cell) ? 1 : 0
    currencies += PlaceWords.currency(cell) == nil ? 0 : 1
    addresses += cell.utf8.contains(0x40) ? 1 : 0
    short += cell.utf8.count <= 8 ? 1 : 0
    codes += Surveyor.isCode(cell) ? 1 : 0
    percents += cell.utf8.last == 0x25 ? 1 : 0
    lookAtReference(cell)
  }

  private mutating func lookAtReference(_ cell: String) {
    guard let first = cell.utf8.first, cell.utf8.count >= 4,
      (0x30...0x39).contains(first) || first == 0x52 || first == 0x2B || first == 0x2A,
      (try? PaymentReference(reading: cell)) != nil
    else { return }
    references.right += 1
    references.clear += PaymentReference.isUnmistakable(cell) ? 1 : 0
  }

  private func most(_ count: Int) -> Bool { count * 5 >= filled * 3 }

  /// Whether the values can be those of a field.
  func fits(_ field: ExportField) -> Bool {
    guard filled > 0 else { return true }
    if field.isMoney { return most(money) && !(field != .age && most(plainDays)) }
    if field.isDay { return most(days) }
    switch field {
    case .number, .key: return !most(plainDays) && !areTypes
    case .account: return !most(plainDays) && !most(marked)
    case .party, .name: return !most(plainDays) && numbers < filled || field == .party
    case .type: return !most(plainDays) && !most(marked)
    case .currency, .localCurrency: return most(currencies)
    case .email: return most(addresses)
    case .side: return most(short)
    case .paymentReference: return references.right > 0 && !most(plainDays)
    case .discountPercent, .discountDays: return most(short) && !most(plainDays)
    default: return true
    }
  }

  /// Whether all values can be numbers of clients.
  var areCodes: Bool { filled > 0 && codes == filled }

  /// Whether no value can be the number of a client.
  var areNames: Bool { filled > 0 && codes == 0 }

  /// Whether all values are words of types.
  var areTypes: Bool { filled > 0 && types * 10 >= filled * 9 }

  /// Whether it holds something that is neither amounts nor days.
  var isText: Bool { filled > 0 && !looksLikeDays && !looksLikeMoney }

  /// Whether all values are references of payments, and nothing else by their form.
  var areReferences: Bool { filled > 0 && references.clear == filled }

  /// Whether all values are percentages.
  var arePercentages: Bool { filled > 0 && percents == filled }

  /// Whether all values are addresses of mail.
  var areAddresses: Bool { filled > 0 && addresses == filled }

  /// Whether all values are currencies.
  var areCurrencies: Bool { filled > 0 && currencies == filled }

  /// Whether it looks like amounts, as nothing else does.
  var looksLikeMoney: Bool { filled > 0 && marked * 5 >= filled * 4 && !looksLikeDays }

  /// Whether it looks like days.
  var looksLikeDays: Bool { filled > 0 && plainDays * 5 >= filled * 4 }
}
