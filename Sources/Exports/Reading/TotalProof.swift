import Cases

/// Holds the totals of a file against its rows.
struct TotalProof {
  private let survey: ExportSurvey
  private let fields: [ExportField]
  /// What the rows add up to so far, as they stand and with the signs of their types.
  private var sums: [ExportField: (plain: Int, signed: Int)] = [:]
  /// What they added up to at each total or group.
  private var marks: [ExportField: Set<Int>] = [:]
  private var currencies: Set<String> = []
  private var isOff = false
  private let kind: ExportKind

  init(_ survey: ExportSurvey) {
    self.survey = survey
    kind = survey.kind
    isOff = !survey.hasTotals
    fields = [.open, .amount, .debit, .credit].filter { survey.map[$0] != nil }
    for field in fields {
      sums[field] = (0, 0)
      marks[field] = [0]
    }
  }

  /// Counts a record, as it stands and as it was read.
  mutating func count(_ cells: [String], as row: ExportRow?) {
    guard !isOff else { return }
    let numbers = RowNumbers(survey: survey, cells: cells)
    if let code = PlaceWords.currency(survey.map.value(.currency, cells)) {
      currencies.insert(code)
    }
    for field in fields {
      guard let value = (try? numbers.number(field))?.value else { continue }
      let read = field == .open ? row?.outstanding : field == .amount ? row?.amount : nil
      sums[field]?.plain &+= value.parts
      sums[field]?.signed &+= read?.parts ?? value.parts
    }
  }

  /// Lines above were left out that a total may count.
  mutating func turnOff() { isOff = true }

  /// A group begins.
  mutating func mark() {
    guard !isOff else { return }
    for field in fields {
      marks[field]?.insert(sums[field]?.signed ?? 0)
      marks[field]?.insert(sums[field]?.plain ?? 0)
    }
  }

  /// Holds a total against the rows above; whether it holds any amount that could be held.
  mutating func hold(_ cells: [String], line: Int) throws(ExportError) -> Bool {
    defer { mark() }
    guard !isOff, currencies.count < 2 else { return false }
    let numbers = RowNumbers(survey: survey, cells: cells)
    var wasHeld = false
    for field in fields {
      guard let stated = (try? numbers.number(field))?.value, let sum = sums[field] else {
        continue
      }
      let known = marks[field] ?? []
      let fits =
        known.contains(sum.signed &- stated.parts) || known.contains(sum.plain &- stated.parts)
        || known.contains(sum.signed &+ stated.parts) && stated.parts != 0
      guard fits else {
        throw .unfitTotal(
          line: line,
          stated: stated.decimal(in: nil),
          read: ExportNumber(parts: sum.signed).decimal(in: nil)
        )
      }
      wasHeld = true
    }
    return wasHeld
  }
}
