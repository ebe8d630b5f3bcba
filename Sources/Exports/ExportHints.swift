public import Cases

/// The orders in which the parts of a day can stand.
public enum DayOrder: String, Sendable, CaseIterable {
  /// Day, month, year.
  case dayFirst = "dmy"
  /// Month, day, year.
  case monthFirst = "mdy"
  /// Year, month, day.
  case yearFirst = "ymd"
}

/// What is known of an export besides its bytes: what a person said of its shape, and of the books.
public struct ExportHints: Sendable, Equatable {
  /// What columns say, by their headings as they are written.
  public var columns: [String: ExportField] = [:]
  /// The order of its days.
  public var dates: DayOrder?
  /// What the words of the type mean.
  public var types: [String: ItemType] = [:]
  /// Words of the type whose rows are no claims, and are left out.
  public var leftOut: Set<String> = []
  /// The country of the program that wrote it (ISO 3166-1); empty when nobody said.
  public var country = ""
  /// The currency of the books (ISO 4217); empty when nobody said.
  public var currency = ""

  /// Nothing is known.
  public init() {}

  /// Whether nothing was said of the shape.
  public var isEmpty: Bool {
    columns.isEmpty && dates == nil && types.isEmpty && leftOut.isEmpty
  }
}
