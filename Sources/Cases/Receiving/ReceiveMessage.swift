import HTML
public import FoundationEssentials
import Mail

/// Decides what a message that came in does: the heart of the program, free of I/O.
public struct ReceiveMessage {
  /// How many people one message can bring to a case.
  private static let newcomersOfMessage = 10
  /// How many people of a case are known from mail alone.
  private static let newcomersOfCase = 40

  let threader: Threader
  let answers: AnswerPolicy
  let words: DecisionWords
  /// The zone that days are counted in.
  let timeZone: TimeZone
  /// The country of clients of whom none is known (ISO 3166-1).
  let country: String?
  /// The users of the workspace, by their names.
  let users: [String: DeskUser]
  /// Our own bank accounts, in their compact form.
  public let ownAccounts: Set<String>
  /// The name of our organisation, as invoices have it.
  let organisation: String
  /// The address of the desk, in comparable form; empty for none.
  let contact: String
  /// Why sentences contest.
  let reasons: DisputeReasonWords?
  /// Whose bank statements are taken over, in comparable form.
  let statementSenders: Set<String>

  /// Joins the parts.
  public init(
    threader: Threader,
    answers: AnswerPolicy = AnswerPolicy(),
    words: DecisionWords = .standard,
    timeZone: TimeZone? = nil,
    country: String? = nil,
    users: [String: DeskUser] = [:],
    ownAccounts: Set<String> = [],
    organisation: String = "",
    contact: String = "",
    reasons: DisputeReasonWords? = nil,
    statementSenders: Set<String> = []
  ) {
    self.threader = threader
    self.answers = answers
    self.words = words
    self.timeZone = timeZone ?? .gmt
    self.country = country
    self.users = users
    self.ownAccounts = ownAccounts
    self.organisation = organisation
    self.contact = contact
    self.reasons = reasons
    self.statementSenders = statementSenders
  }

  /// What a message does, decided ahead of the moment in which it is written.
  /// - Throws: What the index throws.
  public func prepare(_ message: ReceivedMessage, in index: any CaseIndex) throws
    -> PreparedDecision
  {
    let index = RecordingIndex(index)
    return PreparedDecision(decision: try decide(message, in: index), checks: index.checks)
  }

  /// What a message does: as decided ahead where that still stands.
  /// - Throws: What the index throws.
  public func decide(
    _ message: ReceivedMessage,
    prepared: PreparedDecision?,
    in index: some CaseIndex
  ) throws -> Decision {
    if let prepared, try prepared.stands(in: index) { return prepared.decision }
    return try decide(message, in: index)
  }

  /// What a message does.
  /// - Throws: What the index throws.
  public func decide(_ message: ReceivedMessage, in index: some CaseIndex) throws -> Decision {
    var decision = try decideAll(message, in: index)
    decision.suppressed = ReceivedMessage.bounded(decision.suppressed + message.cuts)
    decision.threading.signals = ReceivedMessage.bounded(decision.threading.signals)
    return decision
  }

  private func decideAll(_ message: ReceivedMessage, in index: some CaseIndex) throws -> Decision {
    var decision = Decision(
      message: message,
      threading: try threader.thread(message, in: index),
      timeZone: timeZone
    )
    if case .ownCopy = decision.threading.destination {
      decision.message.classification = Classification(
        kind: .ownCopy,
        evidence: message.messageID.map { ["Message-ID: \($0.value)"] } ?? []
      )
    }
    noteStatements(&decision)
    applyPolicy(to: &decision)
    guard case .file(let numbers) = decision.threading.destination else { return decision }
    if let page = decision.message.page {
      decision.threading.signals.append(page.signal)
    } else {
      decision.message = try read(decision.message, asAnswerOn: numbers, in: index)
    }
    return try follow(decision, on: numbers, in: index)
  }

  /// What a message that is filed brings with it.
  private func follow(_ filed: Decision, on numbers: [Int], in index: some CaseIndex) throws
    -> Decision
  {
    var decision = filed
    let message = decision.message
    let threading = decision.threading
    try addBounces(to: &decision, in: index)
    let isPerson = message.classification.kind == .person
    decision.asksForAttention = isPerson || !decision.bounces.isEmpty
    decision.isByResolver = try isByResolver(decision, numbers, in: index)
    if !isPerson {
      decision.suppressed.append(
        "it opens nothing and asks nobody: it is \(message.classification.kind.rawValue)"
      )
    }
    decision.reopensClosed = isPerson && !decision.isPending && threader.policy.reopensClosed
    if message.classification.kind == .automaticReply { decision.absentUntil = returnDay(message) }
    decision.proposals = try proposals(decision, numbers, in: index)
    decision.bankDetails = try numbers.map { ($0, try bankDetails(message, on: $0, in: index)) }
      .filter { !$0.1.isEmpty }
    decision.order = try order(decision, numbers, in: index)
    decision.users = users
    decision.contact = contact
    try addNewcomers(numbers, to: &decision, in: index)
    if let step = threading.step, !decision.isPending {
      let trust = threading.isWrittenTo ? threading.trust : min(threading.trust, .l3)
      let reply = StepReply.reply(step, message, trust: trust, words: words)
      if case .nothing(let reason) = reply { decision.suppressed.append(reason) }
      decision.reply = reply
    }
    try addReceipt(to: &decision, on: numbers, in: index)
    return decision
  }

