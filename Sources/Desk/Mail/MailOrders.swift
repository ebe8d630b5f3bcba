import Cases
import Digest
import Foundation
import Mail
import Store

/// The face of those of our own people who work by mail: what they asked for becomes acts, and they
/// are told what was done.
struct MailOrders: Sendable {
  /// How many codes somebody may have open on a case, and on all, within a day.
  private static let codesOnCase = 3
  private static let codesOnAll = 10
  /// How many letters about what they asked for somebody gets within an hour.
  private static let answersPerHour = 30
  /// How long a code is good for, in seconds.
  private static let codeLifetime: TimeInterval = 7 * 86_400

  let environment: Environment

  private var store: SQLiteStore { environment.store }

  /// Does it, within the transaction that stores the message; why nobody was told of it, when a
  /// limit holds that back.
  func follow(_ order: DeskOrder, message: Int, now: Date) throws -> String? {
    let letter = OrderLetter(order: order, message: message, now: now)
    let principal: Principal
    do {
      principal = try author(order)
    } catch {
      try refuse(letter, by: Actor(kind: .user, name: name(order)), "\(error)")
      return try tell(letter, ["Not done: \(error)."])
    }
    var order = order
    if case .confirm(let code)? = order.reading.commands.first {
      guard let asked = try take(code.lowercased(), of: letter) else {
        return try tell(letter, ["The code is not known, was used, or is another's."])
      }
      order.reading = asked
      order.isVouchedFor = true
    }
    guard order.isVouchedFor else { return try askAgain(letter) }
    return try carryOut(order.reading, letter, principal)
  }

  /// A message that asks for something.
  private struct OrderLetter {
    let order: DeskOrder
    /// The key of the message.
    let message: Int
    let now: Date
  }

  // MARK: Who may

  private func user(_ order: DeskOrder) -> User? { environment.user(withAddress: order.author) }

  private func name(_ order: DeskOrder) -> String { user(order)?.id ?? order.author }

  private func author(_ order: DeskOrder) throws -> Principal {
    guard let user = user(order) else { throw ActError.noUserOfAddress(order.author) }
    let principal = Principal(user, face: .mail)
    try principal.require(.work)
    return principal
  }

  // MARK: Acts

  private func carryOut(
    _ reading: DeskCommand.Reading,
    _ letter: OrderLetter,
    _ principal: Principal
  ) throws -> String? {
    var lines: [String] = []
    for command in reading.commands {
      do {
        if case .write(let people, let text, let withFiles) = command {
          lines += try write(text, to: people, withFiles: withFiles, letter, principal)
          continue
        }
        let done = try perform(command, letter, principal)
        lines.append(done.prefix(1).uppercased() + done.dropFirst() + ".")
      } catch let error as DatabaseError {
        throw error
      } catch {
        let reason = MailOrders.words(error, of: command)
        lines.append("Not done: \(reason).")
        try refuse(letter, by: principal.actor, reason)
      }
    }
    for problem in reading.problems {
      lines.append("Not done: \(problem).")
      try refuse(letter, by: principal.actor, problem)
    }
    if let reason = try tell(letter, lines) { return reason }
    // What its sender decided needs no one else to look.
    try store.markSeen(letter.order.caseNumber, message: letter.message, now: letter.now)
    return nil
  }

