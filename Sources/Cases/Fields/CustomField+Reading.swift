extension CustomField {
  /// Why a text is no value of a field.
  public enum Problem: Error, Equatable, Sendable {
    /// It is of another kind.
    case notOfKind(String, field: String, Kind)
    /// It is none of the choices.
    case noChoice(String, field: String, choices: [String])
    /// It is longer than values are.
    case tooLong(field: String)
    /// It has a line break or another control character.
    case notOneLine(field: String)
    /// No user has the id or the address.
    case noUser(String, field: String)
  }

  /// What is kept for yes, and for no.
  static let yes = "yes"
  static let no = "no"

  /// How many digits a number has at most: so many are exact wherever it is read.
  private static let mostDigits = 18

  private static let words: [String: String] = {
    let affirming = ["yes", "true", "1", "ja", "oui", "y", "j"].map { ($0, yes) }
    let denying = ["no", "false", "0", "nein", "nee", "non", "n"].map { ($0, no) }
    return Dictionary(affirming + denying) { first, _ in first }
  }()

  /// The value that a text means, as it is kept and compared; an empty text is none.
  ///
  /// Numbers are kept with a full stop and without needless zeros, dates as `2026-10-05`, choices as the
  /// workspace writes them, users as their ids. `users` are ids by id and address in small letters.
  public func value(of text: String, users: [String: String] = [:]) throws(Problem) -> String {
    guard text.unicodeScalars.count <= CustomField.longestValue else { throw .tooLong(field: name) }
    let plain = CustomField.trimmed(text)
    guard !plain.isEmpty else { return "" }
    guard !plain.unicodeScalars.contains(where: CustomField.breaksLine) else {
      throw .notOneLine(field: name)
    }
    guard let value = read(plain) else {
      throw kind == .choice
        ? .noChoice(plain, field: name, choices: choices) : .notOfKind(plain, field: name, kind)
    }
    guard isResolver else { return value }
    guard let user = users[value.lowercased()] else { throw .noUser(value, field: name) }
    return user
  }

  private func read(_ plain: String) -> String? {
    switch kind {
    case .text: plain
    case .number: CustomField.number(plain)
    case .date: CustomField.day(plain)?.description
    case .choice: choices.first { $0.lowercased() == plain.lowercased() }
    case .boolean: CustomField.words[plain.lowercased()]
    }
  }

  private static func trimmed(_ text: String) -> String {
    let scalars = text.unicodeScalars
    let start = scalars.firstIndex { !$0.properties.isWhitespace } ?? scalars.endIndex
    let end = scalars.lastIndex { !$0.properties.isWhitespace }.map(scalars.index(after:))
    return String(scalars[start..<(end ?? scalars.endIndex)])
  }

  private static func breaksLine(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .control || (0x2028...0x2029).contains(scalar.value)
  }

  /// A decimal number with a full stop or a comma before its fraction, in one way of writing.
  private static func number(_ text: String) -> String? {
    let isNegative = text.hasPrefix("-")
    let parts = text.dropFirst(isNegative ? 1 : 0)
      .split(omittingEmptySubsequences: false) { ".,".contains($0) }
    guard (1...2).contains(parts.count),
      parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { 0x30...0x39 ~= $0 } })
    else { return nil }
    let whole = parts[0].drop { $0 == "0" }
    var fraction = parts.count == 2 ? parts[1] : ""
    while fraction.last == "0" { fraction = fraction.dropLast() }
    guard whole.utf8.count + fraction.utf8.count <= mostDigits else { return nil }
    let digits = (whole.isEmpty ? "0" : String(whole)) + (fraction.isEmpty ? "" : ".\(fraction)")
    return isNegative && digits != "0" ? "-" + digits : digits
  }

  /// `2026-10-05` or `05.10.2026`.
  private static func day(_ text: String) -> Day? {
    if let day = Day(text) { return day }
    let parts = text.split(separator: ".", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 3, let day = parts[0], let month = parts[1], let year = parts[2],
      (1000...9999).contains(year)
    else { return nil }
    return Day(year, month, day)
  }
}

extension CustomField.Problem: Refusing {
  /// What was given is not what is needed.
  public var refusal: Refusal { .usage }

  /// What is wrong, as half a sentence.
  public var description: String {
    switch self {
    case .notOfKind(let text, let field, let kind):
      "'\(field)' takes \(kind.example), not '\(text)'"
    case .noChoice(let text, let field, let choices):
      "'\(field)' takes one of \(choices.joined(separator: ", ")), not '\(text)'"
    case .tooLong(let field):
      "the value of '\(field)' is longer than \(CustomField.longestValue) characters"
    case .notOneLine(let field): "the value of '\(field)' has more than one line"
    case .noUser(let text, let field): "'\(field)' takes the id of a user, and nobody is '\(text)'"
    }
  }
}

extension CustomField.Kind {
  /// What is to be given.
  fileprivate var example: String {
    switch self {
    case .text: "a text"
    case .number: "a number like 12.5, of no more than 18 digits"
    case .date: "a day like 2026-10-05"
    case .choice: "a choice"
    case .boolean: "yes or no"
    }
  }
}
