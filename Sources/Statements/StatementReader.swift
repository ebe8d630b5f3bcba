/// Reads what banks write about accounts: camt, MT940 and MT942, CODA, and archives of them.
///
/// A file is read to its end in one pass, or refused with a `StatementError` that says where; whoever
/// takes what is told keeps nothing of a file that is refused. Memory does not grow with the file.
public struct StatementReader {
  let limits: StatementLimits

  /// A reader with these bounds.
  public init(limits: StatementLimits = StatementLimits()) {
    self.limits = limits
  }

  /// Whether a file begins as what banks write, or as an archive of files.
  public static func mayRead(_ source: StatementSource) throws -> Bool {
    if try StatementKind.isArchive(source.beginning(4)) { return true }
    let narrow = try WideText.narrowed(source)
    switch try StatementKind.kind(of: narrow.beginning(StatementKind.beginning)) {
    case .xml, .swift, .coda: return true
    case .other: return false
    }
  }

  /// Tells all that a file holds, in its order.
  public func read(_ source: StatementSource, into sink: @escaping StatementSink) throws {
    if try StatementKind.isArchive(source.beginning(4)) {
      try readArchive(source, into: sink)
    } else {
      try readFile(source.bounded(by: limits.bytes), into: sink)
    }
  }

  /// The statements of a file as values, and what a person should look at: for files of a usual size.
  public func statements(in source: StatementSource) throws -> (
    statements: [BankStatement], doubts: [StatementDoubt]
  ) {
    var statements: [BankStatement] = []
    var doubts: [StatementDoubt] = []
    try read(source) { event in
      switch event {
      case .heading(let heading):
        statements.append(
          BankStatement(heading: heading, entries: [], balance: StatementBalance())
        )
      case .entry(let entry): statements[statements.count - 1].entries.append(entry)
      case .balance(let balance): statements[statements.count - 1].balance = balance
      case .doubt(let doubt, _): doubts.append(doubt)
      }
    }
    return (statements, doubts)
  }

  func readFile(_ source: StatementSource, into sink: @escaping StatementSink) throws {
    let narrow = try WideText.narrowed(source)
    let book = StatementBook(limits: limits, sink: sink)
    switch try StatementKind.kind(of: narrow.beginning(StatementKind.beginning)) {
    case .xml: try readXML(narrow, book)
    case .swift: try readLines(narrow, MTReader(limits: limits, book: book))
    case .coda: try readLines(narrow, CODAReader(book: book))
    case .other(let other): throw StatementError(.notAStatement(other))
    }
  }

  private func readXML(_ source: StatementSource, _ book: StatementBook) throws {
    var reader = CamtReader(limits: limits, book: book)
    var scanner = XMLScanner(limits: limits)
    let next = try source.open()
    while let piece = try next() { try scanner.feed(piece, to: &reader) }
    try scanner.finish()
    try reader.finish()
    if scanner.isMisdeclared { try reader.book.doubt(.encoding("Windows-1252"), line: 1) }
  }

  private func readLines(_ source: StatementSource, _ reader: some LineReading) throws {
    var reader = reader
    let encoding = try encoding(of: source)
    var lines = LineSplitter(atMost: limits.tokenBytes)
    let next = try source.open()
    var number = 0
    func take(_ line: ArraySlice<UInt8>) throws {
      number += 1
      let bytes = number == 1 && line.starts(with: Self.mark) ? line.dropFirst(3) : line
      try reader.take(String(decoding: encoding.utf8(bytes), as: UTF8.self), line: number)
    }
    while let piece = try next() { try lines.feed(piece, take) }
    try lines.finish(take)
    try reader.finish()
    if encoding != .utf8 { try reader.book.doubt(.encoding(encoding.name), line: 1) }
  }

  private func encoding(of source: StatementSource) throws -> TextEncoding {
    var scan = EncodingScan()
    var lines = LineSplitter(atMost: limits.tokenBytes)
    let next = try source.open()
    while let piece = try next() { try lines.feed(piece) { scan.look(at: $0) } }
    try lines.finish { scan.look(at: $0) }
    return scan.found
  }

  /// The mark of UTF-8.
  private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
}

/// What reads a form of lines.
protocol LineReading {
  var book: StatementBook { get set }
  mutating func take(_ line: String, line number: Int) throws
  mutating func finish() throws
}
