/// A status from the list of the workspace.
public struct CaseStatus: Sendable, Equatable {
  /// The five kinds of status, which are fixed.
  public enum Category: String, Sendable, CaseIterable {
    /// Ordinary work.
    case onGoing = "on_going"
    /// The client said when they pay.
    case promiseToPay = "promise_to_pay"
    /// The client contests.
    case dispute
    /// What was contested is settled: it can be collected again.
    case disputeResolved = "dispute_resolved"
    /// Amicable collection failed.
    case litigation
  }

  /// How the action that a status proposes comes about.
  public enum Mode: String, Sendable, CaseIterable {
    /// A person does it.
    case manual
    /// The letter goes out on its day.
    case automatic
    /// The letter goes out on its day when a person has confirmed it.
    case automaticWithConfirmation = "automatic_with_confirmation"
    /// The letter goes to our own people on its day.
    case `internal`
  }

  /// What people see, and what names it.
  public var name: String
  /// Its kind.
  public var category: Category
  /// After how many days one looks again, unless a day was promised.
  public var followUpDays: Int
  /// Whether it can be chosen.
  public var isActive: Bool
  /// What is to be done then.
  public var action: NextAction.Kind
  /// The template of the letter that is proposed then; empty when none is.
  public var template: String
  /// How that comes about.
  public var mode: Mode
  /// The types of case that may have it; empty for all.
  public var types: [String]
  /// Whether the items of the case get it too.
  public var marksItems: Bool

  /// Whether it can be chosen for cases of a type.
  public func fits(_ type: CaseType) -> Bool {
    isActive && (types.isEmpty || types.contains(type.rawValue))
  }

  /// Joins the parts.
  public init(
    name: String,
    category: Category,
    followUpDays: Int = 7,
    isActive: Bool = true,
    action: NextAction.Kind = .followUp,
    template: String = "",
    mode: Mode = .manual,
    types: [String] = [],
    marksItems: Bool = true
  ) {
    self.name = name
    self.category = category
    self.followUpDays = followUpDays
    self.isActive = isActive
    self.action = action
    self.template = template
    self.mode = mode
    self.types = types
    self.marksItems = marksItems
  }
}

/// A way in which a case of some type can end.
public struct CaseOutcome: Sendable, Equatable {
  /// What happens to the items of the case.
  public enum ItemEffect: String, Sendable, CaseIterable {
    /// What was contested is settled; anything else gets its earlier status back.
    case resolve
    /// They get their earlier status back.
    case restore
    /// They get the status of the outcome.
    case set
    /// They stay as they are, and can be collected again.
    case keep
  }

  /// What names it, such as `settled`.
  public var name: String
  /// What people see.
  public var label: String
  /// What happens to the items.
  public var items: ItemEffect
  /// The status that the items get with `set`, or when what was contested is settled.
  public var status: String

  /// Joins the parts.
  public init(name: String, label: String, items: ItemEffect, status: String = "") {
    self.name = name
    self.label = label
    self.items = items
    self.status = status
  }
}

/// A type of case as the workspace defines it.
public struct CaseTypeRules: Sendable, Equatable {
  /// What names it, such as `dispute`.
  public var name: String
  /// What people see.
  public var label: String
  /// The status of a new case; empty when it has none.
  public var status: String
  /// The user who resolves such cases unless another is named; empty for nobody.
  public var resolver = ""
  /// The ways in which it can end.
  public var outcomes: [CaseOutcome]

  /// Joins the parts.
  public init(name: String, label: String, status: String = "", outcomes: [CaseOutcome]) {
    self.name = name
    self.label = label
    self.status = status
    self.outcomes = outcomes
  }
}
