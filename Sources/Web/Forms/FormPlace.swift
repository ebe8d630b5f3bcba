import Cases
import Desk
import Foundation
import HTTP

/// Where a form stands, and what was typed into it.
struct FormPlace {
  let visit: Visit
  /// What stands for `*` in its address.
  let values: [String]
  /// What was typed; before anybody typed, what the address says.
  let typed: FormFields
  /// The files that were chosen.
  var files: [UploadedFile] = []
  /// The version of the case that the user looked at; nil for that of `known`.
  var seen: Int?
  /// The page of the case, when it was read already.
  var known: CasePage?
  /// The draft that it was opened with.
  var draft: KeptDraft?

  // MARK: What it is about

  /// The number of the case in its address.
  func number() throws -> Int { try known?.view.file.number ?? visit.caseNumber(values[0]) }

  /// The page of that case.
  func page() throws -> CasePage { try known ?? visit.desk.casePage(number()) }

  /// A key in its address; `throwing` is what there is not when it is none.
  func key(_ place: Int = 0, else missing: StoreError) throws -> Int {
    guard let key = Int(values[place]) else { throw missing }
    return key
  }

  /// The place of ours that the form says it came from.
  var back: String? { typed["back"].flatMap { Target.isLocal($0) ? $0 : nil } }

  /// Carries out an act as who is signed in, when the case is as they saw it.
  @discardableResult
  func perform<Wanted: Act>(_ act: Wanted) throws -> Wanted.Outcome {
    try visit.perform(act, typed)
  }

  // MARK: What was typed

  /// What a field says, without the white space around it; nil when that is nothing.
  func maybe(_ name: String) -> String? {
    guard let text = typed[name]?.trimmed, !text.isEmpty else { return nil }
    return text
  }

  /// What a field says; throws `ScreenError.missing` when that is nothing.
  func text(_ name: String) throws -> String {
    guard let text = maybe(name) else { throw ScreenError.missing(name) }
    return text
  }

  /// The day of a field; nil when it is empty.
  func maybeDay(_ name: String) throws -> Day? {
    try maybe(name).map { text in
      guard let day = Day(text) else { throw ScreenError.noDay(name, text) }
      return day
    }
  }

  /// The day of a field.
  func day(_ name: String) throws -> Day {
    guard let day = try maybeDay(name) else { throw ScreenError.missing(name) }
    return day
  }

  /// The whole number of a field; nil when it is empty.
  func maybeInt(_ name: String) throws -> Int? {
    try maybe(name).map { text in
      guard let number = Int(text) else { throw ScreenError.noNumber(name, text) }
      return number
    }
  }

  /// The whole number of a field.
  func int(_ name: String) throws -> Int {
    guard let number = try maybeInt(name) else { throw ScreenError.missing(name) }
    return number
  }

  /// Whether a field is ticked.
  func isTicked(_ name: String) -> Bool { typed[name] == "1" }

  /// Whether somebody said that they mean what was refused until they say so.
  var isMeant: Bool { isTicked("meant") }

  /// A value that a field chooses; nil when it is empty.
  ///
  /// Throws `ScreenError.missing` for another.
  func maybeOne<Value: RawRepresentable<String>>(_ name: String, _ type: Value.Type) throws
    -> Value?
  {
    try maybe(name).map { text in
      guard let value = Value(rawValue: text) else { throw ScreenError.missing(name) }
      return value
    }
  }

  /// A value that a field chooses.
  func one<Value: RawRepresentable<String>>(_ name: String, _ type: Value.Type) throws -> Value {
    guard let value = try maybeOne(name, type) else { throw ScreenError.missing(name) }
    return value
  }

  /// What rows say: those in which anything was typed, each by the names of its fields.
  func rows(_ names: [String]) -> [[String: String]] {
    let columns = names.map { typed.all($0).map(\.trimmed) }
    let count = columns.map(\.count).max() ?? 0
    return (0..<count).compactMap { place in
      var row: [String: String] = [:]
      for (name, column) in zip(names, columns) where place < column.count {
        if !column[place].isEmpty { row[name] = column[place] }
      }
      return row.isEmpty ? nil : row
    }
  }

  /// The lines of a field that are not empty.
  func lines(_ name: String) -> [String] {
    (typed[name] ?? "").split(whereSeparator: \.isNewline).map { String($0).trimmed }
      .filter { !$0.isEmpty }
  }

  /// The case that somebody typed, as a number or a reference.
  func other(_ name: String = "case") throws -> Int { try visit.caseNumber(text(name)) }
}

extension String {
  /// The text without white space around it.
  var trimmed: String {
    let isSpace: (Unicode.Scalar) -> Bool = { $0.properties.isWhitespace }
    var rest = Substring(self).unicodeScalars.drop(while: isSpace)
    while let last = rest.last, isSpace(last) { rest.removeLast() }
    return String(rest)
  }
}
