public import FoundationEssentials

/// A hand-over as a letter names it.
public struct LetterHandOver: Sendable, Equatable {
  /// The last mail that came in on the case.
  public struct Mail: Sendable, Equatable {
    /// Who wrote it.
    public var author: String
    /// When it came.
    public var at: Date
    /// Its subject.
    public var subject: String
    /// The beginning of what its author wrote now.
    public var text: String

    /// Joins the parts.
    public init(author: String, at: Date, subject: String, text: String) {
      self.author = author
      self.at = at
      self.subject = subject
      self.text = text
    }
  }

  /// The number of the item, when it is about one alone; empty for the case.
  public var item: String
  /// The name of who was the resolver; empty when nobody was.
  public var from: String
  /// The name of who is it now.
  public var to: String
  /// The name of who decided it.
  public var author: String
  /// What the new resolver has to know.
  public var note: HandOverNote
  /// The last mail that came in; nil when none did.
  public var mail: Mail?

  /// Joins the parts.
  public init(
    item: String = "",
    from: String,
    to: String,
    author: String,
    note: HandOverNote,
    mail: Mail? = nil
  ) {
    self.item = item
    self.from = from
    self.to = to
    self.author = author
    self.note = note
    self.mail = mail
  }
}
