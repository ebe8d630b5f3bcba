public import Cases
import Digest
public import Statements

/// What an export says: its columns, its rows, and what a person has to say first.
public struct ExportReading: Sendable {
  /// What the rows are.
  public var kind: ExportKind
  /// What people call the encoding.
  public var encoding = ""
  /// Whether the encoding was found by letters alone.
  public var isEncodingGuessed = false
  /// What stands between cells.
  public var separator = ""
  /// The line of the headings.
  public var headingLine = 0
  /// The columns.
  public var columns: [ExportColumn] = []
  /// The order of the days; nil when it has to be asked for.
  public var dates: DayOrder?
  /// The words of the types, and what each was taken for.
  public var types: [(word: String, type: ItemType?, count: Int)] = []
  /// The rows; empty when they were given out one after the other.
  public var rows: [ExportRow] = []
  /// How many rows there are.
  public var rowCount = 0
  /// The rows that cannot be taken.
  public var rejections: [ExportRejection] = []
  /// What of rows that are taken is left out, and why.
  public var leftOut: [ExportRejection] = []
  /// The lines that are no rows.
  public var skips: [ExportSkip] = []
  /// What has to be asked.
  public var asks: [ExportAsk] = []
  /// What tells files of this shape from others: the kind and the headings, hashed.
  public var shape = ""
}

/// Reads files of clients, people, open items and payments as the accounts export them.
public struct ExportReader: Sendable {
  /// What the rows are.
  public let kind: ExportKind
  private let hints: ExportHints
  private let today: Day

  /// Reads a kind of rows with what is known besides.
  public init(_ kind: ExportKind, hints: ExportHints = ExportHints(), today: Day) {
    self.kind = kind
    self.hints = hints
    self.today = today
  }

  /// Reads a file, and keeps its rows.
  public func read(_ source: StatementSource) throws -> ExportReading {
    var rows: [ExportRow] = []
    var reading = try read(source, begin: { _ in }, each: { rows.append($0.row) })
    reading.rows = rows
    return reading
  }

  /// Reads a file and gives out its rows one after the other, so that one of any size takes little memory.
  ///
  /// `begin` is told before the first row what has to be asked of the file as a whole; `each` gets each row
  /// with whether something is asked of it. What is asked of a row because a later one contradicts it is said
  /// in the reading only.
  public func read(
    _ source: StatementSource,
    begin: ([ExportAsk]) throws -> Void,
    each: ((row: ExportRow, isAsked: Bool)) throws -> Void
  ) throws -> ExportReading {
    let text = try ExportText(source)
    let scan = try scan(text)
    let (survey, suspects) = try survey(text, scan)
    try begin(survey.asks)
    var collector = Collector(survey, hints: hints)
    try text.records(scan.separator) { record in
      if record.line < scan.line {
        collector.skip(record, "title")
      } else if record.line > scan.line {
        if let cells = scan.cells(of: record) {
          try collector.take(cells, line: record.line)
        } else {
          collector.refuseWidth(record)
        }
        if let row = collector.drain() {
          try each((row, collector.askedLines.contains(row.line)))
        }
      }
      return true
    }
    collector.finish()
    var reading = collector.reading
    (reading.encoding, reading.isEncodingGuessed) = (text.encoding, text.isGuessed)
    reading.separator = String(Character(Unicode.Scalar(scan.separator)))
    reading.headingLine = scan.line
    reading.columns = columns(survey.map, suspects: suspects)
    reading.shape = shape(scan.headings)
    return reading
  }

  /// What tells files of the shape of a file from others, without reading its rows.
  public func shape(of source: StatementSource) throws -> String {
    shape(try scan(try ExportText(source)).headings)
  }

  private func scan(_ text: ExportText) throws -> TableScan {
    try OtherLists.refuse(text, kind: kind)
    return try TableScan(text, words: HeadingWords.of(kind), told: hints.columns)
  }

  /// What two walks through the records find.
  private func survey(_ text: ExportText, _ scan: TableScan) throws -> (ExportSurvey, Set<Int>) {
    let map = ColumnMap(
      scan.headings,
      words: HeadingWords.of(kind),
      told: hints.columns,
      samples: scan.samples
    )
    try OtherLists.refuse(scan.headings, map: map, kind: kind)
    var surveyor = Surveyor(kind: kind, map: map, hints: hints, titles: scan.titles, today: today)
    try records(text, scan) { cells, line in surveyor.look(at: cells, line: line) }
    surveyor.finish()
    var relations = Relations(surveyor.survey, hints: hints)
    try records(text, scan) { cells, _ in relations.look(at: cells) }
    relations.finish()
    return (relations.survey, surveyor.suspects)
  }

  private func records(_ text: ExportText, _ scan: TableScan, _ look: ([String], Int) -> Void)
    throws
  {
    try text.records(scan.separator) { record in
      if record.line > scan.line, let cells = scan.cells(of: record) { look(cells, record.line) }
      return true
    }
  }

  private func columns(_ map: ColumnMap, suspects: Set<Int>) -> [ExportColumn] {
    map.headings.enumerated().map { place, heading in
      ExportColumn(
        heading: heading,
        field: map.fields[place],
        isSuspect: map.fields[place] == nil && suspects.contains(place)
      )
    }
  }

  private func shape(_ headings: [String]) -> String {
    let text = ([kind.rawValue] + headings.map { Folded.key($0) }).joined(separator: "\u{1F}")
    return Hex.encoded(SHA256.digest(of: Array(text.utf8)))
  }
}

extension ExportReader {
  /// A text in whatever encoding its bytes show.
  public static func plainText(_ bytes: [UInt8]) throws -> String {
    let source = try WideText.narrowed(StatementSource(bytes))
    let all = try source.all(atMost: Int.max) ?? []
    var scan = LetterScan()
    scan.look(at: all[...])
    return String(decoding: scan.found.utf8(all[...]), as: UTF8.self)
  }

  /// Whether a heading names an amount, a day, a type or the like, which may not be passed over.
  public static func couldMatter(_ heading: String, in kind: ExportKind) -> Bool {
    guard let field = HeadingWords.of(kind).word(heading)?.field else { return false }
    switch field {
    case .type, .side, .currency, .localCurrency, .cleared, .special, .number, .account: return true
    default: return field.isMoney || field.isDay
    }
  }
}
