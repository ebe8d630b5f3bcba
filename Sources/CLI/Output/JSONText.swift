import Foundation

/// Writes values as JSON (RFC 8259) with the keys in their own order and two spaces per level.
///
/// What controls a terminal is written as `\u…`, so that printing a hostile subject is harmless;
/// a reader sees the same text.
struct JSONText {
  /// Whether all that is not ASCII is escaped.
  let isASCII: Bool

  func text(_ value: FieldValue, indent: String = "") -> String {
    switch value {
    case .absent: "null"
    case .string(let text), .decimal(let text), .block(let text): string(text)
    case .integer(let number): String(number)
    case .boolean(let flag): flag ? "true" : "false"
    case .moment(let date): string(date.ISO8601Format())
    case .list(let values): array(values.map { text($0, indent: indent + "  ") }, indent)
    case .table(let rows): array(rows.map { object($0, indent + "  ") }, indent)
    case .record(let record): object(record, indent)
    }
  }

  private func array(_ items: [String], _ indent: String) -> String {
    guard !items.isEmpty else { return "[]" }
    return "[\n" + items.map { "\(indent)  \($0)" }.joined(separator: ",\n") + "\n\(indent)]"
  }

  private func object(_ record: Record, _ indent: String) -> String {
    guard !record.fields.isEmpty else { return "{}" }
    let lines = record.fields.map { field in
      "\(indent)  \(string(field.name)): \(text(field.value, indent: indent + "  "))"
    }
    return "{\n" + lines.joined(separator: ",\n") + "\n\(indent)}"
  }

  func string(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      default:
        if SafeText.isControl(scalar) || (isASCII && !scalar.isASCII) {
          result += String(scalar).utf16.map(Self.escape).joined()
        } else {
          result.unicodeScalars.append(scalar)
        }
      }
    }
    return result + "\""
  }

  private static func escape(_ unit: UInt16) -> String {
    let digits = String(unit, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }
}
