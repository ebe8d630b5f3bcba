/// Reads the settings out of the commented text of a fresh file.
///
/// Such a text has one setting on a line, and its comment above it or behind it. A comment that is
/// two or more spaces in shows settings too: what a list may hold, or what else may stand there. A
/// list without comments in it is a value as a whole.
struct SettingsText {
  /// The comment before the first setting.
  private(set) var introduction: [String] = []
  private(set) var settings: [Setting] = []

  private var comment: [String] = []
  private var open: [Level] = []
  private var indentation = 0

  /// An object or a list that has not ended.
  private struct Level {
    let path: String
    var isList = false
    var count = 0
  }

  init(_ text: String) {
    read(text.split(separator: "\n", omittingEmptySubsequences: false))
  }

  private init(example lines: [Substring], in level: Level) {
    open = [level]
    read(lines)
  }

  private mutating func read(_ lines: [Substring]) {
    var rest = lines[...]
    while let text = rest.popFirst() {
      let line = Line(text)
      if line.code.isEmpty {
        if let text = line.comment { add(comment: text, indentation: line.indentation) }
      } else if line.code.hasPrefix("}") || line.code.hasPrefix("]") {
        open.removeLast()
      } else if line.code == "{" {
        begin()
      } else {
        add(line, rest: &rest)
      }
    }
  }

  // MARK: Comments

  /// A comment that stands further in than the settings around it goes on with the one before.
  private mutating func add(comment text: String, indentation: Int) {
    if indentation > self.indentation + 2, let last = settings.popLast() {
      settings.append(last.adding(text.trimmed))
    } else {
      comment.append(text)
    }
  }

  /// What was said above this line, and the settings that were shown with it.
  private mutating func takeComment() -> (prose: [String], example: [Substring]) {
    defer { comment = [] }
    let prose = comment.filter { !$0.hasPrefix("  ") }.map(\.trimmed)
    return (prose, comment.filter { $0.hasPrefix("  ") }.map { $0.dropFirst(2) })
  }

  // MARK: Settings

  /// An object without a key: the whole, or an element of a list.
  private mutating func begin() {
    guard let list = open.last else {
      introduction = takeComment().prose
      open.append(Level(path: ""))
      return
    }
    open[open.count - 1].count += 1
    open.append(Level(path: "\(list.path)[\(list.count)]"))
  }

  private mutating func add(_ line: Line, rest: inout ArraySlice<Substring>) {
    indentation = line.indentation
    let key = line.code.prefix { $0 != ":" }
    let above = open.last?.path ?? ""
    let path = above.isEmpty ? String(key) : "\(above).\(key)"
    let (prose, example) = takeComment()
    if !example.isEmpty, example[0] != "{" {
      settings += SettingsText(example: example, in: Level(path: above)).settings
    }
    let behind = line.comment.map { [$0.trimmed] } ?? []
    let value = value(of: line, path: path, rest: &rest)
    settings.append(Setting(path: path, value: value, comment: prose + behind))
    if example.first == "{" {
      settings += SettingsText(example: example, in: Level(path: path, isList: true)).settings
    }
  }

  /// The value, which may go on for several lines; none of what is read setting by setting.
  private mutating func value(
    of line: Line,
    path: String,
    rest: inout ArraySlice<Substring>
  ) -> [String] {
    var value = [line.code.drop { $0 != ":" }.dropFirst().trimmed]
    let margin = String(repeating: " ", count: line.indentation)
    let end = rest.firstIndex { $0.hasPrefix("\(margin)]") } ?? rest.startIndex
    if value == ["{"] || value == ["["] && rest[..<end].contains(where: { $0.contains("//") }) {
      open.append(Level(path: path, isList: value == ["["]))
      return []
    }
    while !Self.isWhole(value), let next = rest.popFirst() {
      value.append(String(next.dropFirst(line.indentation)))
    }
    if let last = value.popLast() {
      value.append(last.hasSuffix(",") ? String(last.dropLast()) : last)
    }
    return value
  }

  /// Whether every bracket that was opened is closed; no text in these files has one.
  private static func isWhole(_ lines: [String]) -> Bool {
    lines.joined().reduce(0) { $0 + ($1 == "[" ? 1 : $1 == "]" ? -1 : 0) } == 0
  }

  /// A line, taken apart.
  private struct Line {
    let indentation: Int
    let code: String
    let comment: String?

    init(_ text: Substring) {
      indentation = text.prefix { $0 == " " }.count
      var isQuoted = false
      let mark = text.indices.first { index in
        if text[index] == "\"" { isQuoted.toggle() }
        return !isQuoted && text[index...].hasPrefix("//")
      }
      code = text[..<(mark ?? text.endIndex)].trimmed
      comment = mark.map { String(text[$0...].dropFirst(2)) }
    }
  }
}

extension StringProtocol {
  /// Without the spaces around it.
  fileprivate var trimmed: String {
    let head = drop { $0 == " " }
    return String(
      head[..<(head.lastIndex { $0 != " " }.map { head.index(after: $0) } ?? head.startIndex)]
    )
  }
}
