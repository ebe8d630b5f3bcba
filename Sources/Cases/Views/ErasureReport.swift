/// What an erasure took away.
public struct ErasureReport: Sendable {
  /// The messages whose text and raw bytes are gone.
  public var messages: [Int] = []
  /// The comments whose text is gone.
  public var comments: [Int] = []
  /// How many entries of the history lost what they said.
  public var events = 0
  /// The contents that are gone.
  public var contents: [String] = []
  /// The cases on which something was.
  public var cases: [Int] = []
  /// What stays and names the person, for somebody to look at.
  public var remains: [Remaining] = []
  /// Whether the write-ahead log still holds it, since somebody reads the database for long.
  public var isInLog = false

  /// Nothing.
  public init() {}
}

extension ErasureReport {
  /// Something that an erasure leaves, since others wrote it or the law asks for it.
  public struct Remaining: Sendable, Equatable {
    /// What it is: `message`, `comment`, `file`, `case` and so on.
    public var kind: String
    /// Its key.
    public var id: Int
    /// Where the person stands in it.
    public var place: String

    /// Joins the parts.
    public init(kind: String, id: Int, place: String) {
      self.kind = kind
      self.id = id
      self.place = place
    }
  }
}
