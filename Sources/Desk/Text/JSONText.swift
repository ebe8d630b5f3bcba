import Cases
import Foundation

/// Writes values as JSON (RFC 8259) with the keys in their own order and two spaces per level.
///
/// What controls a terminal is written as `\u…`, so that printing a hostile subject is harmless;
/// a reader sees the same text.
package struct JSONText {
  /// Whether all that is not ASCII is escaped.
  let isASCII: Bool

  package init(isASCII: Bool) {
    self.isASCII = isASCII
  }

  package func text(_ value: FieldValue) -> String {
    var result = ""
    write(value) { result += $0 }
    return result
  }

  /// Gives the text of a value in pieces, in order.
  package func write(_ value: FieldValue, indent: String = "", to put: (String) -> Void) {
    switch value {
    case .absent: put("null")
    case .string(let text), .decimal(let text), .block(let text): put(string(text))
    case .amount(let money): put(string(money.digits))
    case .amounts(let amounts):
      write(.list(amounts.map { .string($0.fixed) }), indent: indent, to: put)
    case .integer(let number): put(String(number))
    case .boolean(let flag): put(flag ? "true" : "false")
    case .moment(let date): put(string(date.ISO8601Format()))
    case .list(let values):
      write("[]", values, indent, to: put) { write($0, indent: indent + "  ", to: put) }
    case .table(let rows):
      write("[]", rows, indent, to: put) { write(.record($0), indent: indent + "  ", to: put) }
    case .record(let record):
      write("{}", record.fields, indent, to: put) { field in
        put("\(string(field.name)): ")
        write(field.value, indent: indent + "  ", to: put)
      }
    }
  }

  private func write<Item>(
    _ brackets: String,
    _ items: [Item],
    _ indent: String,
    to put: (String) -> Void,
    _ writeItem: (Item) -> Void
  ) {
    guard !items.isEmpty else { return put(brackets) }
    put("\(brackets.prefix(1))\n")
    for (index, item) in items.enumerated() {
      put(index == 0 ? "\(indent)  " : ",\n\(indent)  ")
      writeItem(item)
    }
    put("\n\(indent)\(brackets.suffix(1))")
  }

  package func string(_ text: String) -> String {
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
