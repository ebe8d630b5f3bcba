public import Foundation

/// What somebody began to write on a case and has not sent: theirs alone, and no part of the case.
public struct KeptDraft: Sendable, Equatable {
  /// Its key.
  public var id: Int
  /// The user whose it is.
  public var user: String
  /// The case that it is about.
  public var caseNumber: Int
  /// The form that it is typed into, such as `letter`.
  public var form: String
  /// What was typed, by the names of the fields, in their order.
  public var fields: [Field]
  /// When it was kept.
  public var at: Date

  /// What one field says.
  public struct Field: Sendable, Equatable, Codable {
    /// The name of the field.
    public var name: String
    /// What was typed.
    public var value: String

    /// Joins the parts.
    public init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  /// How many drafts one user has at most.
  public static let most = 200
  /// How many bytes the fields of a draft have at most.
  public static let mostBytes = 64 << 10

  /// Joins the parts.
  public init(
    id: Int = 0,
    of user: String,
    on caseNumber: Int,
    form: String,
    fields: [Field],
    at: Date
  ) {
    self.id = id
    self.user = user
    self.caseNumber = caseNumber
    self.form = form
    self.fields = fields
    self.at = at
  }

  /// Whether anything was typed.
  public var isEmpty: Bool { fields.allSatisfy { $0.value.allSatisfy(\.isWhitespace) } }

  /// Refuses what is too much to be kept; throws `DraftError.tooLong`.
  public func requireFit() throws(DraftError) {
    let bytes = fields.reduce(0) { $0 + $1.name.utf8.count + $1.value.utf8.count }
    guard bytes <= Self.mostBytes else { throw .tooLong(bytes) }
  }
}

/// Why a draft was not kept.
public enum DraftError: Refusing, Equatable {
  /// It has so many bytes.
  case tooLong(Int)
  /// The user has as many as there may be.
  case tooMany

  /// A limit forbids it.
  public var refusal: Refusal { .refused }

  /// Half a sentence.
  public var description: String {
    switch self {
    case .tooLong(let bytes):
      "the draft has \(bytes) bytes, and at most \(KeptDraft.mostBytes) are kept: send it in parts"
    case .tooMany:
      "there are \(KeptDraft.most) drafts of yours already: send some of them or throw some away, the agenda lists them"
    }
  }
}
