import Desk

/// Lays one thing out: a line per value, then its texts and tables under headings.
struct RecordLayout {
  let style: OutputStyle

  func lines(_ record: Record) -> [String] {
    let short = record.fields.filter { !Self.isLong($0.value) }
    let titleWidth = short.map { DisplayWidth.width(of: $0.title) }.max() ?? 0
    var lines = short.map { field in
      let value = style.cell(field.value)
      guard style.isTerminal else { return "\(field.name)\t\(value)" }
      let padding = String(repeating: " ", count: titleWidth - DisplayWidth.width(of: field.title))
      return value.isEmpty ? field.title : "\(field.title)\(padding)  \(value)"
    }
    for field in record.fields where Self.isLong(field.value) {
      let inner = content(field.value)
      guard !inner.isEmpty else { continue }
      lines += (lines.isEmpty ? [] : [""]) + [style.bold(field.title)] + inner
    }
    return lines
  }

  private static func isLong(_ value: FieldValue) -> Bool {
    switch value {
    case .block, .record, .table: true
    default: false
    }
  }

  private func content(_ value: FieldValue) -> [String] {
    switch value {
    case .table(let rows):
      return TableLayout(style: style).lines(rows)
    case .record(let record):
      return lines(record).map { $0.isEmpty ? "" : "  \($0)" }
    case .block(let text):
      let parts = style.block(text).split(separator: "\n", omittingEmptySubsequences: false)
      return parts.map { $0.isEmpty ? "" : "  \($0)" }
    default:
      return [style.cell(value)]
    }
  }
}