  /// Carries one command out; what was done, as half a sentence.
  private func perform(
    _ command: DeskCommand,
    _ letter: OrderLetter,
    _ principal: Principal,
    isMeant: Bool = false
  ) throws -> String {
    let number = letter.order.caseNumber
    func perform<Wanted: Act>(_ act: Wanted) throws -> Wanted.Outcome {
      try environment.perform(act, as: principal, at: letter.now)
    }
    switch command {
    case .accept(let id, let changes):
      var act = AcceptProposal(id, changing: changes, on: number)
      act.isMeant = isMeant
      return try perform(act).done
    case .reject(let id):
      try perform(RejectProposal(id, on: number))
      return "proposal \(id) is rejected"
    case .next(let day):
      var act = PlanNext(number, on: day)
      act.reason = "by mail"
      return "what is next moves to \(try perform(act).dueOn)"
    case .assign(let user):
      try perform(SetResolver(number, to: user))
      return "\(user) is now the resolver"
    case .status(let name):
      let status = try perform(SetStatus(number, to: name))
      return "the status is now '\(status.name)'" + (try heldLetter(of: number))
    case .resolve(let name):
      var act = EndCase(number, as: name.lowercased(), closes: false)
      act.isMeant = isMeant
      let ended = try perform(act)
      let more = EndingText.words(ended.ending)
      return "the case is resolved: \(ended.outcome.label)"
        + (more.isEmpty ? "" : "; with it ended \(more.joined(separator: "; "))")
    case .meant(let command):
      return try self.perform(command, letter, principal, isMeant: true)
    case .write, .confirm: return "there was nothing to do"
    }
  }

  /// That the letter which a status plans would not leave, and why; empty when it would.
  private func heldLetter(of number: Int) throws -> String {
    guard let planned = try environment.plannedLetter(of: number), !planned.holds.isEmpty else {
      return ""
    }
    return
      "; the letter \(planned.action.template) is planned for \(planned.action.dueOn), and would "
      + "not leave now: \(Sentences.listed(planned.holds.map(\.sentence)))"
  }

  /// Writes to people of the case in the name of the user; what left, as a copy.
  ///
  /// The files of the message go with it, and are on the case for people outside from then on, only when
  /// that was asked for.
  private func write(
    _ text: String,
    to people: [String],
    withFiles: Bool,
    _ letter: OrderLetter,
    _ principal: Principal
  ) throws -> [String] {
    func perform<Wanted: Act>(_ act: Wanted) throws -> Wanted.Outcome {
      try environment.perform(act, as: principal, at: letter.now)
    }
    // Nothing is no letter, whoever signs it.
    var act = WriteLetters(
      .text(signed(text, principal), subject: try subject(on: letter.order.caseNumber)),
      of: letter.order.caseNumber,
      to: people
    )
    let files =
      withFiles
      ? try store.attachments(ofMessage: letter.message).filter { !$0.file.isInline } : []
    act.files = files.map { String($0.id) }
    // A letter that is refused leaves no file shown to people outside.
    return try store.transaction {
      for file in files where file.visibility != .external {
        try perform(MarkFile(file.id, .external))
      }
      let draft = try perform(act)
      _ = try perform(QueueLetters(draft))
      return draft.letters.flatMap { copy(of: $0.letter.draft) }
    }
  }

  /// The text with the name of the user below it, which stands there once.
  private func signed(_ text: String, _ principal: Principal) -> String {
    guard !text.isEmpty else { return text }
    let signature = principal.signed(for: environment.workspace.configuration.organisation)
    let name = signature.prefix { !$0.isNewline }
    var lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    if lines.last.map({ $0.trimmingCharacters(in: .whitespaces) }) == String(name) {
      lines.removeLast()
    }
    let rest = lines.joined(separator: "\n").trimmingCharacters(in: .whitespacesAndNewlines)
    return "\(rest)\n\n\(signature)"
  }

  /// The subject of the newest letter or mail between the case and people outside, as an answer; the
  /// name of the case is for our own people.
  private func subject(on number: Int) throws -> String {
    let view = try store.caseView(number)
    let outside = Set(view.participants.filter { !$0.role.isInternal }.map(\.email))
    let newest = view.messages.last { message in
      outside.contains(message.fromEmail)
        || !message.isIncoming && message.recipients.contains { outside.contains($0.email) }
    }
    guard let newest else {
      let items = view.items.prefix(3).map(\.number)
      return items.isEmpty
        ? environment.workspace.configuration.organisation.name : items.joined(separator: ", ")
    }
    return AnswerSubject.answering(newest.subject)
  }

  /// What leaves, as a quotation.
  private func copy(of draft: Draft) -> [String] {
    let files = draft.attachments.map(\.fileName)
    return [
      "This letter leaves to \(draft.to.map(\.email).joined(separator: ", ")):",
      "> \(draft.subject)", ">",
    ]
      + draft.text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map { "> \($0)" } + files.map { "> [\($0)]" } + [""]
  }

