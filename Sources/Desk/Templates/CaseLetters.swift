package import Cases
import Digest
package import Foundation
import Liquid
package import Mail
import Store

/// Writes letters of a case with what the case has now.
package struct CaseLetters {
  package let environment: Environment
  package let view: CaseView
  /// Who sends.
  package let sender: EmailAddress
  /// What stands under their name.
  package let signature: LetterSignature

  package init(
    environment: Environment,
    view: CaseView,
    sender: EmailAddress,
    signature: LetterSignature = LetterSignature()
  ) {
    self.environment = environment
    self.view = view
    // Who has no address is reached at that of the letters.
    let email = sender.email.isEmpty ? environment.from.email : sender.email
    self.sender = EmailAddress(name: sender.name, email: email)
    self.signature = signature
  }

  /// What the user adds to the letters.
  package struct Additions {
    package var message = ""
    package var subject = ""
    package var language: String?
    /// The message that the letter answers by itself.
    package var answering: MessageID?
    /// The address that answers go to, when it is not the one of the recipient's thread.
    package var replyAddress: String?
    /// The validation that the letter is about, the recipient's step, and why an answer did nothing.
    package var validation: LetterValidation?
    package var stepNumber: Int?
    package var stepNote: StepNote?
    /// The page on which the recipient decides; empty for none.
    package var decisionURL = ""
    /// The number of the installment that the letter is about.
    package var installmentNumber: Int?
    /// The key of the hand-over that the letter is about.
    package var handOver: Int?
    package var files: [LetterFiles.Choice] = []

    package init(message: String = "", subject: String = "", language: String? = nil) {
      self.message = message
      self.subject = subject
      self.language = language
    }
  }

  /// A letter and why it has its language.
  package struct Written {
    package var letter: QueuedLetter
    package var language: String

    package init(letter: QueuedLetter, language: String) {
      self.letter = letter
      self.language = language
    }
  }

  /// The letter that reminds of what is due.
  private static let reminder = "reminder"

  /// The word for everyone who is not one of our own people.
  package static let everyoneOutside = "all-external"

  // MARK: People

  /// The people that addresses and roles name, each once.
  ///
  /// Who was only seen in mail gets no letter before a person has put them on the case.
  package func people(_ names: [String]) throws -> [Participant] {
    let people = view.participants.filter { !$0.isRemoved }
    var found: [Participant] = []
    for name in names {
      let role = ParticipantRole(rawValue: name)
      let email = EmailAddress.comparable(name)
      let matches = people.filter { person in
        person.source == .manual
          && (person.role == role || person.email == email
            || name == CaseLetters.everyoneOutside && !person.role.isInternal)
      }
      if matches.isEmpty, people.contains(where: { $0.email == email }) {
        throw DeskError.onlySeenInMail(email, case: view.file.number)
      }
      guard !matches.isEmpty else {
        throw DeskError.nobodyTakesPart(name, case: view.file.number)
      }
      found += matches.filter { match in !found.contains { $0.email == match.email } }
    }
    return found
  }

  // MARK: Letters

  /// One letter to each of the people.
  package func letters(_ code: String, to people: [Participant], _ additions: Additions, now: Date)
    throws
    -> [Written]
  {
    try people.map { try letter(code, to: [$0], additions, now: now) }
  }

  /// One letter that all of the people get together.
  package func letter(_ code: String, to people: [Participant], _ additions: Additions, now: Date)
    throws
    -> Written
  {
    guard let first = people.first else { throw DeskError.noRecipient }
    let choice = try language(additions.language, for: first)
    let template = try environment.templates.template(code, languages: choice.languages)
    var facts = try facts(for: first, others: Array(people.dropFirst()), additions)
    // A test for what is not there would leave it out without a word.
    if template.namesClaim { facts.claim = try environment.claim(of: view) }
    facts.answering = additions.answering
    facts.replyAddress = additions.replyAddress
    facts.validation = additions.validation
    facts.stepNumber = additions.stepNumber
    facts.stepNote = additions.stepNote
    facts.decisionURL = additions.decisionURL
    if template.offersPage, people.count == 1, view.file.state.isLive {
      facts.answerURL = environment.answerAddress(view.file.number, for: first)
    }
    facts.handOver = try handOver(additions.handOver)
    facts.installmentNumber = additions.installmentNumber ?? facts.installmentNumber
    facts.earlierReminders = daysWithLetters([CaseLetters.reminder, code], before: now)
    let files = LetterFiles(environment, view)
    let chosen = try files.ofCase(template.attachments) + additions.files
    for person in people { facts.attachments = try files.attachments(chosen, for: person) }
    return Written(
      letter: try write(template, facts, now: now),
      language: choice.explained(template.language)
    )
  }

  /// Writes it; what the case lacks that the letter speaks of is said in words of the desk.
  private func write(
    _ template: LetterTemplate,
    _ facts: LetterFacts,
    now: Date
  ) throws -> QueuedLetter {
    do {
      return try environment.letters.letter(template, facts, now: now, unique: unique())
    } catch let error as TemplateError {
      throw LetterError.lacking(error, in: template, fields: environment.rules.fields) ?? error
    }
  }

  /// What a letter may speak of.
  package func facts(
    for person: Participant,
    others: [Participant] = [],
    _ additions: Additions = Additions()
  ) throws -> LetterFacts {
    var facts = LetterFacts(
      file: view.file,
      client: view.client,
      items: view.items,
      recipient: person,
      sender: sender,
      organisation: environment.workspace.configuration.organisation.name,
      attachments: [],
      message: additions.message,
      seen: try seen(by: [person] + others)
    )
    facts.others = others
    facts.signature = signature
    facts.contact = environment.workspace.configuration.organisation.letterContact
    facts.messageSubject = additions.subject
    facts.comments = view.comments
    facts.nextActionDate = view.nextAction?.dueOn ?? ""
    facts.resolver = view.file.resolver.flatMap(user) ?? owner(.resolver)
    facts.owner = owner(.owner)
    facts.resolution = resolution
    facts.outcome = view.file.outcome
    facts.plan = plan
    facts.installmentNumber = standing?.next?.installment.number
    facts.legal = legal
    facts.claim = try? environment.claim(of: view)
    facts.dispute = view.dispute
    facts.fields = try environment.fields(of: view)
    return facts
  }

  private var resolution: String {
    environment.rules.outcome(view.file.outcome, of: view.file.type)?.label ?? view.file.outcome
  }

  /// Where the newest plan that was not given up stands.
  private var standing: PlanStanding? {
    view.plans.last { $0.state != .cancelled }.map {
      PlanStanding(
        $0,
        payments: view.payments,
        promises: view.promises,
        today: environment.today
      )
    }
  }

  private var plan: LetterPlan? {
    standing.map { standing in
      let currency = standing.plan.currency
      return LetterPlan(
        installments: standing.lines.map { line in
          LetterInstallment(
            number: line.installment.number,
            dueDate: line.installment.effectiveDueOn.description,
            amount: Money(minorUnits: line.installment.amount, currency: currency),
            paid: Money(minorUnits: line.paid, currency: currency),
            promisedOn: line.isPromised ? line.installment.effectiveDueOn.description : ""
          )
        },
        status: standing.plan.state == .draft ? "proposed" : standing.plan.state.rawValue
      )
    }
  }

  private var legal: LetterLegal {
    let stage = view.legalStages.last
    var legal = LetterLegal(stage: stage?.stage ?? "")
    let firm = view.participants.first { $0.role == .lawFirm && !$0.isRemoved }
    legal.lawFirm = firm.map { $0.name.isEmpty ? $0.email : $0.name } ?? ""
    legal.court = stage?.court ?? ""
    legal.courtReference = stage?.courtReference ?? ""
    legal.deadline = stage?.deadline?.description ?? ""
    legal.transferredOn =
      view.legalStages.first { $0.stage == "transferred" }?.on.description ?? ""
    return legal
  }

  private func owner(_ role: ParticipantRole) -> EmailAddress? {
    view.participants.last { $0.role == role && !$0.isRemoved }
      .map { EmailAddress(name: $0.name, email: $0.email) }
  }

  private func user(_ id: String) -> EmailAddress? {
    environment.workspace.configuration.users.first { $0.id == id }
      .map { EmailAddress(name: $0.name, email: $0.email) }
  }

  /// Characters for a Message-ID that were never used before: 80 random bits.
  private func unique() -> String {
    Base32.encoded((0..<10).map { _ in UInt8.random(in: .min ... .max) })
  }
}
