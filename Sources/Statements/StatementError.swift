/// Why a file cannot be read as a statement, and where.
public struct StatementError: Error, Sendable, Equatable {
  /// What is wrong.
  public enum Problem: Sendable, Equatable {
    /// It is something else than a statement.
    case notAStatement(OtherFile)
    /// It ends in the middle.
    case truncated
    /// It has a document type, which no bank writes.
    case documentType
    /// It is no well-formed XML: half a sentence.
    case malformed(String)
    /// Something is larger than is read: what, and the bound.
    case tooLarge(String, bound: Int)
    /// Something that each statement has is not there.
    case missing(String)
    /// Something cannot be read: what, and its text.
    case unreadable(String, String)
    /// An amount is in another currency than the account.
    case foreignCurrency(String, account: String)
    /// A statement does not add up: its account, and what its entries lack, with the currency.
    case unbalanced(String, by: Int, currency: String)
    /// An archive cannot be unpacked: half a sentence.
    case archive(String)
  }

  /// What a file is that is no statement.
  public enum OtherFile: Sendable, Equatable {
    /// It has no bytes.
    case empty
    /// An order to a bank, with the name of its message.
    case order(String)
    /// An e-invoice or an answer to one, with the name of its root.
    case invoice(String)
    /// Other XML, with the name of its root.
    case xml(String)
    /// A page of a document.
    case pdf
    /// Anything else.
    case unknown
  }

  /// What is wrong.
  public var problem: Problem
  /// The file of an archive; nil for the file itself.
  public var file: String?
  /// The line, from 1; nil for the whole.
  public var line: Int?
  /// The entry, from 1, within its statement; nil outside of entries.
  public var entry: Int?
  /// The field or element; nil when none is meant.
  public var element: String?

  /// Joins the parts.
  public init(_ problem: Problem, line: Int? = nil, entry: Int? = nil, element: String? = nil) {
    self.problem = problem
    self.line = line
    self.entry = entry
    self.element = element
  }

  /// A problem with a text of the file, of which only the beginning is kept.
  static func unreadable(_ what: String, _ text: some StringProtocol, line: Int) -> Self {
    var kept = String.UnicodeScalarView()
    kept.append(contentsOf: text.unicodeScalars.prefix(40))
    return Self(.unreadable(what, String(kept)), line: line)
  }
}
