package import Cases
import Foundation
import Mail
import Store

/// Letters of a case as they would leave; nothing is queued yet.
package struct LetterDraft: Sendable {
  /// The case.
  package let number: Int
  package let letters: [CaseLetters.Written]
  /// Files that are put on the case when the letters are queued.
  let newFiles: [LetterAttachment]
  /// What speaks against letters that remind or ask for money.
  package var doubts: [ReminderDoubt] = []

  /// Who may see the letters and what goes with them.
  var visibility: Visibility {
    letters.allSatisfy { $0.letter.visibility == .internal } ? .internal : .external
  }
}

/// Writes letters of a case, to be looked at; nothing is queued, and nothing of the case changes.
package struct WriteLetters: Act {
  /// What the letters say.
  package enum Body: Sendable {
    /// What a template says, with a text that it takes in.
    case template(String, message: String)
    /// A text of one's own; the subject is the name of the case when it is nil.
    case text(String, subject: String?)
  }

  package static var isOneTransaction: Bool { false }

  /// The template of a text of one's own.
  private static let freeText = "free-text"
  /// The templates that speak of a plan as agreed to.
  private static let agreed: Set<String> = [
    "plan-confirmation", "plan-reminder-before-due", "plan-reminder-due", "plan-reminder-late",
    "plan-partial-payment", "plan-broken-promise", "plan-completed",
  ]

  /// Whether a template asks a client for money, so that it says where to pay.
  private static func asksForMoney(_ template: String) -> Bool {
    template == reminder || agreed.contains(template) || template == "plan-proposal"
  }

  /// The template that reminds of what is open.
  private static let reminder = "reminder"
  /// The template that says how a dispute was decided.
  private static let outcome = "dispute-outcome"

  /// The number of the case.
  package let number: Int
  package let body: Body
  /// Addresses and roles, or `all-external`.
  package let recipients: [String]
  /// Whether all of them get one message together.
  package var isThread = false
  /// The language (BCP 47); nil for that of each recipient.
  package var language: String?
  /// Names or numbers of files of the case, and names of files that are new to it.
  package var files: [String] = []
  /// Reads a file that is new to the case.
  package var newFile: @Sendable (_ name: String) throws -> LetterAttachment

  package init(_ body: Body, of number: Int, to recipients: [String]) {
    self.body = body
    self.number = number
    self.recipients = recipients
    newFile = { throw DeskError.letterNeedsFile($0, case: number) }
  }

  package func find(at desk: ActingDesk) throws {
    _ = try desk.store.caseFile(number)
  }

  package func perform(at desk: ActingDesk) throws -> LetterDraft {
    let view = try desk.store.caseView(number)
    let letters = CaseLetters(
      environment: desk.environment,
      view: view,
      sender: desk.principal.sender,
      signature: desk.principal.signature
    )
    if case .text(let text, _) = body, text.allSatisfy(\.isWhitespace) {
      throw ActError.emptyText
    }
    if case .template(let name, let message) = body {
      try requireAgreement(name, view)
      try requireOutcome(name, message, view)
    }
    let people = try letters.people(recipients)
    var (code, additions) = additions(view)
    additions.files = try LetterFiles(desk.environment, view).chosen(files) {
      .new(try newFile($0))
    }
    let written =
      isThread
      ? [try letters.letter(code, to: people, additions, now: desk.now)]
      : try letters.letters(code, to: people, additions, now: desk.now)
    let newFiles = additions.files.compactMap { choice in
      if case .new(let file) = choice { file } else { nil }
    }
    var draft = LetterDraft(number: number, letters: written, newFiles: newFiles)
    if case .template(WriteLetters.reminder, _) = body {
      let grace = desk.environment.rules.plans.graceDays
      draft.doubts = ReminderDoubt.all(of: view, graceDays: grace, today: desk.today)
    }
    if case .template(let name, _) = body, WriteLetters.asksForMoney(name) {
      let accounts = desk.environment.workspace.configuration.organisation.bankAccounts
      draft.doubts += ReminderDoubt.unpayable(in: view, to: accounts)
    }
    return draft
  }

  /// Refuses a letter that takes the plan for agreed to before anybody agreed.
  private func requireAgreement(_ template: String, _ view: CaseView) throws {
    guard WriteLetters.agreed.contains(template),
      let plan = view.plans.last(where: { $0.state != .cancelled }),
      [.draft, .proposed].contains(plan.state)
    else { return }
    throw ActError.planNotAgreed(plan.id, case: number)
  }

  /// Refuses a letter about an outcome that neither the case nor the user has.
  private func requireOutcome(_ template: String, _ message: String, _ view: CaseView) throws {
    guard template == WriteLetters.outcome, view.file.outcome.isEmpty,
      message.allSatisfy(\.isWhitespace)
    else { return }
    throw ActError.undecided(number)
  }

  private func additions(_ view: CaseView) -> (template: String, CaseLetters.Additions) {
    switch body {
    case .template(let name, let message):
      (name, CaseLetters.Additions(message: message, language: language))
    case .text(let text, let subject):
      (
        WriteLetters.freeText,
        CaseLetters.Additions(
          message: text,
          subject: subject ?? view.file.title,
          language: language
        )
      )
    }
  }
}

/// Queues letters that were looked at: all or none, and the files that are new to the case.
package struct QueueLetters: CaseAct {
  package static var isOneTransaction: Bool { false }

  package let draft: LetterDraft
  /// Seconds that they wait before they leave, so that they can be taken back.
  package let delay: Double
  package var number: Int { draft.number }

  package init(_ draft: LetterDraft, leaving delay: Double = 0) {
    self.draft = draft
    self.delay = delay
  }

  /// Returns the keys of the outgoing messages, in the order of the letters.
  package func perform(at desk: ActingDesk) throws -> [Int] {
    // Contents are written before anybody has to wait for the database.
    let contents = try draft.newFiles.map { file in
      let writer = try desk.store.rawWriter()
      try writer.append(file.content[...])
      return try writer.finish()
    }
    let letters = try draft.letters.map { try desk.store.stored($0.letter) }
    return try desk.transaction(of: self) {
      for (file, content) in zip(draft.newFiles, contents) {
        _ = try desk.store.addAttachment(
          content,
          named: file.fileName,
          mediaType: file.mediaType,
          visibility: draft.visibility,
          to: number,
          by: desk.actor,
          now: desk.now
        )
      }
      return try desk.store.queue(
        letters,
        by: desk.actor,
        now: desk.now,
        leaving: desk.now.addingTimeInterval(delay)
      )
    }
  }
}
