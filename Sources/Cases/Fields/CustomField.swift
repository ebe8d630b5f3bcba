/// A field that a workspace gives its clients, items or cases.
public struct CustomField: Sendable, Equatable {
  /// What has it.
  public enum Holder: String, Sendable, CaseIterable {
    case client
    case item
    case `case`
  }

  /// What its values are.
  public enum Kind: String, Sendable, CaseIterable {
    case text
    case number
    case date
    case choice
    case boolean
  }

  /// How many a workspace gives each of clients, items and cases.
  public static let mostFields = 20
  /// How many scalars a value has at most.
  public static let longestValue = 500

  /// Small letters, digits and `_`, as files of the accounts and templates have it.
  public var name: String
  /// What has it.
  public var holder: Holder
  /// What its values are.
  public var kind: Kind
  /// What people are shown.
  public var label: String
  /// What one may choose; empty for what is no choice.
  public var choices: [String] = []
  /// Whether its value names the user who resolves new cases.
  public var isResolver = false
  /// Whether letters to people outside may not name it.
  public var isInternal = false

  /// Joins the parts; without a label it is shown by its name.
  public init(
    _ name: String,
    on holder: Holder,
    kind: Kind = .text,
    label: String = "",
    choices: [String] = []
  ) {
    self.name = name
    self.holder = holder
    self.kind = kind
    self.label = label.isEmpty ? name : label
    self.choices = choices
  }
}

/// A field that has a value.
public struct CustomFieldValue: Sendable, Equatable {
  /// The field.
  public var field: CustomField
  /// The value as it is kept; empty when there is none.
  public var text: String

  /// Joins the parts.
  public init(_ field: CustomField, _ text: String) {
    self.field = field
    self.text = text
  }

  /// Whether a value that is yes or no is yes.
  public var isYes: Bool { text == CustomField.yes }
}

/// A field by its name, and the value that it has to have.
public struct FieldMatch: Sendable, Equatable {
  /// Whose field it is.
  public var holder: CustomField.Holder
  /// Its name.
  public var name: String
  /// The value as it is kept; empty for none.
  public var value: String

  /// Joins the parts.
  public init(_ holder: CustomField.Holder, _ name: String, value: String) {
    self.holder = holder
    self.name = name
    self.value = value
  }
}
