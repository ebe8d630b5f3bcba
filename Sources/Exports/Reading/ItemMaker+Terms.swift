import Cases

/// What the payer of an item was told: the reference to give, and what may be taken off in time.
extension ItemMaker {
  /// Adds the terms to a row; what of them cannot be read is left out, which is said.
  func addTerms(to row: inout ExportRow, _ leftOut: inout [CellProblem]) {
    row.paymentReference = reference(&leftOut)
    do throws(CellProblem) { row.discount = try discount(of: row) } catch { leftOut.append(error) }
  }

  private func reference(_ leftOut: inout [CellProblem]) -> PaymentReference? {
    let text = survey.map.value(.paymentReference, cells)
    guard !AmountText.isNothing(text) else { return nil }
    do throws(PaymentReferenceError) { return try PaymentReference(reading: text) } catch {
      leftOut.append(problem(.paymentReference, "left out: \(error.reason)"))
      return nil
    }
  }

  private func problem(_ field: ExportField, _ reason: String) -> CellProblem {
    CellProblem(
      column: survey.map.heading(field),
      value: survey.map.value(field, cells),
      reason: reason
    )
  }

  /// What may be taken off an invoice until a day; nil when nothing may, or the day is not known.
  private func discount(of row: ExportRow) throws(CellProblem) -> CashDiscount? {
    guard survey.map[.discountPercent] != nil || survey.map[.discountAmount] != nil else {
      return nil
    }
    guard let amount = row.amount, amount.parts > 0, let currency = row.currency,
      let whole = amount.money(in: currency),
      let size = try size(of: whole), let day = try lastDay(row.issued)
    else { return nil }
    let found = CashDiscount(size, until: day)
    return found.isNone ? nil : found
  }

  private func size(of whole: Money) throws(CellProblem) -> CashDiscount.Size? {
    let points = try points()
    guard let units = try units(in: whole.currency), units != 0 else {
      return points.map { .basisPoints($0) }
    }
    guard units <= whole.minorUnits / 2 else {
      throw problem(.discountAmount, "the discount is left out: it is more than half of the amount")
    }
    if let points, points != 0 {
      let reckoned = CashDiscount.Size.basisPoints(points)
      let difference =
        CashDiscount(reckoned, until: Day(number: 0)).units(of: whole.minorUnits) - units
      guard abs(difference) <= 1 else {
        throw problem(
          .discountAmount,
          "the discount is left out: its percentage gives another amount"
        )
      }
    }
    return .units(units)
  }

  private func points() throws(CellProblem) -> Int? {
    let text = survey.map.value(.discountPercent, cells)
    guard !AmountText.isNothing(text) else { return nil }
    guard let points = CashDiscount.Size.basisPoints(text) else {
      throw problem(.discountPercent, "the discount is left out: it is no percentage up to 50")
    }
    return points
  }

  private func units(in currency: String) throws(CellProblem) -> Int? {
    let numbers = RowNumbers(survey: survey, cells: cells)
    guard let value = try numbers.number(.discountAmount)?.value else { return nil }
    let text = value.magnitude.decimal(in: currency)
    guard let money = Money(decimal: text, currency: currency) else {
      throw problem(.discountAmount, "the discount is left out: it is no amount of \(currency)")
    }
    return money.minorUnits
  }

  /// The day in its column, else so many days after the document; nil without either.
  private func lastDay(_ issued: Day?) throws(CellProblem) -> Day? {
    let numbers = RowNumbers(survey: survey, cells: cells)
    if let day = try numbers.day(.discountUntil) { return day }
    let text = survey.map.value(.discountDays, cells)
    guard let days = Int(text), let issued, (1...366).contains(days) else { return nil }
    return issued.adding(days: days)
  }
}
