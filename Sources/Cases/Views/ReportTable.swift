/// One table of a report.
public struct ReportTable: Sendable, Equatable {
  /// How it is drawn.
  public enum Chart: String, Sendable {
    /// A bar for each row, by its last column.
    case bars
    /// Lines through the rows, one for each column after the first.
    case lines
    /// Not at all.
    case none
  }

  /// What names it: `open-by-type`.
  public var name: String
  /// What people read above it.
  public var title: String
  /// The titles of the columns.
  public var columns: [String]
  /// The cells; numbers are plain decimals.
  public var rows: [[String]]
  /// How it is drawn.
  public var chart: Chart

  /// Joins the parts.
  public init(name: String, title: String, columns: [String], rows: [[String]], chart: Chart) {
    self.name = name
    self.title = title
    self.columns = columns
    self.rows = rows
    self.chart = chart
  }

  /// Which columns hold nothing but numbers.
  public var isNumeric: [Bool] {
    columns.indices.map { column in rows.allSatisfy { Double($0[column]) != nil } }
  }

  /// How long the bar of each row is, from 0 to 1: its last column beside the greatest.
  public var bars: [Double] {
    let lengths = rows.map { Double($0.last ?? "") ?? 0 }
    let top = max(lengths.max() ?? 0, 1)
    return lengths.map { max(0, $0) / top }
  }
}
