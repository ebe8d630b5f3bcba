public import Liquid

/// A kind of letter in one language: what it is for, and its parsed bodies.
public struct LetterTemplate: Sendable {
  /// Who may receive a letter.
  public enum Audience: String, Sendable, CaseIterable {
    /// The client.
    case client
    /// Our own people.
    case `internal`
    /// The outside law firm.
    case lawFirm = "law_firm"
    /// Anyone.
    case any

    /// A role that may receive it, to try it with.
    public var sampleRole: ParticipantRole {
      switch self {
      case .client, .any: .client
      case .lawFirm: .lawFirm
      case .internal: .resolver
      }
    }

    /// Whether a participant of a role may receive it.
    public func includes(_ role: ParticipantRole) -> Bool {
      switch self {
      case .any: true
      case .internal: role.isInternal
      case .lawFirm: role == .lawFirm || role == .bailiff
      case .client: role == .client || role == .observer
      }
    }
  }

  /// The name it is called by.
  public var code: String
  /// The language, as a BCP 47 tag.
  public var language: String
  /// Who may receive it.
  public var audience: Audience
  /// One sentence about it.
  public var description: String
  /// Whether the case then waits for an answer.
  public var expectsReply: Bool
  /// Whether it threatens with law: it does not go out while the client contests.
  public var threatens = false
  /// Whether it links to the page on which its recipient answers, where the workspace has such pages.
  public var offersPage = false
  /// File names of attachments of the case that always go with it.
  public var attachments: [String]
  /// The subject, without the reference.
  public var subject: Template
  /// The plain text; nil when it is made from the HTML.
  public var text: Template?
  /// The HTML; nil when it is made from the text.
  public var html: Template?
  /// The pieces that the bodies render, by name.
  public var partials: [String: Template]
  /// The frame around the text; nil when the text is whole by itself.
  public var textLayout: Template?
  /// The frame around the HTML; nil when the HTML is whole by itself.
  public var htmlLayout: Template?
  /// The words that bodies, layouts and partials name by key.
  public var words: LetterWords

  /// Joins the parts.
  public init(
    code: String,
    language: String,
    audience: Audience,
    description: String,
    expectsReply: Bool,
    attachments: [String],
    subject: Template,
    text: Template?,
    html: Template?,
    partials: [String: Template]
  ) {
    self.code = code
    self.language = language
    self.audience = audience
    self.description = description
    self.expectsReply = expectsReply
    self.attachments = attachments
    self.subject = subject
    self.text = text
    self.html = html
    self.partials = partials
    words = LetterWords(language: language, entries: [:])
  }

  /// The subject and the bodies that are written as templates.
  public var bodies: [Template] { [subject, text, html].compactMap { $0 } }
  /// The frames around the bodies.
  public var layouts: [Template] { [textLayout, htmlLayout].compactMap { $0 } }
}
