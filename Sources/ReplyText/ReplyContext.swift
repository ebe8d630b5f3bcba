/// What is known of a message beside its body, by which earlier mail is told in any language.
public struct ReplyContext: Sendable, Equatable {
  /// Names and addresses of those whom the message goes to: one of them wrote what is answered.
  public var addressees: [String]
  /// Names and addresses of who wrote the message.
  public var authors: [String]
  /// The letters that it may answer, the likeliest first.
  public var letters: [EarlierLetter]

  /// Joins what is known.
  public init(
    addressees: [String] = [],
    authors: [String] = [],
    letters: [EarlierLetter] = []
  ) {
    self.addressees = addressees
    self.authors = authors
    self.letters = letters
  }
}

/// A letter that a message may answer.
public struct EarlierLetter: Sendable, Equatable {
  /// Its whole readable text.
  public var text: String
  /// Its subject.
  public var subject: String
  /// Names and addresses of who wrote it.
  public var authors: [String]

  /// Joins the parts.
  public init(text: String, subject: String, authors: [String]) {
    self.text = text
    self.subject = subject
    self.authors = authors
  }
}
