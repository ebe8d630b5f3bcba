/// One object of the configuration file while it is read into a typed struct.
///
/// Each `read` names a key, says what it takes and leaves the default alone when the key is not
/// there. Nothing throws: problems are collected, so that one run names them all, and a key that
/// nobody read is unknown.
package final class ConfigurationSection {
  /// Collects the problems of all sections.
  package final class Report {
    package var problems: [ConfigurationError.Problem] = []

    package init() {}
  }

  private let path: String
  private let members: [String: ConfigurationTree]
  private let report: Report
  private var readKeys: [String] = []
  private var missingKeys: [String] = []

  package init(_ tree: ConfigurationTree, path: String, report: Report) {
    self.path = path
    self.report = report
    if case .object(let members) = tree {
      self.members = members
    } else {
      members = [:]
      report.problems.append(
        .init(key: path, kind: .wrongType(expected: "an object", found: tree.typeName))
      )
    }
  }

  // MARK: Values

  package func read(_ key: String, _ value: inout String) {
    guard let tree = member(key) else { return }
    guard case .text(let text) = tree else { return wrongType(key, "text", tree) }
    value = text
  }

  package func read(_ key: String, _ value: inout String?) {
    var text = value ?? ""
    if has(key) { read(key, &text) }
    if case .text? = member(key) { value = text }
  }

  package func read(_ key: String, _ value: inout Bool) {
    guard let tree = member(key) else { return }
    guard case .boolean(let flag) = tree else { return wrongType(key, "true or false", tree) }
    value = flag
  }

  package func read(_ key: String, _ value: inout Int, in range: ClosedRange<Int>) {
    guard let tree = member(key) else { return }
    guard case .integer(let number) = tree else { return wrongType(key, "a whole number", tree) }
    guard range.contains(number) else { return problem(key, .outOfRange(number, allowed: range)) }
    value = number
  }

  package func read(_ key: String, _ value: inout Int?, in range: ClosedRange<Int>) {
    guard has(key) else { return noteRead(key) }
    var number = range.lowerBound
    read(key, &number, in: range)
    value = number
  }

  /// A word of a few: an enum by its raw values.
  package func read<Choice>(_ key: String, _ value: inout Choice)
  where Choice: RawRepresentable<String> & CaseIterable {
    var text = value.rawValue
    read(key, &text)
    if let choice = Choice(rawValue: text) {
      value = choice
    } else {
      let choices = Choice.allCases.map(\.rawValue)
      let nearest = NearestName.nearest(to: text, among: choices)
      problem(key, .notOneOf(text, choices: choices, nearest: nearest))
    }
  }

  /// A word of a few, or null.
  package func read<Choice>(_ key: String, _ value: inout Choice?)
  where Choice: RawRepresentable<String> & CaseIterable {
    guard has(key), var choice = Choice.allCases.first else { return noteRead(key) }
    read(key, &choice)
    value = choice
  }

  package func read(_ key: String, _ value: inout [String]) {
    guard let tree = member(key) else { return }
    guard case .array(let items) = tree else { return wrongType(key, "a list of texts", tree) }
    var texts: [String] = []
    for (index, item) in items.enumerated() {
      if case .text(let text) = item {
        texts.append(text)
      } else {
        wrongType("\(key)[\(index)]", "text", item)
      }
    }
    value = texts
  }

  // MARK: Sections

  /// An object; `make` reads it.
  package func read<Settings>(
    _ key: String,
    _ value: inout Settings,
    _ make: (ConfigurationSection) -> Settings
  ) {
    guard let tree = member(key) else { return }
    value = Self.read(tree, path: joined(key), report: report, make)
  }

  /// A list of objects; `make` reads each.
  package func read<Settings>(
    _ key: String,
    _ values: inout [Settings],
    _ make: (ConfigurationSection) -> Settings
  ) {
    guard let tree = member(key) else { return }
    guard case .array(let items) = tree else { return wrongType(key, "a list of objects", tree) }
    values = items.enumerated().map { index, item in
      Self.read(item, path: "\(joined(key))[\(index)]", report: report, make)
    }
  }

  /// Reads one section and reports the keys that nobody asked for.
  package static func read<Settings>(
    _ tree: ConfigurationTree,
    path: String,
    report: Report,
    _ make: (ConfigurationSection) -> Settings
  ) -> Settings {
    let section = ConfigurationSection(tree, path: path, report: report)
    let settings = make(section)
    section.close()
    return settings
  }

  // MARK: Problems

  /// Says that a key must be there.
  package func require(_ keys: String...) {
    for key in keys where !has(key) { missingKeys.append(key) }
  }

  /// The keys of the object, in alphabetical order.
  package var keys: [String] { members.keys.sorted() }

  /// Whether a key is there, and says that there is no value.
  package func isNull(_ key: String) -> Bool { members[key] != nil && !has(key) }

  /// A section that may be missing; `make` reads it.
  package func read<Settings>(
    _ key: String,
    _ value: inout Settings?,
    _ make: (ConfigurationSection) -> Settings
  ) {
    guard let tree = member(key) else { return }
    value = Self.read(tree, path: joined(key), report: report, make)
  }

  /// Whether a key is there with a value.
  package func has(_ key: String) -> Bool {
    guard let tree = members[key], case .absent = tree else { return members[key] != nil }
    return false
  }

  /// Says that the value of a key does not go.
  package func unfit(_ key: String, _ why: String) { problem(key, .unfit(why)) }

  private func close() {
    let unknown = members.keys.filter { !readKeys.contains($0) }.sorted()
    var meant: [String] = []
    for key in unknown {
      let candidates = readKeys.filter { !has($0) } + readKeys
      let nearest = NearestName.nearest(to: key, among: candidates)
      meant += nearest.map { [$0] } ?? []
      problem(key, .unknownKey(nearest: nearest))
    }
    for key in missingKeys where !meant.contains(key) { problem(key, .missing) }
  }

  private func member(_ key: String) -> ConfigurationTree? {
    noteRead(key)
    guard let tree = members[key], has(key) else { return nil }
    return tree
  }

  private func noteRead(_ key: String) {
    if !readKeys.contains(key) { readKeys.append(key) }
  }

  private func wrongType(_ key: String, _ expected: String, _ found: ConfigurationTree) {
    problem(key, .wrongType(expected: expected, found: found.typeName))
  }

  private func problem(_ key: String, _ kind: ConfigurationError.Kind) {
    report.problems.append(.init(key: joined(key), kind: kind))
  }

  private func joined(_ key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }
}
