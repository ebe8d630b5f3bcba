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

  fileprivate static func isNewline(_ scalar: Unicode.Scalar) -> Bool {
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
    var reader = CSVReader(text)
    return reader.read()
  }
}

/// Takes a file apart.
private struct CSVReader {
  private let separator: Unicode.Scalar
  private var rest: Substring.UnicodeScalarView
  private var lines: [CSV.Line] = []
  private var fields: [String] = []
  private var field = String.UnicodeScalarView()
  /// Whether what comes is between quotes.
  private var isQuoted = false
  /// Whether the field began with a quote.
  private var wasQuoted = false
  private var number = 1
  /// The number of the line that the fields began on.
  private var start = 1

  init(_ text: String) {
    let head = text.unicodeScalars.prefix { !CSV.isNewline($0) }
    separator = head.count { $0 == ";" } > head.count { $0 == "," } ? ";" : ","
    rest = text.unicodeScalars[...]
  }

  mutating func read() -> [CSV.Line] {
    while let scalar = rest.popFirst() {
      let isEnd = CSV.isNewline(scalar) && !(scalar == "\r" && rest.first == "\n")
      if isEnd { number += 1 }
      if isQuoted { takeQuoted(scalar) } else { take(scalar, isEnd: isEnd) }
    }
    if !field.isEmpty || !fields.isEmpty { endLine() }
    return lines
  }

  private mutating func takeQuoted(_ scalar: Unicode.Scalar) {
    if scalar != "\"" {
      field.append(scalar)
    } else if rest.first == "\"" {
      field.append("\"")
      rest.removeFirst()
    } else {
      isQuoted = false
    }
  }

  private mutating func take(_ scalar: Unicode.Scalar, isEnd: Bool) {
    if scalar == "\"", String(field).trimmed.isEmpty {
      (isQuoted, wasQuoted, field) = (true, true, String.UnicodeScalarView())
    } else if scalar == separator {
      endField()
    } else if isEnd {
      endLine()
    } else if !CSV.isNewline(scalar) {
      field.append(scalar)
    }
  }

  private mutating func endField() {
    fields.append(wasQuoted ? String(field) : String(field).trimmed)
    field = String.UnicodeScalarView()
    wasQuoted = false
  }

  private mutating func endLine() {
    endField()
    if fields.contains(where: { !$0.isEmpty }) {
      lines.append(CSV.Line(number: start, fields: fields))
    }
    fields = []
    start = number
  }
}

extension String {
  fileprivate var trimmed: String { trimmingCharacters(in: .whitespaces) }
}
