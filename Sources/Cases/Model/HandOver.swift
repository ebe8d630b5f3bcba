public import FoundationEssentials

/// What a new resolver has to know.
public struct HandOverNote: Sendable, Equatable {
  /// Why the case is there.
  public var cause: String
  /// What was done.
  public var done: String
  /// What comes next.
  public var next: String

  /// Joins the parts; each may be empty.
  public init(cause: String = "", done: String = "", next: String = "") {
    self.cause = cause
    self.done = done
    self.next = next
  }

  /// Whether nothing is said.
  public var isEmpty: Bool { cause.isEmpty && done.isEmpty && next.isEmpty }
}

/// That a case, or one item of it, went to another resolver.
public struct HandOver: Sendable, Equatable {
  /// The key in the store.
  public var id = 0
  /// The case.
  public var caseNumber: Int
  /// The number of the item, when it is about one alone; empty for the case.
  public var item: String
  /// The user who was the resolver; empty when nobody was.
  public var from: String
  /// The user who is it from now on.
  public var to: String
  /// What they have to know.
  public var note: HandOverNote
  /// Who decided it.
  public var author: String
  /// When.
  public var at: Date

  /// Whether somebody is to hear of it: another resolver, or something to know.
  public var isNews: Bool { from != to || !note.isEmpty }

  /// Joins the parts.
  public init(
    of caseNumber: Int,
    item: String = "",
    from: String,
    to: String,
    note: HandOverNote,
    author: String,
    at: Date
  ) {
    self.caseNumber = caseNumber
    self.item = item
    self.from = from
    self.to = to
    self.note = note
    self.author = author
    self.at = at
  }
}

/// What becomes of whoever was the resolver.
public enum FormerResolver: String, Sendable, CaseIterable {
  /// They stay on the case, can write to it and read all of it, and hear of its mail no more.
  case reader
  /// They stay on the case and hear of its mail as before.
  case informed
  /// They are taken off the case.
  case gone
}

/// How a case is handed over.
public struct HandOverWish: Sendable, Equatable {
  /// What the new resolver has to know.
  public var note: HandOverNote
  /// Whether those whom it concerns are told by a letter.
  public var writesLetters: Bool
  /// What becomes of whoever was the resolver.
  public var former: FormerResolver

  /// Joins the parts.
  public init(
    note: HandOverNote = HandOverNote(),
    writesLetters: Bool = true,
    former: FormerResolver = .reader
  ) {
    self.note = note
    self.writesLetters = writesLetters
    self.former = former
  }
}
