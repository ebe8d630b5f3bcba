import Foundation
import HTML

/// Comma-separated values (RFC 4180).
package enum CSV {
  /// A field as it is written; what a spreadsheet would take for a formula gets an apostrophe.
  package static func field(_ text: String) -> String {
    let scalars = text.unicodeScalars
    let isFormula =
      scalars.first.map { "=+-@\t\r\n＝＋－＠".unicodeScalars.contains($0) } ?? false
      && !scalars.dropFirst().allSatisfy { ("0"..."9").contains($0) || $0 == "." }
    let safe = isFormula ? "'" + text : text
    guard safe.unicodeScalars.contains(where: isSpecial) else { return safe }
    return "\"" + safe.replacingScalars { $0 == "\"" ? "\"\"" : nil } + "\""
  }

  /// Whether a field with it stands between quotes.
  private static func isSpecial(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "," || scalar == ";" || scalar == "\"" || isNewline(scalar)
  }

  private static func isNewline(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }

  /// A line of a file with its number, from 1.
  package struct Line {
    package var number: Int
    package var fields: [String]
  }

  /// The lines of a file, separated by the comma or the semicolon that its first line has more of.
  package static func lines(_ text: String) -> [Line] {
    let head = text.unicodeScalars.prefix { !isNewline($0) }
    let separator: Unicode.Scalar =
      head.count { $0 == ";" } > head.count { $0 == "," } ? ";" : ","
    var lines: [Line] = []
    var fields: [String] = []
    var field = String.UnicodeScalarView()
    var (isQuoted, wasQuoted) = (false, false)
    var (number, start) = (1, 1)
    func endField() {
      fields.append(wasQuoted ? String(field) : String(field).trimmed)
      field = String.UnicodeScalarView()
      wasQuoted = false
    }
    func endLine() {
      endField()
      if fields.contains(where: { !$0.isEmpty }) {
        lines.append(Line(number: start, fields: fields))
      }
      fields = []
      start = number
    }
    var rest = text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      let isEnd = isNewline(scalar) && !(scalar == "\r" && rest.first == "\n")
      if isEnd { number += 1 }
      if isQuoted {
        if scalar != "\"" {
          field.append(scalar)
        } else if rest.first == "\"" {
          field.append("\"")
          rest.removeFirst()
        } else {
          isQuoted = false
        }
      } else if scalar == "\"", String(field).trimmed.isEmpty {
        (isQuoted, wasQuoted, field) = (true, true, String.UnicodeScalarView())
      } else if scalar == separator {
        endField()
      } else if isEnd {
        endLine()
      } else if !isNewline(scalar) {
        field.append(scalar)
      }
    }
    if !field.isEmpty || !fields.isEmpty { endLine() }
    return lines
  }
}

extension String {
  fileprivate var trimmed: String { trimmingCharacters(in: .whitespaces) }
}
