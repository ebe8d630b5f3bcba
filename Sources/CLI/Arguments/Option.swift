/// An option of a command: how it is written, what it takes, what the help says about it.
struct Option: Sendable, Equatable {
  /// What an option takes.
  enum Kind: Sendable, Equatable {
    /// Nothing: it is there or not.
    case flag
    /// Any text.
    case text
    /// A whole number.
    case integer
    /// A day written `2026-11-23`.
    case day
    /// One of a few words.
    case choice([String])
  }

  /// The name without dashes.
  let name: String
  /// What it takes.
  let kind: Kind
  /// What the help calls the value.
  let valueName: String
  /// One sentence for the help.
  let summary: String
  /// Whether the command cannot do without it.
  private(set) var isRequired = false
  /// Whether it may be given more than once.
  private(set) var isRepeatable = false
  /// The value when it is not given.
  private(set) var defaultValue: String?

  private init(name: String, kind: Kind, valueName: String, summary: String) {
    self.name = name
    self.kind = kind
    self.valueName = valueName
    self.summary = summary
  }

  static func flag(_ name: String, _ summary: String) -> Option {
    Option(name: name, kind: .flag, valueName: "", summary: summary)
  }

  static func text(_ name: String, _ valueName: String, _ summary: String) -> Option {
    Option(name: name, kind: .text, valueName: valueName, summary: summary)
  }

  static func integer(_ name: String, _ valueName: String, _ summary: String) -> Option {
    Option(name: name, kind: .integer, valueName: valueName, summary: summary)
  }

  static func day(_ name: String, _ summary: String) -> Option {
    Option(name: name, kind: .day, valueName: "YYYY-MM-DD", summary: summary)
  }

  /// One of a few words: the usage shows them, or the summary does when they are many.
  static func choice(_ name: String, _ choices: [String], _ summary: String) -> Option {
    let words = choices.joined(separator: "|")
    let isShort = words.count <= 40
    return Option(
      name: name,
      kind: .choice(choices),
      valueName: isShort ? words : name.uppercased(),
      summary: isShort ? summary : "\(summary) One of \(choices.joined(separator: ", "))."
    )
  }

  /// The same option, which must be given.
  var required: Option {
    var copy = self
    copy.isRequired = true
    return copy
  }

  /// The same option, which may be given more than once.
  var repeatable: Option {
    var copy = self
    copy.isRepeatable = true
    return copy
  }

  /// The same option with a value for when it is not given.
  func defaulting(to value: String) -> Option {
    var copy = self
    copy.defaultValue = value
    return copy
  }

  /// How it is typed: `--template NAME`.
  var synopsis: String { kind == .flag ? "--\(name)" : "--\(name) \(valueName)" }
}