  /// Why a command is not followed; by mail nobody can look up in which ways a case ends.
  private static func words(_ error: any Error, of command: DeskCommand) -> String {
    if case ActError.endsMore = error {
      let order =
        switch command {
        case .accept(let id, _): "accept \(id)"
        case .resolve(let outcome): "resolve \(outcome)"
        default: "the order"
        }
      return "\(error); it is done when you mean all of it: '\(order) \(DeskCommand.meaning)'"
    }
    if case ActError.copyIsInternal = error, case .accept(let id, _) = command {
      return "\(error); it goes when you mean that: 'accept \(id) \(DeskCommand.meaning)'"
    }
    guard case DeskError.unknown(.outcome, _, let known) = error, !known.isEmpty else {
      return "\(error)"
    }
    return "\(error); it does as: \(known.joined(separator: ", "))"
  }

  // MARK: Proof

  /// Nobody vouches for the sender: a code goes to the recorded address, and what was asked waits.
  ///
  /// Codes that were sent stay good: whoever forges more mail gets no letter more, and takes none away.
  private func askAgain(_ letter: OrderLetter) throws -> String? {
    let order = letter.order
    let open = try store.openCodes(
      of: order.author,
      since: letter.now.addingTimeInterval(-86_400)
    )
    guard open.count(where: { $0 == order.caseNumber }) < MailOrders.codesOnCase,
      open.count < MailOrders.codesOnAll
    else { return try hold(letter, "codes to confirm with that are not used yet") }
    let code = Base32.encoded((0..<10).map { _ in UInt8.random(in: .min ... .max) })
    let text = """
      Nothing was done yet: nobody vouches for the sender of your message. It begins:
      \(order.beginning)

      If it was you, answer this one with the line:
      confirm \(code)
      """
    try write(text, about: letter, key: "confirm:\(code)", ["asked": String(letter.message)])
    return nil
  }

  /// What a code was given for, once, and only to the one it went to.
  private func take(_ code: String, of letter: OrderLetter) throws -> DeskCommand.Reading? {
    let text = try store.takeCode(
      code,
      of: letter.order.author,
      on: letter.order.caseNumber,
      since: letter.now.addingTimeInterval(-MailOrders.codeLifetime)
    )
    let country = environment.workspace.configuration.organisation.country
    return text.map {
      DeskCommand.read($0, today: Day(letter.now, in: environment.timeZone), country: country)
    }
  }

  // MARK: Telling

  private func refuse(_ letter: OrderLetter, by actor: Actor, _ reason: String) throws {
    try store.recordRefusal(
      reason,
      on: letter.order.caseNumber,
      message: letter.message,
      by: actor,
      now: letter.now
    )
  }

  private func tell(_ letter: OrderLetter, _ lines: [String]) throws -> String? {
    let hour = letter.now.addingTimeInterval(-3600)
    let told = try store.countAnswers(to: letter.order.author, since: hour)
    guard told < MailOrders.answersPerHour else {
      return try hold(letter, "\(MailOrders.answersPerHour) answers within an hour")
    }
    try write(lines.joined(separator: "\n"), about: letter, key: "answer:\(letter.message)")
    return nil
  }

  private func write(
    _ text: String,
    about letter: OrderLetter,
    key: String,
    _ details: [String: String] = [:]
  ) throws {
    _ = try store.request(
      LetterRequest(
        caseNumber: letter.order.caseNumber,
        template: "command-answer",
        recipient: letter.order.author,
        details: ["message": text].merging(details) { $1 },
        message: letter.message,
        dedupeKey: key
      ),
      now: letter.now
    )
  }

  /// What a limit holds back is seen on the case.
  private func hold(_ letter: OrderLetter, _ limit: String) throws -> String {
    let reason = "\(letter.order.author) has had as many letters as they get: \(limit)"
    try store.withholdAnswer(
      reason,
      on: letter.order.caseNumber,
      message: letter.message,
      now: letter.now
    )
    return reason
  }
}
