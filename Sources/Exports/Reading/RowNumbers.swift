import Cases

/// Why a cell cannot be taken.
struct CellProblem: Error {
  var column: String
  var value: String
  var reason: String
}

/// Reads the amounts and days of a record by what the survey found.
struct RowNumbers {
  let survey: ExportSurvey
  let cells: [String]

  /// The currency of the first of these columns that has something; nil when none has.
  func statedCurrency(_ fields: [ExportField]) throws(CellProblem) -> String? {
    guard let field = fields.first(where: { !survey.map.value($0, cells).isEmpty }) else {
      return nil
    }
    let value = survey.map.value(field, cells)
    guard let code = PlaceWords.currency(value) else {
      throw CellProblem(
        column: survey.map.heading(field),
        value: value,
        reason: "it is no currency that is known"
      )
    }
    return code
  }

  /// The amount of a field with the sign that stands at it; nil when its cell is empty.
  func number(_ field: ExportField) throws(CellProblem) -> (
    value: ExportNumber, side: AmountText.Side
  )? {
    guard let place = survey.map[field] else { return nil }
    return try number(at: place)
  }

  /// The amount of a column.
  func number(at place: Int) throws(CellProblem) -> (value: ExportNumber, side: AmountText.Side)? {
    guard place < cells.count else { return nil }
    let cell = cells[place]
    if AmountText.isPlain(cell.utf8),
      let value = AmountText.number(of: cell.utf8, survey.marks[place] ?? .point)
    {
      return (value, .plain)
    }
    guard !AmountText.isNothing(cell) else { return nil }
    let column = survey.map.headings[place]
    guard !AmountText.isSpoilt(cell) else {
      throw CellProblem(
        column: column,
        value: cell,
        reason: "a spreadsheet has spoilt the number; its digits are lost"
      )
    }
    guard let text = AmountText(cell), let value = text.signed(survey.marks[place] ?? .point) else {
      throw CellProblem(
        column: column,
        value: cell,
        reason: "it is no amount as the others of the column"
      )
    }
    return (value, text.side)
  }

  /// The day of a field; nil when its cell is empty or its order has to be asked for.
  func day(_ field: ExportField) throws(CellProblem) -> Day? {
    let cell = survey.map.value(field, cells)
    guard !AmountText.isNothing(cell), cell != "00.00.0000", cell != "0" else { return nil }
    let text = DayText(cell)
    if let order = survey.order, let day = text.day(order), survey.years.holds(day, text) {
      return day
    }
    let orders = survey.order.map { [$0] } ?? DayOrder.allCases
    let found = orders.compactMap { text.day($0) }.filter { survey.years.holds($0, text) }
    guard let first = found.first else {
      throw CellProblem(
        column: survey.map.heading(field),
        value: cell,
        reason: text.day(.dayFirst) != nil || text.day(.monthFirst) != nil
          ? "it is no day that can be: the year or the order of the date is impossible"
          : "it is no day, or a date that does not exist"
      )
    }
    if survey.order == nil, found.contains(where: { $0 != first }) { return nil }
    return first
  }

  /// The currency that stands beside an amount.
  func currencyBeside(_ field: ExportField) -> String? {
    guard let place = survey.map[field], place < cells.count,
      let text = AmountText(cells[place]), !text.currency.isEmpty
    else { return nil }
    return text.currency
  }
}
