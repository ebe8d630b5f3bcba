package import Cases
package import Foundation

/// A value that a command prints: in a table, on a line of its own, or as JSON.
package indirect enum FieldValue: Equatable, Sendable {
  /// Nothing: an empty cell, `null`.
  case absent
  /// Text of one line.
  case string(String)
  /// A whole number.
  case integer(Int)
  /// An amount as digits; a string in JSON, so that no reader rounds it.
  case decimal(String)
  /// An amount beside its currency: digits in groups for people, plain digits for programs.
  case amount(Money)
  /// Amounts with their currencies.
  case amounts([Money])
  /// Yes or no.
  case boolean(Bool)
  /// A moment; shown in the workspace's time zone, in JSON as RFC 3339 in UTC.
  case moment(Date)
  /// Text of many lines, for instance a comment.
  case block(String)
  /// Several values, shown with commas.
  case list([FieldValue])
  /// A thing inside the thing.
  case record(Record)
  /// A table inside the thing.
  case table([Record])

  package static func text(_ value: String?) -> FieldValue {
    value.map(FieldValue.string) ?? .absent
  }
  package static func int(_ value: Int?) -> FieldValue { value.map(FieldValue.integer) ?? .absent }
  package static func date(_ value: Date?) -> FieldValue { value.map(FieldValue.moment) ?? .absent }
  package static func texts(_ values: [String]) -> FieldValue {
    .list(values.map(FieldValue.string))
  }

  /// Whether a table that is too wide may cut it.
  package var mayBeCut: Bool {
    switch self {
    case .integer, .decimal, .amount, .amounts, .moment: false
    default: true
    }
  }

  /// Whether a table shows it at the right of its column.
  package var isNumber: Bool {
    switch self {
    case .integer, .decimal, .amount, .amounts: true
    default: false
    }
  }
}

extension FieldValue: ExpressibleByStringInterpolation {
  package init(stringLiteral value: String) { self = .string(value) }
}

extension FieldValue: ExpressibleByIntegerLiteral {
  package init(integerLiteral value: Int) { self = .integer(value) }
}

extension FieldValue: ExpressibleByBooleanLiteral {
  package init(booleanLiteral value: Bool) { self = .boolean(value) }
}

extension FieldValue: ExpressibleByArrayLiteral {
  package init(arrayLiteral elements: FieldValue...) { self = .list(elements) }
}
