import Desk
import Foundation

/// How results look: on a terminal, through a pipe, or as JSON.
struct OutputStyle: Equatable, Sendable {
  /// Whether standard output is a terminal: aligned columns instead of tabs.
  var isTerminal = false
  /// Columns of the terminal.
  var width = 80
  /// Whether only ASCII may be written, because the locale is not UTF-8.
  var isASCII = true
  /// Whether headings are bold and failures red.
  var hasColour = false
  /// Whether results are JSON.
  var isJSON = false
  /// Whether remarks are left out.
  var isQuiet = false
  /// The time zone of dates.
  var timeZone = TimeZone.gmt

  init() {}

  /// Reads what the environment says: locale, width, `NO_COLOR`.
  init(environment: [String: String], isTerminal: Bool, terminalWidth: Int?) {
    self.isTerminal = isTerminal
    width = terminalWidth ?? environment["COLUMNS"].flatMap(Int.init) ?? 80
    isASCII = !Self.isUTF8(environment)
    let wantsColour = (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
    hasColour = isTerminal && wantsColour
  }

  /// The first of LC_ALL, LC_CTYPE and LANG that is set decides.
  private static func isUTF8(_ environment: [String: String]) -> Bool {
    let names = ["LC_ALL", "LC_CTYPE", "LANG"]
    let locale = names.lazy.compactMap { environment[$0] }.first { !$0.isEmpty } ?? ""
    let lower = locale.lowercased()
    return lower.contains("utf-8") || lower.contains("utf8")
  }

  var ellipsis: String { isASCII ? "..." : "\u{2026}" }

  /// Text of one line, safe to print.
  func line(_ text: String) -> String { SafeText.line(text, ascii: isASCII) }
  /// Text of many lines, safe to print.
  func block(_ text: String) -> String { SafeText.block(text, ascii: isASCII) }

  func bold(_ text: String) -> String { painted(text, "1") }
  func red(_ text: String) -> String { painted(text, "31") }
  func green(_ text: String) -> String { painted(text, "32") }

  private func painted(_ text: String, _ code: String) -> String {
    hasColour && !text.isEmpty ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }

  /// A value as the text of a cell.
  func cell(_ value: FieldValue) -> String {
    CellText(timeZone: timeZone, isASCII: isASCII).cell(value)
  }
}
