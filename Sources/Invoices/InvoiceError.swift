import Statements

/// Why a file cannot be read as an e-invoice, and where.
public struct InvoiceError: Error, Sendable, Equatable {
  /// What is wrong.
  public enum Problem: Sendable, Equatable {
    /// It is something else than an e-invoice.
    case notAnInvoice(OtherFile)
    /// It ends in the middle.
    case truncated
    /// It has a document type, which no e-invoice may have.
    case documentType
    /// It is no well-formed XML: half a sentence.
    case malformed(String)
    /// Something is larger than is read: what, and the bound.
    case tooLarge(String, bound: Int)
    /// Something that each invoice has is not there.
    case missing(String)
    /// Something cannot be read: what, and its text.
    case unreadable(String, String)
    /// The amount due is in another currency than the invoice.
    case foreignCurrency(String, invoice: String)
    /// The PDF is encrypted.
    case encrypted
    /// The PDF cannot be read: half a sentence.
    case pdf(String)
  }

  /// What a file is that is no e-invoice.
  public enum OtherFile: Sendable, Equatable {
    /// It has no bytes.
    case empty
    /// An answer to an invoice, with the name of its root.
    case response(String)
    /// An order or a despatch advice, with the name of its root.
    case order(String)
    /// A message of a bank, with the name of its root.
    case bank(String)
    /// Other XML, with the name of its root.
    case xml(String)
    /// A PDF without an e-invoice in it.
    case pdf
    /// Anything else.
    case unknown
  }

  /// What is wrong.
  public var problem: Problem
  /// The file inside a PDF; nil for the file itself.
  public var file: String?
  /// The line, from 1; nil for the whole.
  public var line: Int?
  /// The element; nil when none is meant.
  public var element: String?

  /// Joins the parts.
  public init(_ problem: Problem, line: Int? = nil, element: String? = nil) {
    self.problem = problem
    self.line = line
    self.element = element
  }

  /// What the scanner of XML says.
  init(_ error: StatementError) {
    self.init(Self.problem(error.problem), line: error.line, element: error.element)
  }

  private static func problem(_ problem: StatementError.Problem) -> Problem {
    switch problem {
    case .truncated: .truncated
    case .documentType: .documentType
    case .malformed(let why): .malformed(why)
    case .tooLarge(let what, let bound): .tooLarge(what, bound: bound)
    case .missing(let what): .missing(what)
    case .unreadable(let what, let text): .unreadable(what, text)
    case .notAStatement, .foreignCurrency, .unbalanced, .archive: .notAnInvoice(.unknown)
    }
  }

  /// A problem with a text of the file, of which only the beginning is kept.
  static func unreadable(_ what: String, _ text: String) -> Self {
    var kept = String.UnicodeScalarView()
    kept.append(contentsOf: text.unicodeScalars.prefix(40))
    return Self(.unreadable(what, String(kept)))
  }
}