  /// Whether a receipt is sent, and to whom it would go.
  private func addReceipt(
    to decision: inout Decision,
    on numbers: [Int],
    in index: some CaseIndex
  ) throws {
    let message = decision.message
    if isLeftUnanswered(&decision) { return }
    // Who answers on a page has nothing else to show for it.
    guard answers.confirmsReceipt || message.page != nil else { return }
    decision.answers = answers
    let author = message.author?.comparable
    decision.isByParticipant =
      try numbers.first.map { try index.participants(of: $0) }?
      .contains { $0.email == author && $0.source == .manual && !$0.isRemoved } ?? false
    decision.isByOurselves = message.from.contains {
      threader.addresses.isOurs($0.email) || threader.ownAddresses.contains($0.comparable)
    }
  }

  /// What is done at the level of trust that was reached.
  private func applyPolicy(to decision: inout Decision) {
    let trust = decision.threading.trust
    guard case .file(let numbers) = decision.threading.destination,
      decision.threading.method != .deliveryReport
    else { return }
    switch threader.policy.filing[trust] ?? .review {
    case .file: break
    case .pending:
      decision.isPending = true
      decision.threading.internalCases = Set(numbers)
      decision.suppressed.append("it opens nothing and is for our own people: \(trust.name)")
    case .review:
      decision.suppressed.append("it is not filed by itself: \(trust.name) waits for a person")
      decision.threading.destination = .review(.lowTrust, suggestion: numbers.first)
    }
  }

  /// Whether the user who resolves the cases wrote it to our own people: they need not look at it.
  private func isByResolver(_ decision: Decision, _ numbers: [Int], in index: some CaseIndex) throws
    -> Bool
  {
    // Mail from outside, which is most of it, asks the index nothing.
    guard decision.threading.trust >= .l3, decision.threading.internalCases.isSuperset(of: numbers),
      let author = decision.message.author?.comparable
    else { return false }
    return try numbers.allSatisfy { number in
      try index.caseFile(number)?.resolver.flatMap { users[$0]?.email } == author
    }
  }

  /// What one of our own people asks for by answering a letter of an internal thread.
  private func order(_ decision: Decision, _ numbers: [Int], in index: some CaseIndex) throws
    -> DeskOrder?
  {
    let message = decision.message
    guard numbers.count == 1, decision.threading.method == .addressToken,
      decision.threading.internalCases == [numbers[0]], !decision.isPending,
      decision.threading.step == nil,
      message.classification.kind == .person, !message.isForward,
      decision.threading.trust >= .l3, let author = message.author?.comparable,
      try index.participants(of: numbers[0])
        .contains(where: { $0.email == author && $0.role.isInternal && !$0.isRemoved })
    else { return nil }
    var reading = DeskCommand.read(
      message.newText,
      today: Day(message.receivedAt, in: timeZone),
      country: country
    )
    // A page of several cases is no letter about the one that its address is of.
    let answered = message.inReplyTo + message.references.suffix(1)
    if try answered.contains(where: { try index.sentMessage($0)?.isAgenda ?? false }) {
      reading = DeskCommand.Reading(problems: [
        "the agenda is about several cases: answer a letter about the one that you mean"
      ])
    }
    guard !reading.commands.isEmpty || !reading.problems.isEmpty else { return nil }
    return DeskOrder(
      caseNumber: numbers[0],
      author: author,
      reading: reading,
      beginning: message.newText.split(whereSeparator: \.isNewline).prefix(5)
        .map { "> \($0.prefix(scalars: 200))" }.joined(separator: "\n"),
      isVouchedFor: decision.threading.trust >= .l4 && decision.threading.isWrittenTo
    )
  }

  /// What the new text suggests, read as that of someone in the author's role on each case.
  private func proposals(_ decision: Decision, _ numbers: [Int], in index: some CaseIndex) throws
    -> [Proposal]
  {
    let message = decision.message
    if let day = decision.absentUntil { return absence(until: day, message, on: numbers) }
    guard !decision.isPending, decision.threading.step == nil,
      let author = message.author?.comparable
    else { return [] }
    let isAway = message.classification.hintsAtAbsence
    let day = isAway ? returnDay(message) : nil
    let away = day.map { absence(until: $0, message, on: numbers) } ?? []
    return try away
      + numbers.flatMap { number -> [Proposal] in
        let person = try index.participants(of: number).first {
          $0.email == author && !$0.isRemoved
        }
        guard let person else { return [] }
        return try proposals(message, on: number, as: person.role, in: index)
      }
  }

