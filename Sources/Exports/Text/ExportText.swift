import Statements

/// A file as pieces of UTF-8, and how it was written.
struct ExportText {
  /// What people call its encoding.
  let encoding: String
  /// Whether the encoding was found by letters alone.
  let isGuessed: Bool
  private let source: StatementSource
  private let table: TextEncoding

  init(_ source: StatementSource) throws {
    let start = try source.beginning(4)
    guard !start.isEmpty else { throw ExportError.empty }
    self.source = try WideText.narrowed(source)
    let narrow = try self.source.beginning(64)
    if Self.isWide(start) {
      (encoding, isGuessed, table) = ("UTF-16", false, .utf8)
    } else {
      var scan = LetterScan()
      let next = try self.source.open()
      while let piece = try next() { scan.look(at: piece) }
      table = scan.found
      (encoding, isGuessed) = (table.name, table != .utf8)
    }
    if let kind = Self.other(narrow) { throw ExportError.noTable(kind) }
  }

  private static func isWide(_ start: [UInt8]) -> Bool {
    guard start.count > 1 else { return false }
    return start.starts(with: [0xFF, 0xFE]) || start.starts(with: [0xFE, 0xFF])
      || (start[0] == 0) != (start[1] == 0)
  }

  /// What a file is by its first bytes that holds no rows of text: half a sentence.
  private static func other(_ start: [UInt8]) -> String? {
    let begins = { (text: String) in start.starts(with: Array(text.utf8)) }
    if begins("PK\u{3}\u{4}") { return "it is a workbook or an archive; export it as CSV" }
    if start.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { return "it is a workbook; export it as CSV" }
    if begins("%PDF") { return "it is a PDF; export the list as CSV" }
    let text = String(decoding: start, as: UTF8.self).lowercased()
    let mark = Cell.trimmed(text)
    if mark.hasPrefix("<?xml") { return "it is XML" }
    if mark.hasPrefix("<!doctype") || mark.hasPrefix("<html") || mark.hasPrefix("<table") {
      return "it is a page of the web that is called a workbook; save it as CSV"
    }
    return nil
  }

  /// Gives the records, in order, until `take` says false.
  func records(_ separator: UInt8, _ take: (ExportRecord) throws -> Bool) throws {
    var splitter = RecordSplitter(separator: separator)
    var toSkip = try source.beginning(3) == [0xEF, 0xBB, 0xBF] ? 3 : 0
    let next = try source.open()
    while var piece = try next() {
      let skipped = min(toSkip, piece.count)
      piece = piece.dropFirst(skipped)
      toSkip -= skipped
      let goesOn =
        table == .utf8
        ? try splitter.feed(piece, take) : try splitter.feed(table.utf8(piece)[...], take)
      guard goesOn else { return }
    }
    try splitter.finish(take)
  }

  /// The first records, at most so many.
  func first(_ count: Int, _ separator: UInt8) throws -> [ExportRecord] {
    var found: [ExportRecord] = []
    try records(separator) { record in
      found.append(record)
      return found.count < count
    }
    return found
  }
}
