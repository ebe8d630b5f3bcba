import Foundation

/// Comma-separated values (RFC 4180).
enum CSV {
  /// A field as it is written; what a spreadsheet would take for a formula gets an apostrophe.
  static func field(_ text: String) -> String {
    let isFormula =
      text.first.map { "=+-@\t\r".contains($0) } ?? false
      && !text.dropFirst().allSatisfy { $0.isNumber || $0 == "." }
    let safe = isFormula ? "'" + text : text
    guard safe.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return safe }
    return "\"" + safe.replacing("\"", with: "\"\"") + "\""
  }

  /// A line of a file with its number, from 1.
  struct Line {
    var number: Int
    var fields: [String]
  }

  /// The lines of a file, separated by the comma or the semicolon that its first line has more of.
  static func lines(_ text: String) -> [Line] {
    let head = text.prefix { !$0.isNewline }
    let separator: Character =
      head.count { $0 == ";" } > head.count { $0 == "," } ? ";" : ","
    var lines: [Line] = []
    var fields: [String] = []
    var field = ""
    var (isQuoted, wasQuoted) = (false, false)
    var (number, start) = (1, 1)
    func endField() {
      fields.append(wasQuoted ? field : field.trimmed)
      field = ""
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
    var rest = text[...]
    while let character = rest.popFirst() {
      if character.isNewline { number += 1 }
      if isQuoted {
        if character != "\"" {
          field.append(character)
        } else if rest.first == "\"" {
          field.append("\"")
          rest.removeFirst()
        } else {
          isQuoted = false
        }
      } else if character == "\"", field.trimmed.isEmpty {
        (isQuoted, wasQuoted, field) = (true, true, "")
      } else if character == separator {
        endField()
      } else if character.isNewline {
        endLine()
      } else {
        field.append(character)
      }
    }
    if !field.isEmpty || !fields.isEmpty { endLine() }
    return lines
  }
}

extension String {
  fileprivate var trimmed: String { trimmingCharacters(in: .whitespaces) }
}
