import Cases
import Exports
import Foundation

/// How files of a shape are read, as text that is kept in the workspace.
struct ExportMapping: Codable {
  /// What columns say, by their headings.
  var columns: [String: String] = [:]
  /// The order of the days; empty when each file shows it.
  var dates = ""
  /// What words of the type mean: a type, or that their rows are left out.
  var types: [String: String] = [:]
  /// The country of the program; empty when nobody said.
  var country = ""
  /// The currency of the books; empty when nobody said.
  var currency = ""

  /// What says that rows of a type are left out.
  private static let leftOut = "none"

  /// What is kept of a reading and of what a person said of it.
  init(_ reading: ExportReading, told: ExportHints) {
    for column in reading.columns {
      if let field = column.field { columns[column.heading] = field.rawValue }
    }
    dates = told.dates?.rawValue ?? ""
    types = told.types.mapValues(\.rawValue)
    for word in told.leftOut { types[word] = Self.leftOut }
    country = told.country
    currency = told.currency
  }

  /// Reads a kept text; nil when it is none.
  init?(_ text: String) {
    guard let read = try? JSONDecoder().decode(Self.self, from: Data(text.utf8)) else { return nil }
    self = read
  }

  /// The text that is kept.
  var text: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    return (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
  }

  /// What it tells of a file, where a person says nothing else now.
  func hints(under told: ExportHints) -> ExportHints {
    var hints = told
    for (heading, word) in columns where hints.columns[heading] == nil {
      hints.columns[heading] = ExportField(rawValue: word)
    }
    for (word, code) in types where hints.types[word] == nil && !told.leftOut.contains(word) {
      hints.types[word] = ItemType(rawValue: code)
      if code == Self.leftOut { hints.leftOut.insert(word) }
    }
    if hints.dates == nil { hints.dates = DayOrder(rawValue: dates) }
    if hints.country.isEmpty { hints.country = country }
    if hints.currency.isEmpty { hints.currency = currency }
    return hints
  }
}
