/// An item that a case holds: which status the case gives it, and which it gets back.
public struct ItemHolding: Sendable, Equatable {
  /// A status with the kind of status that it is.
  public struct Mark: Sendable, Equatable {
    /// The name of the status; empty for none.
    public var status: String
    /// The name of its category; empty for none.
    public var category: String

    /// Joins the parts.
    public init(status: String, category: String) {
      self.status = status
      self.category = category
    }

    /// What a status of the workspace gives.
    public init(_ status: CaseStatus) {
      self.init(status: status.name, category: status.category.rawValue)
    }
  }

  /// The key of the item.
  public var item: Int
  /// Its number.
  public var name: String
  /// What it has.
  public var mark: Mark
  /// What it had before the case.
  public var before: Mark
  /// Whether the item got the status of the case.
  public var marks = true
  /// Whether a live case that took the item earlier gave it its status.
  public var hasEarlier = false
  /// Whether a live case that took the item later gave it its status.
  public var hasLater = false

  /// Joins the parts.
  public init(item: Int, name: String, mark: Mark, before: Mark) {
    self.item = item
    self.name = name
    self.mark = mark
    self.before = before
  }

  /// Whether it gets a status that its case gets: it has that of the case which holds it first, unless
  /// it is contested, which counts in every case.
  public func gets(_ status: CaseStatus) -> Bool {
    status.category == .dispute || !hasLater && (marks || !hasEarlier)
  }

  /// Whether its case has a say in what it has when the case ends.
  public var isLeft: Bool { marks || !hasEarlier }

  /// What it has when its case ends; nil when it stays as it is.
  public func mark(after outcome: CaseOutcome, rules: Rulebook) -> Mark? {
    let chosen = (rules.status(outcome.status) ?? rules.resolvedStatus).map(Mark.init)
    switch outcome.items {
    case .keep: return nil
    case .set: return chosen
    case .resolve where mark.category == CaseStatus.Category.dispute.rawValue: return chosen
    case .resolve, .restore: return before
    }
  }
}
