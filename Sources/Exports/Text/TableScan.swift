/// Where the table of a file is: its separator, its headings, and where they stand.
struct TableScan {
  let separator: UInt8
  let headings: [String]
  /// The line of the headings.
  let line: Int
  /// The texts above the headings.
  let titles: [String]
  /// Where the bars of the heading stand, for lists whose columns have a width.
  let bars: [Int]

  /// What the first values below the headings look like.
  let samples: [ColumnSample]

  /// How many records are looked through for headings.
  private static let depth = 80

  init(_ text: ExportText, words: HeadingWords, told: [String: ExportField]) throws {
    let first = try text.first(1, 0x0A).first?[0] ?? ""
    var separators: [UInt8] = [0x3B, 0x09, 0x2C, 0x7C]
    var skipsFirst = false
    if first.lowercased().hasPrefix("sep="), first.utf8.count < 7 {
      // A tab is trimmed away.
      separators = [first.utf8.dropFirst(4).first ?? 0x09]
      skipsFirst = true
    }
    var problem: ExportError?
    var best: (score: Int, separator: UInt8, place: Int, records: [ExportRecord])?
    for separator in separators {
      let records: [ExportRecord]
      do {
        records = try text.first(Self.depth, separator)
      } catch let error as ExportError {
        problem = error
        continue
      }
      for (place, record) in records.enumerated() where !(skipsFirst && place == 0) {
        let score = Self.score(record, words: words, told: told)
        if score > best?.score ?? 3 { best = (score, separator, place, records) }
      }
    }
    guard let best else { throw problem ?? ExportError.noHeading }
    separator = best.separator
    headings = best.records[best.place].cells
    line = best.records[best.place].line
    titles = best.records.prefix(best.place).flatMap { $0.cells.filter { !$0.isEmpty } }
    bars = Self.bars(of: best.records[best.place].text)
    var samples = headings.map { _ in ColumnSample() }
    for record in best.records[(best.place + 1)...] where Self.isRow(record, headings.count) {
      for (place, cell) in record.cells.prefix(headings.count).enumerated() {
        samples[place].look(at: cell)
      }
    }
    self.samples = samples
  }

  /// How much a record looks like headings: distinct fields count, amounts and days among cells speak
  /// against it.
  private static func score(
    _ record: ExportRecord,
    words: HeadingWords,
    told: [String: ExportField]
  ) -> Int {
    var fields: Set<ExportField> = []
    var known = 0
    var filled = 0
    for cell in record.cells where !cell.isEmpty {
      filled += 1
      if let field = told[cell] ?? words.word(cell)?.field {
        known += 1
        fields.insert(field)
      } else if AmountText(cell) != nil || DayText(cell) != .none {
        known -= 2
      }
    }
    fields.remove(.ignored)
    guard fields.count >= 2, known * 3 >= filled else { return 0 }
    return fields.count * 4 + known
  }

  /// Whether a record is wide enough to be a row rather than a group or a total.
  private static func isRow(_ record: ExportRecord, _ width: Int) -> Bool {
    let filled = record.cells.count { !$0.isEmpty }
    return filled * 5 >= width * 2 && !record.cells.contains { TotalWords.isTotal($0) }
      && record.cells.first { !$0.isEmpty } != "*"
  }

  private static func bars(of text: String) -> [Int] {
    text.unicodeScalars.enumerated().filter { $0.element == "|" }.map(\.offset)
  }

  /// The cells of a record, cut by the bars of the heading when a bar stands in a cell; nil when they
  /// do not fit the headings.
  func cells(of record: ExportRecord) -> [String]? {
    guard record.cells.count > headings.count else { return record.cells }
    let extra = record.cells[headings.count...]
    if !bars.isEmpty {
      let scalars = Array(record.text.unicodeScalars)
      guard bars.allSatisfy({ $0 < scalars.count && scalars[$0] == "|" }) else { return nil }
      let ends = [-1] + bars + [scalars.count]
      return zip(ends, ends.dropFirst()).map { start, end in
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[(start + 1)..<max(start + 1, end)])
        return Cell.trimmed(String(view))
      }
    }
    return extra.allSatisfy(\.isEmpty) ? Array(record.cells[..<headings.count]) : nil
  }
}
