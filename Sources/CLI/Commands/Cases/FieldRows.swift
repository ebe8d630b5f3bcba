import Cases
import Desk

/// The fields of the workspace as people type and read them.
enum FieldRows {
  /// What gives fields values.
  static let option = Option.text(
    "field",
    "NAME=VALUE",
    "A field of types.json5 and its value; nothing behind '=' takes it away."
  ).repeatable

  /// What narrows a list.
  static let filter = Option.text(
    "field",
    "NAME=VALUE",
    "Only those with this value of a field; nothing behind '=' for none."
  ).repeatable

  /// The fields that an option names.
  static func texts(_ invocation: Invocation) throws -> [FieldText] {
    try invocation.strings("field").map(text)
  }

  /// `region=north`; what is behind the first `=` is the value.
  static func text(_ text: String) throws -> FieldText {
    let pieces = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard pieces.count == 2, !pieces[0].isEmpty else {
      throw CommandError("'\(text)' is no field with a value; write NAME=VALUE.", .usage)
    }
    return FieldText(String(pieces[0]), String(pieces[1]))
  }

  // MARK: Showing

  /// The fields of one thing: an object for programs, columns of their own in a table.
  static func field(_ values: [CustomFieldValue]) -> Record.Field {
    Record.Field(name: "fields", value: .record(Record(values)), isSpread: true)
  }

  /// A row with the fields of what it is about.
  static func with(_ values: [CustomFieldValue], _ row: Record) -> Record {
    Record(row.fields + [field(values)])
  }

  /// The names of the columns.
  static func names(_ values: [CustomFieldValue]?) -> [String] {
    (values ?? []).map(\.field.name)
  }

  /// Those that have a value, as a line; nil when none has.
  static func line(_ values: [CustomFieldValue]) -> String? {
    let filled = values.filter { !$0.text.isEmpty }.map { "\($0.field.label): \($0.text)" }
    return filled.isEmpty ? nil : filled.joined(separator: " | ")
  }
}
