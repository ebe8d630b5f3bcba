/// What a workspace has decided about disputes.
public struct DisputeRules: Sendable, Equatable {
  /// A reason why clients contest.
  public struct Reason: Sendable, Equatable {
    /// What names it, such as `price`.
    public var name: String
    /// What people see.
    public var label: String
    /// Words by which it is proposed, besides those of the program for a reason of this name.
    public var words: [String]

    /// Joins the parts.
    public init(_ name: String, label: String, words: [String] = []) {
      self.name = name
      self.label = label
      self.words = words
    }
  }

  /// A department that is asked, and who is told when it is silent.
  public struct Department: Sendable, Equatable {
    /// Its name.
    public var name: String
    /// The id of the user who is told when it is silent; empty for nobody.
    public var manager: String

    /// Joins the parts.
    public init(_ name: String, manager: String = "") {
      self.name = name
      self.manager = manager
    }
  }

  /// The reasons, in the order in which people read them.
  public var reasons = [
    Reason("administrative", label: "Administrative"), Reason("price", label: "Price"),
    Reason("quantity", label: "Quantity"), Reason("quality", label: "Quality"),
    Reason("delivery", label: "Delivery"), Reason("duplicate", label: "Billed twice"),
    Reason("not_ordered", label: "Not ordered"),
    Reason("missing_payment", label: "Missing payment"),
    Reason("other", label: "Other"),
  ]
  /// The departments with somebody to be told.
  public var departments: [Department] = []

  /// The defaults.
  public init() {}

  /// The reason of a name; nil when there is none.
  public func reason(_ name: String) -> Reason? { reasons.first { $0.name == name } }

  /// The department of a name, whatever its case; nil when there is none.
  public func department(_ name: String) -> Department? {
    departments.first { $0.name.lowercased() == name.lowercased() }
  }
}
