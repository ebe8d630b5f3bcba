public import FoundationEssentials

/// Something that was found.
public struct SearchHit: Sendable {
  /// `message`, `comment`, `case` or `file`.
  public var kind: String
  /// The case; nil for a message that is on none.
  public var caseNumber: Int?
  /// The message; nil for something else.
  public var message: Int?
  /// The subject, or the name.
  public var title: String
  /// The text around the words, which stand between U+0002 and U+0003.
  public var snippet: String
  /// When it came or was written; nil for a case or a file.
  public var at: Date?

  /// Joins the parts.
  public init(
    kind: String,
    caseNumber: Int?,
    message: Int?,
    title: String,
    snippet: String,
    at: Date?
  ) {
    self.kind = kind
    self.caseNumber = caseNumber
    self.message = message
    self.title = title
    self.snippet = snippet
    self.at = at
  }
}

/// A client that was found.
public struct ClientHit: Sendable, Equatable {
  /// The account number.
  public var account: String
  /// The name.
  public var name: String
  /// The country (ISO 3166-1); may be empty.
  public var country: String

  /// Joins the parts.
  public init(account: String, name: String, country: String) {
    self.account = account
    self.name = name
    self.country = country
  }
}
