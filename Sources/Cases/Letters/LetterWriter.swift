public import Foundation
public import Liquid
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
  /// The fields of the workspace, which samples have values in.
  let fields: CustomFields
  private let formats: LetterFormatCache

  /// The letters by which the program tells our own people of something.
  private static let notices: Set<String> = [
    "mail-notice", "command-answer", "validation-answer", "agenda", "mention",
  ]

  /// Joins what a workspace writes letters with.
  ///
  /// The country (ISO 3166-1) decides how amounts and days are written in a language that several
  /// countries share. Samples have values in the fields of the workspace.
  public init(
    references: ReferenceScheme,
    addresses: CaseAddress,
    messageIDs: MessageIDScheme,
    from: EmailAddress,
    timeZone: TimeZone,
    country: String,
    fields: CustomFields = CustomFields()
  ) {
    self.references = references
    self.addresses = addresses
    self.messageIDs = messageIDs
    self.from = from
    self.timeZone = timeZone
    self.country = country
    self.fields = fields
    formats = LetterFormatCache(timeZone: timeZone)
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
    try check(template, facts)
    let draft = try draft(template, facts, now: now, unique: unique)
    return QueuedLetter(
      caseNumber: facts.file.number,
      template: template.code,
      draft: draft,
      bytes: try MessageComposer().compose(draft),
      // Nobody is told when an automatic answer does not arrive (RFC 3834 §3.3).
      reversePath: facts.answering == nil ? address(of: facts) : "",
      dedupeKey: facts.answering.map { "answer/\($0.value)" }
        ?? "letter/\(draft.messageID.value)",
      expectsReply: template.expectsReply && facts.answering == nil,
      visibility: facts.recipient.role.isInternal ? .internal : .external
    )
  }

  private func check(_ template: LetterTemplate, _ facts: LetterFacts) throws(LetterError) {
    for person in facts.people where !template.audience.includes(person.role) {
      throw LetterError.wrongAudience(
        template: template.code,
        audience: template.audience.rawValue,
        recipient: person.email,
        role: person.role.rawValue
      )
    }
    guard !template.threatens || !facts.isContested else {
      throw LetterError.contested(template.code)
    }
    let outside = facts.people.filter { !$0.role.isInternal }
    guard outside.isEmpty || outside.count == facts.people.count else {
      throw LetterError.insideAndOutside(outside.map(\.email))
    }
  }

  private func filters(_ template: LetterTemplate) -> [String: LetterFilters.Filter] {
    let locale = LetterLocale.name(language: template.language, country: country)
    return LetterFilters.filters(
      formats.formats(locale),
      language: locale,
      words: template.words
    )
  }

  /// The case address that the recipient is given; those of a shared letter are given one.
  private func address(of facts: LetterFacts) -> String {
    if let address = facts.replyAddress { return address }
    return addresses.address(
      case: facts.file.number,
      for: facts.others.isEmpty ? facts.recipient.email : CaseAddress.everyone,
      thread: facts.recipient.role.isInternal ? .internal : .external,
      generation: facts.others.isEmpty ? facts.recipient.tokenGeneration : 0
    )
  }

  /// The variables of a letter.
  public func variables(of facts: LetterFacts, now: Date) -> [String: Value] {
    facts.variables(
      reference: references.reference(facts.file.number),
      address: address(of: facts),
      today: Day(now, in: timeZone).description
    )
  }

  /// The subject and the bodies of a letter of a case with these variables.
  ///
  /// Throws `TemplateError`, or `LetterError` for an address that no letter may hold.
  public func content(
    _ template: LetterTemplate,
    case number: Int,
    _ variables: [String: Value],
    now: Date
  ) throws -> LetterContent {
    var options = RenderOptions(
      isStrict: true,
      partials: template.partials,
      filters: filters(template),
      now: now
    )
    options.globals = variables
    options.timeZone = timeZone
    return try LetterContent(template, options, tag: references.reference(number).tag)
  }

  private func draft(
    _ template: LetterTemplate,
    _ facts: LetterFacts,
    now: Date,
    unique: String
  ) throws -> Draft {
    let content = try content(
      template,
      case: facts.file.number,
      variables(of: facts, now: now),
      now: now
    )
    var draft = Draft(
      from: from,
      to: facts.people.map { person in
        let name = LetterText.line(person.name)
        return EmailAddress(name: name.isEmpty ? nil : name, email: person.email)
      },
      subject: content.subject,
      date: now,
      messageID: messageIDs.messageID(case: facts.file.number, unique: unique),
      text: content.text
    )
    draft.html = content.html
    draft.secondsFromUTC = timeZone.secondsFromGMT(for: now)
    draft.replyTo = [EmailAddress(name: from.name, email: address(of: facts))]
    // An identifier that came by mail may hold anything; one that cannot be written is left out.
    let seen = facts.seen.filter { $0.value.utf8.allSatisfy { (0x21...0x7E).contains($0) } }
    draft.references = seen
    draft.inReplyTo = seen.last.map { [$0] } ?? []
    // No absence is to be told to a machine (RFC 3834 §5).
    if LetterWriter.notices.contains(template.code) { draft.autoSubmitted = "auto-generated" }
    if let answering = facts.answering {
      draft.autoSubmitted = "auto-replied"
      draft.extraFields.append(("X-Auto-Response-Suppress", "All"))
      draft.inReplyTo = seen.contains(answering) ? [answering] : draft.inReplyTo
    }
    draft.attachments = facts.attachments.map {
      DraftAttachment(
        fileName: LetterText.line($0.fileName),
        mediaType: $0.mediaType,
        content: $0.content
      )
    }
    return draft
  }
}

extension LetterWriter {
  /// A letter of a case that does not exist, to a recipient that the template is for.
  ///
  /// A sparse case lacks everything that a case may lack. Throws what `letter` throws.
  public func sample(
    _ template: LetterTemplate,
    isSparse: Bool = false,
    now: Date
  ) throws -> QueuedLetter {
    let role = template.audience.sampleRole
    let facts =
      isSparse ? LetterFacts.sparseSample(role: role, now: now) : .sample(role: role, now: now)
    return try letter(template, facts.with(sampleOf: fields), now: now, unique: "sample")
  }
}
