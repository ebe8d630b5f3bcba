import HTTP

/// One of several that can be chosen.
struct FormChoice: Sendable, Equatable {
  let value: String
  /// The key of what it is called in the words of pages; nil when `text` is its name.
  var word: String?
  var text = ""

  /// Names as they are, such as those of statuses and users.
  static func named(_ names: [String]) -> [FormChoice] {
    names.map { FormChoice(value: $0, text: $0) }
  }

  /// Values that the words of pages name: `choice.GROUP.VALUE`.
  static func words(_ group: String, _ values: [String]) -> [FormChoice] {
    values.map { FormChoice(value: $0, word: "choice.\(group).\($0)") }
  }
}

/// What a form asks for.
struct FormField: Sendable {
  /// How it is asked for.
  enum Kind: Sendable {
    case line
    case area
    case day
    case amount
    case number
    case email
    case tick
    /// One of several, in a list.
    case choice([FormChoice])
    /// One of several, all in sight, and none chosen at first.
    case buttons([FormChoice])
    /// Any of several.
    case choices([FormChoice])
    case file
    /// The same fields so many times, one beside the other; what is left empty counts for nothing.
    case rows([FormField], count: Int)
  }

  /// How it is sent; its label is `field.NAME` of the words of pages when it has none of its own.
  let name: String
  let kind: Kind
  var isRequired = false
  /// What it says before anybody typed; of rows, of each in their order.
  var initial: [String] = []
  /// Its label, where somebody else named it.
  var label: String?

  init(_ name: String, _ kind: Kind, required: Bool = false, _ initial: String? = nil) {
    self.name = name
    self.kind = kind
    isRequired = required
    self.initial = initial.map { [$0] } ?? []
  }

  /// A line of text.
  static func line(_ name: String, _ initial: String? = nil, required: Bool = false) -> FormField {
    FormField(name, .line, required: required, initial)
  }

  /// A text of several lines.
  static func area(_ name: String, _ initial: String? = nil, required: Bool = false) -> FormField {
    FormField(name, .area, required: required, initial)
  }

  /// A day.
  static func day(_ name: String, _ initial: String? = nil, required: Bool = false) -> FormField {
    FormField(name, .day, required: required, initial)
  }

  /// An amount, in a currency that is known.
  static func amount(_ name: String, _ initial: String? = nil, required: Bool = false) -> FormField
  {
    FormField(name, .amount, required: required, initial)
  }

  /// One of several; when it is not required, also none of them.
  static func choice(
    _ name: String,
    _ choices: [FormChoice],
    _ initial: String? = nil,
    required: Bool = false
  ) -> FormField {
    FormField(name, .choice(choices), required: required, initial)
  }

  /// Yes or no.
  static func tick(_ name: String, isOn: Bool = false) -> FormField {
    FormField(name, .tick, isOn ? "1" : nil)
  }
}
