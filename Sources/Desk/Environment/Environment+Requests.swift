package import Cases
import Engine
import Foundation
import HTML
import Mail
import Store

/// Letters that follow from days and from mail, and the agenda of each morning.
extension Environment {
  /// Does everything that is due now.
  package func runSchedule(stop: (any StopSignal)?, log: EngineLines) throws {
    _ = try SchedulerRunner(store: store, log: log).round(desk, stop: stop)
    try askForAgendas()
    try store.indexParts(rounds: Environment.roundsOfIndex) { stop?.isRequested == true }
  }

  /// How many times a hundred older entries are taken into the index of parts in one round.
  private static let roundsOfIndex = 100

  /// The letter of a request.
  package func requested(_ request: LetterRequest) throws -> QueuedLetter {
    let desk = try desk(request.caseNumber)
    var additions = CaseLetters.Additions()
    additions.installmentNumber = request.details["installment"].flatMap(Int.init)
    if let id = request.details["validation"].flatMap(Int.init) {
      additions.validation = letterValidation(try store.validation(id))
      additions.stepNumber = request.details["step"].flatMap(Int.init)
    }
    additions.handOver = request.details["handover"].flatMap(Int.init)
    additions.message = request.details["message"] ?? ""
    if request.template == "mention" {
      additions.message = try mention(inComment: request.details["comment"])
    }
    if let message = request.message {
      let found = try store.message(message)
      if request.template == "mail-notice" {
        additions.message = try notice(of: found, desk.view)
      } else if found.isIncoming {
        additions.answering = MessageID(found.messageID)
      }
    }
    let people = try recipients(request, desk)
    return try desk.letter(request.template, to: people, additions, now: context.now()).letter
  }

  /// Who takes part, or one of our own people who does not: a user, or the address of the desk.
  private func recipients(_ request: LetterRequest, _ desk: CaseLetters) throws -> [Participant] {
    let isKnown = desk.view.participants.contains { $0.email == request.recipient && !$0.isRemoved }
    let user = user(withAddress: request.recipient)
    guard !isKnown, user != nil || request.recipient == deskContact else {
      return try desk.people([request.recipient])
    }
    return [Participant(email: request.recipient, name: user?.name ?? "", role: .internal)]
  }

  private static let longestNoticeSubject = 200
  private static let mostNoticeLines = 40

  /// What came in, as our own people are told it: author, subject, new text, what it suggests.
  private func notice(of message: MessageView, _ view: CaseView) throws -> String {
    let author =
      message.fromName.isEmpty
      ? message.fromEmail : "\(message.fromName) <\(message.fromEmail)>"
    var lines = try bankWarning(of: message, view)
    lines += [
      "\(author): \(message.subject.prefix(scalars: Environment.longestNoticeSubject))", "",
    ]
    let quoted = QuotedBeginning(of: message.newText, lines: Environment.mostNoticeLines)
    lines +=
      message.newText.allSatisfy(\.isWhitespace) ? ["The message has no text."] : quoted.lines
    if quoted.isCut {
      lines.append("> […] The message goes on: dossier show \(message.id)")
    }
    lines += try attachments(of: message)
    for proposal in view.proposals where proposal.message == message.id && proposal.state == .open {
      let values = ProposalText.values(proposal)
      lines += [
        "",
        "Proposal \(proposal.id): \(proposal.kind.rawValue.spaced)"
          + (values.isEmpty ? "" : " (\(values))"),
      ]
    }
    return lines.joined(separator: "\n")
  }

  /// What comes before everything else: the account that a message names is not on file.
  private func bankWarning(of message: MessageView, _ view: CaseView) throws -> [String] {
    let flags = try store.bankDetails(ofMessage: message.id)
      .filter { $0.caseNumber == view.file.number && $0.state == .open }
    guard !flags.isEmpty else { return [] }
    return flags.map { "CAREFUL: this mail \(BankDetailsText.words($0.details))." }
      + [BankDetailsText.advice, ""]
  }

  private static let mostNoticeFiles = 20

  /// The files of a message by name, kind and size.
  private func attachments(of message: MessageView) throws -> [String] {
    let files = try store.attachments(ofMessage: message.id).map(\.file).filter { !$0.isInline }
    guard !files.isEmpty else { return [] }
    let named = files.prefix(Environment.mostNoticeFiles).map { file in
      "- \(file.fileName) (\(file.mediaType), \(Environment.size(file.size)))"
        + (ProgramFile.isNamed(file.fileName) ? ": a program, which should not be opened" : "")
    }
    let rest = files.count - named.count
    return ["", files.count == 1 ? "One file is attached:" : "\(files.count) files are attached:"]
      + named + (rest > 0 ? ["- and \(rest) more"] : [])
  }

  private static func size(_ bytes: Int) -> String {
    switch bytes {
    case ..<1000: "\(bytes) bytes"
    case ..<1_000_000: "\((bytes + 500) / 1000) kB"
    default: "\((bytes + 500_000) / 1_000_000) MB"
    }
  }

  // MARK: The agenda

  /// Asks for the agenda of everyone who wants it, once on each workday after its first hour.
  private func askForAgendas() throws {
    let desk = desk
    let country = workspace.configuration.organisation.country
    guard desk.minute >= rules.sending.fromMinute,
      rules.calendar.isWorkday(desk.today, in: country)
    else { return }
    for user in workspace.configuration.users where !user.email.isEmpty {
      // Who hears of mail once a day hears of it here.
      if user.getsAgenda || user.notify == .daily { try askForAgenda(of: user, desk) }
    }
  }

  private func askForAgenda(of user: User, _ desk: DeskContext) throws {
    let key = "agenda:\(user.id):\(desk.today)"
    let page = try seen(by: Principal(user, face: .mail)).agenda(of: user.id, days: 1)
    let onCases = page.entries.filter { $0.caseNumber != 0 }
    // A letter is of a case, and files and money to place are of none.
    guard let first = onCases.first else { return }
    let others = page.entries.filter { $0.caseNumber == 0 }
    let lines = (onCases.prefix(60) + others.prefix(20)).map { entry in
      [
        entry.section.rawValue, entry.day,
        entry.caseNumber == 0 ? "" : references.reference(entry.caseNumber).text, entry.what,
        entry.title, entry.client,
      ].filter { !$0.isEmpty }.joined(separator: " | ")
    }
    _ = try store.request(
      LetterRequest(
        caseNumber: first.caseNumber,
        template: "agenda",
        recipient: EmailAddress.comparable(user.email),
        details: ["message": lines.joined(separator: "\n")],
        dedupeKey: key
      ),
      now: context.now()
    )
  }
}