  /// The day on which the author is back, as the text says it.
  private func returnDay(_ message: ReceivedMessage) -> String? {
    AbsenceNotice.day(
      in: message.ownText,
      receivedOn: Day(message.receivedAt, in: timeZone).description
    )
  }

  private func absence(
    until day: String,
    _ message: ReceivedMessage,
    on numbers: [Int]
  ) -> [Proposal] {
    numbers.map {
      Proposal(caseNumber: $0, kind: .returnDay, details: ["day": day], evidence: message.subject)
    }
  }

  /// What a message suggests on a case, read as that of someone in a role there: its new text, and the
  /// e-invoices among its files.
  /// - Throws: What the index throws.
  public func proposals(
    _ message: ReceivedMessage,
    on number: Int,
    as role: ParticipantRole,
    in index: any CaseIndex
  ) throws -> [Proposal] {
    let ofFiles = try invoiceProposals(message, on: number, as: role, in: index)
    let numbers = Set(ofFiles.compactMap { $0.details["number"]?.uppercased() })
    // What the text says of a credit note, its file says better.
    let said =
      if let page = message.page { page.proposals(on: number, as: role) } else {
        try textProposals(message, on: number, as: role, in: index)
      }
    let ofText = said.filter {
      $0.kind != .creditNote || !numbers.contains($0.details["number"] ?? "")
    }
    return ofText + ofFiles
  }

  private func textProposals(
    _ message: ReceivedMessage,
    on number: Int,
    as role: ParticipantRole,
    in index: any CaseIndex
  ) throws -> [Proposal] {
    guard message.classification.kind == .person, !message.isForward,
      !message.enclosures.isMeetingAnswer
    else { return [] }
    let matter = try index.matter(of: number)
    let rules = ProposalRules(
      today: Day(message.receivedAt, in: timeZone),
      country: matter.country ?? country,
      currency: matter.currency,
      items: matter.items,
      plan: matter.plan,
      reasons: reasons
    )
    // A law firm's own mail names the stage in its subject; an answer has the subject of a letter.
    let isOwn = message.inReplyTo.isEmpty && [.lawFirm, .bailiff].contains(role)
    let text = isOwn ? "\(message.subject).\n\n\(message.ownText)" : message.ownText
    return rules.proposals(in: text, of: role).map { proposal in
      var proposal = proposal
      proposal.caseNumber = number
      return proposal
    }
  }

  private func addNewcomers(
    _ numbers: [Int],
    to decision: inout Decision,
    in index: some CaseIndex
  ) throws {
    let message = decision.message
    let people = try numbers.map { number in
      (number, newcomers(message, known: try index.participants(of: number)))
    }.filter { !$0.1.isEmpty }
    let threading = decision.threading
    let mayBring =
      message.classification.kind == .person && !threading.isRefuted
      && threading.method == .addressToken
    decision.newParticipants = people.filter {
      mayBring && !threading.internalCases.contains($0.0)
    }
    let strangers = people.filter { !mayBring || threading.internalCases.contains($0.0) }
      .flatMap { $0.1.map(\.email) }
    if !strangers.isEmpty {
      decision.suppressed.append(
        "\(strangers.joined(separator: ", ")) does not become a participant: only an address "
          + "token of an outside thread brings people"
      )
    }
  }

  /// The recipients of exactly the message that a report names, and only those it may speak of.
  private func addBounces(to decision: inout Decision, in index: some CaseIndex) throws {
    let message = decision.message
    guard let report = message.report, let original = report.originalMessageID,
      let sent = try index.sentMessage(original)
    else { return }
    for recipient in report.recipients
    where recipient.action == nil || recipient.action == "failed" {
      // An alias of theirs may stand in front of the address that failed.
      let named = [recipient.address, recipient.originalAddress].compactMap { $0 }
        .map(EmailAddress.comparable)
      guard let address = named.first(where: sent.recipients.contains) else { continue }
      guard decision.threading.provenRecipients.contains(address) else {
        decision.suppressed.append(
          "\(address) does not count as failed: the report has nothing that only they had"
        )
        continue
      }
      decision.bounces.append(
        Decision.Bounce(
          messageID: sent.id,
          recipient: address,
          status: recipient.status ?? "",
          diagnostic: recipient.diagnostic ?? ""
        )
      )
    }
  }

  /// People of a message that proved to belong to the case who are not known there yet.
  private func newcomers(_ message: ReceivedMessage, known: [Participant]) -> [Participant] {
    var seen = Set(known.map(\.email))
    let strangers = (message.from + message.to + message.cc)
      .filter { address in
        !threader.addresses.isOurs(address.email)
          && !threader.ownAddresses.contains(address.comparable)
          && address.email.contains("@") && seen.insert(address.comparable).inserted
      }
    let room = ReceiveMessage.newcomersOfCase - known.count { $0.source == .seenInMail }
    return strangers.prefix(max(0, min(room, ReceiveMessage.newcomersOfMessage))).map {
      Participant(
        email: $0.comparable,
        name: $0.name ?? "",
        role: .observer,
        source: .seenInMail
      )
    }
  }
}
