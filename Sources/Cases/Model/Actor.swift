/// Who did something; every event names one.
public struct Actor: Sendable, Equatable {
  /// What kind of actor it is.
  public enum Kind: String, Sendable {
    /// A user of the workspace.
    case user
    /// Someone outside, by mail.
    case contact
    /// The program itself.
    case system
  }

  /// The kind.
  public var kind: Kind
  /// The user's id, the contact's address, or the part of the program.
  public var name: String
  /// The user whose account ran the command, when it acted for someone else; empty otherwise.
  public var onBehalfBy: String

  /// Joins the parts.
  public init(kind: Kind, name: String, onBehalfBy: String = "") {
    self.kind = kind
    self.name = name
    self.onBehalfBy = onBehalfBy
  }

  /// The program itself.
  public static let system = Actor(kind: .system, name: "dossier")
}
