/// Why a file cannot be read as an export.
public enum ExportError: Error, Sendable, Equatable {
  /// It has no bytes, or none that are text.
  case empty
  /// It is something else than a table of text: half a sentence.
  case noTable(String)
  /// It is a table, but no list of what was asked for: half a sentence.
  case otherList(String)
  /// No line holds headings that are known.
  case noHeading
  /// A cell is longer than any is.
  case tooLong(line: Int)
  /// A quote is never closed.
  case openQuote(line: Int)
  /// A total of the file is not what its rows add up to.
  case unfitTotal(line: Int, stated: String, read: String)

  /// What is wrong: a sentence.
  public var sentence: String {
    switch self {
    case .empty: "The file is empty."
    case .noTable(let what): "The file is no table of text: \(what)."
    case .otherList(let what): "The file is no such list: \(what)."
    case .noHeading: "No line of the file has headings of columns that are known."
    case .tooLong(let line): "Line \(line) has a cell that never ends."
    case .openQuote(let line): "The quote that begins on line \(line) is never closed."
    case .unfitTotal(let line, let stated, let read):
      "The total on line \(line) is \(stated), but the rows above add up to \(read); nothing was taken."
    }
  }
}
