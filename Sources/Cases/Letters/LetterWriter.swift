public import Foundation
import Liquid
public import Mail

/// Writes one letter of a case to one recipient: rendered, addressed, with the reference in it.
///
/// Each recipient gets a message of their own, with their own case address as Reply-To and
/// reverse-path, so that no address leaks to another and a bounce is that recipient's.
public struct LetterWriter: Sendable {
  let references: ReferenceScheme
  let addresses: CaseAddress
  let messageIDs: MessageIDScheme
  let from: EmailAddress
  let timeZone: TimeZone
  let country: String

  /// Joins what a workspace writes letters with.
  ///
  /// The country (ISO 3166-1) decides how amounts and days are written in a language that several
  /// countries share.
  public init(
    references: ReferenceScheme,
    addresses: CaseAddress,
    messageIDs: MessageIDScheme,
    from: EmailAddress,
    timeZone: TimeZone,
    country: String
  ) {
    self.references = references
    self.addresses = addresses
    self.messageIDs = messageIDs
    self.from = from
    self.timeZone = timeZone
    self.country = country
  }

  /// A letter, ready to be queued.
  ///
  /// `unique` is lower-case letters and digits that were never used before. Throws
  /// `TemplateError`, `ComposeError`, or `LetterError` when the recipient may not have the letter.
  public func letter(
    _ template: LetterTemplate,
    _ facts: LetterFacts,
    now: Date,
    unique: String
  ) throws -> QueuedLetter {
    guard template.audience.includes(facts.recipient.role) else {
      throw LetterError.wrongAudience(
        template: template.code,
        audience: template.audience.rawValue,
        recipient: facts.recipient.email,
        role: facts.recipient.role.rawValue
      )
    }
    let draft = try draft(template, facts, now: now, unique: unique)
    return QueuedLetter(
      caseNumber: facts.file.number,
      template: template.code,
      draft: draft,
      bytes: try MessageComposer().compose(draft),
      reversePath: address(of: facts),
      dedupeKey: "letter/\(draft.messageID.value)",
      expectsReply: template.expectsReply
    )
  }

  private func filters(_ template: LetterTemplate) -> [String: LetterFilters.Filter] {
    let hasCountry = template.language.contains("-")
    return LetterFilters.filters(
      locale: hasCountry ? template.language : "\(template.language)_\(country)",
      timeZone: timeZone
    )
  }

  /// The case address that the recipient is given.
  private func address(of facts: LetterFacts) -> String {
    addresses.address(
      case: facts.file.number,
      for: facts.recipient.email,
      thread: facts.recipient.role.isInternal ? .internal : .external
    )
  }

  private func draft(
    _ template: LetterTemplate,
    _ facts: LetterFacts,
    now: Date,
    unique: String
  ) throws -> Draft {
    let reference = references.reference(facts.file.number)
    let variables = facts.variables(reference: reference, address: address(of: facts))
    var options = RenderOptions(
      isStrict: true,
      escaping: .header,
      partials: template.partials,
      filters: filters(template),
      now: now
    )
    let subject = try template.subject.render(variables, options: options)
    options.escaping = .none
    let text = try template.text?.render(variables, options: options)
    options.escaping = .html
    let html = try template.html?.render(variables, options: options)
    let recipient = EmailAddress(
      name: facts.recipient.name.isEmpty ? nil : facts.recipient.name,
      email: facts.recipient.email
    )
    var draft = Draft(
      from: from,
      to: [recipient],
      subject: reference.tag + " "
        + subject.split(whereSeparator: \.isWhitespace)
        .joined(separator: " "),
      date: now,
      messageID: messageIDs.messageID(case: facts.file.number, unique: unique),
      text: text ?? LetterBody.text(of: html ?? "")
    )
    draft.html = html ?? LetterBody.html(of: draft.text, language: template.language)
    draft.secondsFromUTC = timeZone.secondsFromGMT(for: now)
    draft.replyTo = [EmailAddress(name: from.name, email: address(of: facts))]
    // An identifier that came by mail may hold anything; one that cannot be written is left out.
    let seen = facts.seen.filter { $0.value.utf8.allSatisfy { (0x21...0x7E).contains($0) } }
    draft.references = seen
    draft.inReplyTo = seen.last.map { [$0] } ?? []
    draft.attachments = facts.attachments.map {
      DraftAttachment(fileName: $0.fileName, mediaType: $0.mediaType, content: $0.content)
    }
    return draft
  }
}

/// Why a letter may not be written.
public enum LetterError: Error, Sendable, Equatable, CustomStringConvertible {
  /// The recipient is not whom the template is for.
  case wrongAudience(template: String, audience: String, recipient: String, role: String)
  /// A file is not marked for people outside.
  case internalAttachment(String)

  /// What is wrong and what to do.
  public var description: String {
    switch self {
    case .wrongAudience(let template, let audience, let recipient, let role):
      "the template \(template) is for \(audience), and \(recipient) takes part as \(role)"
    case .internalAttachment(let name):
      "\(name) is internal and may not leave: 'dossier attachment show' marks it for people outside"
    }
  }
}
