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
}
