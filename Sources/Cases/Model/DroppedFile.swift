public import FoundationEssentials

/// A file that came by itself, into the watched folder or by mail of a bank, and what became of it.
public struct DroppedFile: Sendable, Equatable {
  /// What became of it.
  public enum State: String, Sendable, CaseIterable {
    /// It came by mail, and nobody has looked into it yet.
    case waiting
    /// It was taken over.
    case taken
    /// Something has to be answered first; nothing was taken.
    case held
    /// It cannot be taken over; nothing was taken.
    case refused
    /// It came by mail and is no bank statement.
    case ignored
  }

  /// The key in the store; 0 for none yet.
  public var id: Int
  /// The name that it came with.
  public var name: String
  /// The SHA-256 of its bytes, hexadecimal.
  public var sha256: String
  /// The message that brought it; nil for one of the folder.
  public var message: Int?
  /// What became of it.
  public var state: State
  /// Whether somebody should look at it.
  public var isOpen = false
  /// What became of it, in lines of words.
  public var report = ""
  /// When it came.
  public var at: Date

  /// Joins the parts.
  public init(
    id: Int = 0,
    name: String,
    sha256: String,
    message: Int? = nil,
    state: State,
    at: Date
  ) {
    self.id = id
    self.name = name
    self.sha256 = sha256
    self.message = message
    self.state = state
    self.at = at
  }

  /// The name under which it is kept, and by which what it brought names it.
  public var keptName: String { message == nil ? "\(id)-\(name)" : name }
}
